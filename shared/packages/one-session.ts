/** What the package of one session holds (docs/ocop-package.md): its rows as they lie in the tables, and its story. */
import { z } from 'zod'

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
const cell = z.union([z.string().max(300_000), z.int(), z.null()])
const row = z.record(name, cell)
const rows = z.array(row).max(500_000)

/** One act of the session. `hash` ties it to everything that its machine did before. */
const line = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  device: z.string().max(100),
  who: z.string().max(60),
  what: z.string().max(60),
  about: z.string().max(60).nullable(),
  detail: z.string().max(100_000),
  hash: hex32
})

export const oneSessionSchema = z.strictObject({
  /** Rows that other sessions may need too: the council, people, producers, products. What is here already stays as it is. */
  shared: z.record(name, rows),
  /** Rows of this session alone. */
  own: z.record(name, rows),
  /** Acts of the session on every machine that had it, the first one first. */
  lines: z.array(line).max(500_000),
  /** Result of each product in hundredths of a point, as its own desk reckoned it; products without one are left out. */
  points: z.record(z.uuid(), z.int().min(0).max(10_000))
})
export type OneSession = z.output<typeof oneSessionSchema>
export type SessionLine = z.output<typeof line>
export type PackedRow = z.output<typeof row>
