/** What a correction of the register says in a package: the fields that may be put right, with what they become. */
import { z } from 'zod'
import { correctable } from './proposals.ts'

const value = z.union([z.string(), z.number(), z.null()])

const correctionSchema = z.strictObject({
  changes: z.array(z.strictObject({ field: correctable.keyof(), before: value, after: value }))
})

/** Whether it is a correction that the program could have noted. */
export function isCorrection(detail: unknown): boolean {
  const said = correctionSchema.safeParse(detail)
  if (!said.success) return false
  return correctable.safeParse(Object.fromEntries(said.data.changes.map(({ field, after }) => [field, after]))).success
}
