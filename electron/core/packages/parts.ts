/** What every act on packages needs: the facts of a manifest, words about its maker, data out of a part that may be hostile. */
import type { z } from 'zod'
import type { PackageHead } from '../../../shared/contract/packages.ts'
import type { AppError } from '../../../shared/errors.ts'
import { canonicalJson, type Manifest, type PackageReason, type PackedSheet } from '../../../shared/packages/format.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { SaveOutcome } from '../../../shared/contract/papers.ts'
import type { Store } from '../../store/db.ts'
import type { Ctx } from '../context.ts'
import type { PackageRead } from '../ports.ts'
import { plainName } from '../papers/names.ts'
import { sha256 } from '../sha256.ts'

export function refusePackage(reason: PackageReason): Result<never, AppError> {
  return err({ code: 'PACKAGE', reason })
}

/** Reads a file that may be hostile in its own process. What the reader says, and NEWER_FORMAT for data of a newer program. */
export async function readPackage(
  ctx: Ctx,
  { bytes, passphrase }: { readonly bytes: Uint8Array; readonly passphrase: string }
): Promise<Result<PackageRead, AppError>> {
  const read = await ctx.ports.packages.read(bytes, passphrase)
  return read.ok && read.value.manifest.schema > ctx.store.info().version ? refusePackage('NEWER_FORMAT') : read
}

/** Where the database of a package lies, else its bytes. */
export function databaseOf(read: PackageRead): Uint8Array | string {
  return read.database?.file ?? read.data
}

/** Looks into a database that came in a package or from a stick: of a whole desk, or of its register alone. NEWER_FORMAT, BROKEN. */
export function insideDesk<T>(ctx: Ctx, data: Uint8Array | string, look: (store: Store) => T): Result<T, AppError> {
  const seen = ctx.spaces.lookInto(data, look)
  if (seen.ok) return seen
  return refusePackage(seen.error.reason === 'NEWER_VERSION' ? 'NEWER_FORMAT' : 'BROKEN')
}

/** Sixteen digits of a key in fours, to be read aloud over a telephone: 64 bits of its SHA-256. */
export function fingerprintOf(publicKey: string): string {
  const short = sha256(Buffer.from(publicKey, 'hex')).slice(0, 16).toUpperCase()
  return short.replace(/(.{4})(?=.)/g, '$1 ')
}

export function headOf({ id, sessionName, memberName, madeAt, appVersion, publicKey }: Manifest): PackageHead {
  return { id, sessionName, memberName, madeAt, appVersion, fingerprint: fingerprintOf(publicKey) }
}

/** The data of a JSON part; BROKEN where it is not what its kind of package holds. */
export function dataOf<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): Result<z.output<Schema>, AppError> {
  let given: unknown
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refusePackage('BROKEN')
  }
  const known = schema.safeParse(given)
  return known.success ? ok(known.data) : refusePackage('BROKEN')
}

/** What a member's sheets in a pass say, whatever they are called and wherever they lie: equal states have equal hashes. */
export function stateOf(sheets: readonly PackedSheet[]): string {
  const said = sheets.map(({ no, state, origin, note, reason, marks }) => ({ no, state, origin, note, reason, marks }))
  return sha256(canonicalJson(said))
}

type Facts = Pick<Manifest, 'kind' | 'id' | 'answers' | 'sessionId' | 'sessionName' | 'memberId' | 'memberName' | 'criteriaHash'>

interface Saved {
  readonly outcome: SaveOutcome
  readonly hash: string
}

/** Writes a package and hands it to the host. */
export async function handOutPackage(
  ctx: Ctx,
  facts: Facts,
  part: Parameters<Ctx['ports']['packages']['write']>[1],
  { passphrase, name }: { readonly passphrase: string; readonly name: string }
): Promise<Result<Saved, AppError>> {
  const { version: schema, deviceId } = ctx.store.info()
  const whole = { ...facts, schema, madeAt: ctx.at, appVersion: ctx.ports.appVersion, deviceId }
  const bytes = await ctx.ports.packages.write(whole, part, passphrase)
  if (!bytes.ok) return bytes
  const saved = await ctx.ports.saveFile({ name: `${plainName(name)}.ocop`, bytes: bytes.value, kind: 'ocop' })
  return saved.ok ? ok({ outcome: saved.value, hash: sha256(bytes.value) }) : saved
}

/** Whether it is in somebody's hands now. */
export function isOut({ kind }: SaveOutcome): boolean {
  return kind === 'saved' || kind === 'download'
}
