/** What a package of data is made of, and how large it may be (docs/ocop-package.md). Hostile until it has been parsed by these. */
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { packageLimits } from './limits.ts'

export const packageFormat = 'ocop-package'
/** The newest version that is read. */
export const packageVersion = 2
export const packageKinds = ['memberOut', 'memberBack', 'session', 'oneSession', 'register'] as const
export type PackageKind = (typeof packageKinds)[number]

/** The version that a package is written in: of a kind that came later, so that an older program says that it is too old and not that the file is broken. */
export function versionOfKind(kind: PackageKind): number {
  return kind === 'register' ? 2 : 1
}

/** Whose part is a database and not JSON. */
export function isDatabase(kind: PackageKind): boolean {
  return kind === 'session' || kind === 'register'
}

export const packageReasons = [
  'NOT_A_PACKAGE',
  'BROKEN',
  'SIGNATURE',
  'NEWER_FORMAT',
  'LOCKED',
  'WRONG_PASSPHRASE',
  'TOO_LARGE',
  'OTHER_SESSION',
  'OTHER_CRITERIA',
  'NOT_ASKED',
  'KEY_UNCONFIRMED',
  'CHANGED_MEANWHILE',
  'UNDECIDED',
  'OTHER_DATA',
  'NOTHING_NEWER',
  'NOT_HERE',
  'NOT_A_SESSION',
  'NOT_A_DESK',
  'ONLY_A_REGISTER',
  'DESK_TOO_LARGE',
  'TOO_SLOW'
] as const
export type PackageReason = (typeof packageReasons)[number]

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const words = z.string().max(1000)
const at = z.iso.datetime()

/** Signed; nothing in it is secret. Hashes are of the parts as they lie in the file. */
export const manifestSchema = z.strictObject({
  format: z.literal(packageFormat),
  version: z.int().min(1).max(9999),
  /** Number of the database's schema that the data were written for. */
  schema: z.int().min(1).max(9999),
  kind: z.enum(packageKinds),
  id: z.uuid(),
  /** The package for a member that this one answers; null for other kinds. */
  answers: z.uuid().nullable(),
  sessionId: z.uuid().nullable(),
  sessionName: words,
  memberId: z.uuid().nullable(),
  memberName: words,
  criteriaHash: hex(32).nullable(),
  madeAt: at,
  appVersion: z.string().max(60),
  deviceId: z.string().max(100),
  /** Ed25519, as 32 bytes in hex. */
  publicKey: hex(32),
  lock: z.strictObject({ salt: hex(16), nonce: hex(12), tag: hex(16) }).nullable(),
  part: z.strictObject({
    name: z.enum(['data.json', 'data.json.gz', 'data.sqlite.gz']),
    bytes: z.int().min(0).max(packageLimits.file),
    sha256: hex(32)
  })
})
export type Manifest = z.output<typeof manifestSchema>

const cell = z.union([z.string().max(300_000), z.int(), z.null()])
const row = z.record(z.string().max(40), cell)
const rows = (most: number) => z.array(row).max(most)

/** Tables of a member's package, in the order in which they can be written. Rows are as the schema of that number has them. */
export const memberTables = {
  council: rows(1),
  person: rows(200),
  seat: rows(200),
  producer: rows(2000),
  product: rows(2000),
  session: rows(1),
  session_criteria: rows(26),
  member: rows(200),
  entry: rows(2000),
  dossier_row: rows(30_000),
  recusal: rows(2000),
  pass: rows(10_000),
  sheet: rows(10_000),
  mark: rows(400_000)
}
export type MemberTable = keyof typeof memberTables

export const memberOutSchema = z.strictObject({ tables: z.strictObject(memberTables) })
export type MemberOut = z.output<typeof memberOutSchema>

const sheet = z.strictObject({
  id: z.uuid(),
  no: z.int().min(1).max(10_000),
  state: z.enum(['draft', 'submitted', 'superseded', 'discarded']),
  origin: z.enum(['self', 'keyed']),
  version: z.int().min(1).max(1_000_000_000),
  note: z.string().max(4000),
  reason: z.string().max(1000),
  createdAt: at,
  submittedAt: at.nullable(),
  /** Place of the criterion in the form from 0, chosen option; in the order of the form. */
  marks: z.array(z.tuple([z.int().min(0).max(99), z.int().min(0).max(20)])).max(100)
})
export type PackedSheet = z.output<typeof sheet>

/** Every version of the member's sheet in a pass. `base`: its state when it was packed for the member. `seen`: every state since then that left the laptop. */
const place = z.strictObject({
  passId: z.uuid(),
  base: hex(32),
  seen: z.array(hex(32)).max(1000),
  sheets: z.array(sheet).max(200)
})
export type PackedPlace = z.output<typeof place>

const logLine = z.strictObject({
  seq: z.int().min(1),
  at,
  what: z.string().max(60),
  about: z.string().max(60).nullable(),
  detail: z.string().max(20_000),
  prevHash: hex(32),
  hash: hex(32)
})

export const memberBackSchema = z.strictObject({ places: z.array(place).max(10_000), log: z.array(logLine).max(200_000) })
export type MemberBack = z.output<typeof memberBackSchema>

/** What a register package tells of the log of its desk, which it does not hold. */
export const registerFactsSchema = z.strictObject({
  /** Number and moment of the last act. */
  lastSeq: z.int().min(0),
  lastAt: z.union([at, z.literal('')]),
  /** Hashes of the acts by which each issued session was issued, the last one last. */
  issues: z.record(z.string().max(60), z.array(hex(32)).max(1000))
})
export type RegisterFacts = z.output<typeof registerFactsSchema>

/** The one text of a value (RFC 8785). */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) as string // undefined only for what has no JSON at all
}
