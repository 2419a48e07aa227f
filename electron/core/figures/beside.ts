/** Figures of other desks beside one's own: read out of their packages, kept nowhere. */
import { ok } from '../../../shared/result.ts'
import { listCouncils } from '../../store/councils.ts'
import type { Handler } from '../context.ts'
import { headOf, readPackage } from '../packages/parts.ts'
import { bodyOf, registerOf } from '../packages/register.ts'
import { figuresOf } from './compute.ts'

/** NOT_A_DESK for anything but a whole desk or its register, NEWER_FORMAT, BROKEN and what the package reader says. */
export const readBeside: Handler<'readBeside'> = async (input, ctx) => {
  const read = await readPackage(ctx, input)
  if (!read.ok) return read
  const seen = registerOf(ctx, read.value, (store, { lastSeq, lastAt }) =>
    store.read((db) => ({
      source: store.info().deviceId,
      lastReceipt: lastSeq,
      lastAt,
      body: bodyOf(listCouncils(db)),
      figures: figuresOf(db, { ...ctx, store }, { kind: 'all', until: null })
    }))
  )
  if (!seen.ok) return seen
  const { figures, ...rest } = seen.value
  return figures.ok ? ok({ ...rest, head: headOf(read.value.manifest), figures: figures.value }) : figures
}
