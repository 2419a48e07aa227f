/** A member's package comes back to the desk: looked at, then taken as it was shown, all of it or nothing. */
import type { OpenedPackage, PackageChange } from '../../../shared/contract/packages.ts'
import { pointsOf } from '../../../shared/criteria/set.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { MemberId, SessionId, SheetId } from '../../../shared/ids.ts'
import { canonicalJson, memberBackSchema, type PackedSheet } from '../../../shared/packages/format.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { findEntry } from '../../store/entries.ts'
import {
  addSeen,
  findPackageOut,
  hasPackageIn,
  insertPackageIn,
  keysOfMember,
  packedSheets,
  putSheet,
  retireSheets
} from '../../store/packages.ts'
import { findSession } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import type { PackageRead } from '../ports.ts'
import { record } from '../log.ts'
import { takeBack } from '../sessions/entries.ts'
import { compareWhole } from './desk.ts'
import { compareOne, oneSessionOf } from './one-session.ts'
import { memberOutOf } from './member.ts'
import { databaseOf, dataOf, headOf, readPackage, refusePackage, stateOf } from './parts.ts'
import { type Planned, planPlace } from './plan.ts'
import { sha256 } from '../sha256.ts'

type Back = Extract<OpenedPackage, { kind: 'memberBack' }>

interface Plan {
  readonly view: Omit<Back, 'packageId' | 'head'>
  readonly places: readonly Planned[]
}

/** Reads the file, checks it against what stands here, and shows what it would do. */
export const openPackage: Handler<'openPackage'> = async ({ bytes, passphrase }, ctx) => {
  const read = await readPackage(ctx, { bytes, passphrase })
  if (!read.ok) return read
  const packageId = ctx.newId()
  const shown = look(ctx, read.value, { packageId, head: headOf(read.value.manifest) })
  if (shown.ok) ctx.opened.put(packageId, { read: read.value, bytes })
  else read.value.database?.release()
  return shown
}

function look(ctx: Ctx, read: PackageRead, base: Pick<OpenedPackage, 'packageId' | 'head'>): Result<OpenedPackage, AppError> {
  const { manifest } = read
  if (manifest.kind === 'register') return refusePackage('ONLY_A_REGISTER')
  if (manifest.kind === 'session') {
    const whole = compareWhole(ctx, databaseOf(read))
    return whole.ok ? ok({ kind: 'session', ...base, ...whole.value }) : whole
  }
  if (manifest.kind === 'memberOut') {
    const out = memberOutOf(manifest, read.data)
    if (!out.ok) return out
    const known = ctx.spaces.members.has(manifest.id)
    return ok({ kind: 'memberOut', ...base, known, products: out.value.tables.entry.length })
  }
  if (manifest.kind === 'oneSession') {
    return ctx.store.read((db): Result<OpenedPackage, AppError> => {
      const one = oneSessionOf(db, manifest, read.data)
      const view = one.ok ? compareOne(db, manifest, one.value) : one
      return view.ok ? ok({ kind: 'oneSession', ...base, ...view.value }) : view
    })
  }
  const plan = ctx.store.read((db) => planBack(db, ctx, read))
  return plan.ok ? ok({ ...base, ...plan.value.view }) : plan
}

function planBack(db: Reader, ctx: Ctx, { manifest, data, sha256: fileHash }: PackageRead): Result<Plan, AppError> {
  const sessionId = manifest.sessionId as SessionId // found below, or refused
  const memberId = manifest.memberId as MemberId
  const session = findSession(db, sessionId)
  if (!session) return refusePackage('OTHER_SESSION')
  if (session.criteriaHash !== manifest.criteriaHash) return refusePackage('OTHER_CRITERIA')
  const out = manifest.answers === null ? undefined : findPackageOut(db, manifest.answers)
  if (!out || out.memberId !== memberId || out.sessionId !== sessionId) return refusePackage('NOT_ASKED')
  const back = dataOf(memberBackSchema, data)
  if (!back.ok) return back
  if (new Set(back.value.places.map((place) => place.passId)).size < back.value.places.length) return refusePackage('BROKEN')
  const places: Planned[] = []
  for (const packed of back.value.places) {
    const planned = planPlace(db, ctx, memberId, packed)
    if (!planned.ok) return planned
    if (planned.value.place.session.id !== sessionId) return refusePackage('BROKEN')
    places.push(planned.value)
  }
  const keys = keysOfMember(db, memberId)
  const key = keys.includes(manifest.publicKey) ? 'known' : keys.length === 0 ? 'first' : 'other'
  const changes = places
    .toSorted((a, b) => a.place.entry.order - b.place.entry.order || a.change.passNo - b.change.passNo)
    .map(({ change }) => change)
  const shown = sha256(canonicalJson({ changes, states: places.map(({ hash }) => hash), key }))
  return ok({ places, view: { kind: 'memberBack', memberId, sessionId, key, taken: hasPackageIn(db, fileHash), changes, shown } })
}

const taking: readonly PackageChange['what'][] = ['new', 'newer']
const leaving: readonly PackageChange['what'][] = ['closed', 'excluded', 'denied']

export const commitPackage: Handler<'commitPackage'> = async ({ packageId, shown, compared, choices }, ctx) => {
  const opened = ctx.opened.see(packageId)
  if (!opened || opened.read.manifest.kind !== 'memberBack') return err({ code: 'NOT_FOUND', what: 'package' })
  const { read, bytes } = opened
  const planned = ctx.store.read((db) => planBack(db, ctx, read))
  if (!planned.ok) return planned
  const { view, places } = planned.value
  if (view.shown !== shown) return refusePackage('CHANGED_MEANWHILE')
  const left = view.changes.filter((change) => leaving.includes(change.what)).length
  const chosen = new Map(choices.map((choice) => [choice.passId, choice.take]))
  const open = places.filter(({ change }) => change.what === 'conflict')
  if (view.taken && open.length === 0 && !places.some(({ change }) => taking.includes(change.what))) return ok({ taken: 0, left })
  if (view.key !== 'known' && !compared) return refusePackage('KEY_UNCONFIRMED')
  if (open.some(({ change }) => !chosen.has(change.passId))) return refusePackage('UNDECIDED')
  const kept = await ctx.backup('import')
  if (!kept.ok) return kept
  const { sessionId, memberId } = view
  const { manifest, sha256: fileHash } = read
  const done = ctx.store.write((db) => {
    // marks may have come in while the copy was made
    const still = planBack(db, ctx, read)
    if (!still.ok) return still
    if (still.value.view.shown !== shown || still.value.view.taken !== view.taken) return refusePackage('CHANGED_MEANWHILE')
    const wanted = places.filter(
      ({ change }) => taking.includes(change.what) || (change.what === 'conflict' && chosen.get(change.passId) === 'there')
    )
    const refused = open.filter(({ change }) => chosen.get(change.passId) === 'here')
    const receipt = record(ctx, db, 'commitPackage', {
      sessionId,
      about: memberId,
      detail: {
        member: memberId,
        package: manifest.id,
        answers: manifest.answers,
        hash: fileHash,
        publicKey: manifest.publicKey,
        device: manifest.deviceId,
        key: view.key,
        taken: wanted.map(({ change, hash }) => ({ pass: change.passId, product: change.productName, what: change.what, ...hash })),
        keptHere: refused.map(({ change, hash }) => ({ pass: change.passId, product: change.productName, ...hash })),
        left
      }
    })
    for (const one of wanted) adopt(db, ctx, memberId, one, receipt)
    for (const { packed, hash, change } of [...wanted, ...refused])
      for (const state of [...packed.seen, hash.there])
        addSeen(db, change.passId, memberId, {
          hash: state,
          standsAs:
            wanted.some((one) => one.packed === packed) && state === hash.there ? stateOf(packedSheets(db, change.passId, memberId)) : null
        })
    if (!view.taken)
      insertPackageIn(db, { id: ctx.newId(), sessionId, memberId, at: ctx.at, publicKey: manifest.publicKey, fileHash, bytes })
    return ok({ taken: wanted.length, left })
  })
  if (done.ok) ctx.opened.drop(packageId)
  return done
}

/** Puts the package's sheets in the place of those here. Where those here do not go on in the package they are kept as earlier versions. */
function adopt(db: Writer, ctx: Ctx, memberId: MemberId, { change, place, packed, here }: Planned, receipt: number): void {
  const { pass, at, entry } = place
  const there = new Set(packed.sheets.map((sheet) => sheet.id))
  const goesOn = change.what !== 'conflict' && here.every((sheet) => there.has(sheet.id))
  retireSheets(db, pass.id, memberId, !goesOn)
  const known = new Set(here.map((sheet) => sheet.id))
  const highest = Math.max(0, ...here.map((sheet) => sheet.no))
  const put = (sheet: PackedSheet, id: string, no: number) =>
    putSheet(db, {
      ...sheet,
      id: id as SheetId,
      no,
      passId: pass.id,
      memberId,
      receipt: sheet.submittedAt === null ? null : receipt,
      marks: sheet.marks.map(([criterion, option]) => ({ criterion, option, points: pointsOf(at.index, criterion, option) ?? 0 }))
    })
  if (goesOn) {
    // what is no longer live comes first, since of live sheets there is one of each kind
    const order = packed.sheets.toSorted((a, b) => Number(isLive(a)) - Number(isLive(b)))
    for (const sheet of order) put(sheet, sheet.id, sheet.no)
  } else {
    const fresh = packed.sheets.filter((sheet) => isLive(sheet) || !known.has(sheet.id))
    for (const [nth, sheet] of fresh.entries()) put(sheet, known.has(sheet.id) ? ctx.newId() : sheet.id, highest + 1 + nth)
  }
  const now = findEntry(db, entry.id)
  if (now && packed.sheets.some((sheet) => sheet.state === 'submitted')) takeBack(db, now)
}

function isLive({ state }: PackedSheet): boolean {
  return state === 'draft' || state === 'submitted'
}
