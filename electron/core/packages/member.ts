/** A member's laptop: a package is opened into a database of its own, scored there as in a seat, and goes back. */
import type { PackageHead } from '../../../shared/contract/packages.ts'
import { rulesSchema } from '../../../shared/contract/councils.ts'
import type { SeatTaken } from '../../../shared/contract/sheets.ts'
import { criteriaSetSchema } from '../../../shared/criteria/schema.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { MemberId, PassId, SessionId } from '../../../shared/ids.ts'
import {
  canonicalJson,
  type Manifest,
  manifestSchema,
  type MemberBack,
  type MemberOut,
  memberOutSchema
} from '../../../shared/packages/format.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Store } from '../../store/db.ts'
import { listLog } from '../../store/log.ts'
import { findMember } from '../../store/members.ts'
import { addSeen, getMeta, insertRows, isBadRow, packedSheets, seenStates, setMeta } from '../../store/packages.ts'
import { passesOfBody } from '../../store/passes.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { dataOf, fingerprintOf, handOutPackage, headOf, isOut, refusePackage, stateOf } from './parts.ts'
import { sha256 } from '../sha256.ts'

/** Under which the database of a package keeps the manifest that it was made from, and the states that its sheets had. */
const manifestKey = 'package'
const basesKey = 'package_bases'

/** What a package for a member holds, as far as it can be told before its rows are written. */
export function memberOutOf(manifest: Manifest, bytes: Uint8Array): Result<MemberOut, AppError> {
  const data = dataOf(memberOutSchema, bytes)
  if (!data.ok) return data
  const { session, member, session_criteria: frozen, council, sheet } = data.value.tables
  const { sessionId, memberId, criteriaHash } = manifest
  const [only] = session
  const hashes = frozen.map((row) => `${row['set_no']}:${row['hash']}`)
  const fits =
    only?.['id'] === sessionId &&
    only?.['stage'] === 'scoring' &&
    only['criteria_hash'] === criteriaHash &&
    member.some((row) => row['id'] === memberId) &&
    sheet.every((row) => row['member_id'] === memberId) &&
    sha256(hashes.join('\n')) === criteriaHash &&
    frozen.every((row) => sha256(String(row['body'])) === row['hash'] && fitsJson(criteriaSetSchema, row['body'])) &&
    fitsJson(rulesSchema, only['rules']) &&
    council.every((row) => fitsJson(rulesSchema, row['rules']))
  return fits ? data : refusePackage('BROKEN')
}

function fitsJson(schema: typeof rulesSchema | typeof criteriaSetSchema, text: unknown): boolean {
  try {
    return schema.safeParse(JSON.parse(String(text))).success
  } catch {
    return false // no JSON at all
  }
}

export const startPackage: Handler<'startPackage'> = ({ packageId }, ctx) => {
  const opened = ctx.opened.see(packageId)
  if (!opened || opened.read.manifest.kind !== 'memberOut') return err({ code: 'NOT_FOUND', what: 'package' })
  const { manifest, sha256: hash } = opened.read
  if (!ctx.spaces.members.has(manifest.id)) {
    const made = makeMember(ctx, manifest, opened.read.data)
    if (!made.ok) return made
  }
  return seatIn(ctx, 'startPackage', manifest, hash)
}

function makeMember(ctx: Ctx, manifest: Manifest, data: Uint8Array): Result<void, AppError> {
  if (manifest.schema > ctx.store.info().version) return refusePackage('NEWER_FORMAT')
  const read = memberOutOf(manifest, data)
  if (!read.ok) return read
  try {
    return ctx.spaces.members.make(manifest.id, canonicalJson(manifest), (db) => {
      insertRows(db, read.value.tables)
      const memberId = manifest.memberId as MemberId // memberOutOf found it among the members
      const member = findMember(db, memberId)
      if (!member) throw new Error('the member of a package that was checked is not in it')
      const bases = passesOfBody(db, member.sessionId, member.body).map(({ id }) => [id, stateOf(packedSheets(db, id, memberId))] as const)
      for (const [passId, hash] of bases) addSeen(db, passId, memberId, { hash, standsAs: null })
      setMeta(db, manifestKey, canonicalJson(manifest))
      setMeta(db, basesKey, canonicalJson(Object.fromEntries(bases)))
    })
  } catch (thrown) {
    if (isBadRow(thrown)) return refusePackage('BROKEN')
    throw thrown
  }
}

/** Enters the package's own database and gives its member the seat; the data of this machine only remember that it was opened. */
function seatIn(ctx: Ctx, what: 'startPackage' | 'resumePackage', manifest: Manifest, hash: string | null): Result<SeatTaken, AppError> {
  ctx.seats.releaseAll('package')
  const entered = ctx.spaces.members.enter(manifest.id)
  if (!entered.ok) return entered
  const member = entered.value.read((db) => findMember(db, manifest.memberId as MemberId)) // of a manifest that was checked when it was taken
  if (!member) return refusePackage('BROKEN')
  const { id: memberId, sessionId, name, post, agency } = member
  ctx.store.write((db) => record(ctx, db, what, { detail: { package: manifest.id, session: manifest.sessionName, member: name, hash } }))
  const seatToken = ctx.newId()
  ctx.seats.take(seatToken, { space: 'package', memberId, sessionId })
  return ok({ seatToken, memberId, sessionId, name, post, agency })
}

function started(ctx: Ctx): Manifest[] {
  return ctx.spaces.members.list().flatMap(({ about }) => {
    const read = dataOf(manifestSchema, new TextEncoder().encode(about))
    return read.ok ? [read.value] : []
  })
}

export const listStartedPackages: Handler<'listStartedPackages'> = (_input, ctx) => {
  const heads: PackageHead[] = started(ctx).map(headOf)
  const packages = heads.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt) || a.id.localeCompare(b.id))
  return ok({ fingerprint: fingerprintOf(ctx.ports.packages.publicKey()), packages })
}

export const resumePackage: Handler<'resumePackage'> = ({ id }, ctx) => {
  const manifest = started(ctx).find((each) => each.id === id)
  return manifest ? seatIn(ctx, 'resumePackage', manifest, null) : err({ code: 'NOT_FOUND', what: 'package' })
}

const everyLine = 200_000

/** Every version of every sheet of the member, with the states in which they have left this laptop before. */
export const savePackageBack: Handler<'savePackageBack'> = async ({ passphrase }, ctx) => {
  const { actor } = ctx
  if (ctx.space !== 'package' || actor.kind !== 'member') return refusePackage('NOT_HERE')
  const { memberId, sessionId } = actor
  const { store } = ctx
  const packed = packBack(store, sessionId, memberId)
  if (!packed.ok) return packed
  const { manifest, back } = packed.value
  const { sessionName, memberName, criteriaHash } = manifest
  const facts = {
    kind: 'memberBack',
    id: ctx.newId(),
    answers: manifest.id,
    sessionId,
    sessionName,
    memberId,
    memberName,
    criteriaHash
  } as const
  const bytes = new TextEncoder().encode(canonicalJson(back))
  const name = `Goi tra ve – ${memberName}`
  const saved = await handOutPackage(ctx, facts, { name: 'data.json', bytes }, { passphrase, name })
  if (!saved.ok) return saved
  const { outcome, hash } = saved.value
  if (isOut(outcome))
    store.write((db) => {
      for (const { passId, sheets } of back.places) addSeen(db, passId as PassId, memberId, { hash: stateOf(sheets), standsAs: null }) // ids of our own rows
      const detail = { package: facts.id, answers: manifest.id, hash, locked: passphrase !== '' }
      record(ctx, db, 'savePackageBack', { sessionId, about: memberId, detail })
    })
  return ok(outcome)
}

function packBack(store: Store, sessionId: SessionId, memberId: MemberId): Result<{ manifest: Manifest; back: MemberBack }, AppError> {
  return store.read((db) => {
    const member = findMember(db, memberId)
    const manifest = manifestSchema.safeParse(JSON.parse(getMeta(db, manifestKey) ?? 'null'))
    const bases = JSON.parse(getMeta(db, basesKey) ?? '{}') as Readonly<Record<string, string>> // written by makeMember
    if (!member || !manifest.success) return refusePackage('NOT_HERE')
    const places = passesOfBody(db, sessionId, member.body).map(({ id }) => ({
      passId: id,
      base: bases[id] ?? '',
      seen: seenStates(db, id, memberId).map((state) => state.hash),
      sheets: packedSheets(db, id, memberId)
    }))
    const log = listLog(db, { sessionId, limit: everyLine })
      .toReversed()
      .map(({ seq, at, what, about, detail, prevHash, hash }) => ({ seq, at, what, about, detail: canonicalJson(detail), prevHash, hash }))
    return ok({ manifest: manifest.data, back: { places, log } })
  })
}
