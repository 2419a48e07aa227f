/** Packages out of the desk: one for a member's laptop, or everything for another desk. */
import type { AppError } from '../../../shared/errors.ts'
import { canonicalJson, type MemberOut } from '../../../shared/packages/format.ts'
import { packageLimits } from '../../../shared/packages/limits.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { endAllDevices } from '../../store/devices.ts'
import { hasLogLine, lastChange, verifyLog } from '../../store/log.ts'
import { findMember, membersOf, type MemberRow } from '../../store/members.ts'
import { insertPackageOut, packagesOfSession, rowsForMember } from '../../store/packages.ts'
import { findSession, listSessions, type SessionRow } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import type { PackageRead } from '../ports.ts'
import { databaseOf, fingerprintOf, handOutPackage, insideDesk, isOut, refusePackage } from './parts.ts'

export const listPackages: Handler<'listPackages'> = (input, ctx) =>
  ctx.store.read((db) => {
    if (!findSession(db, input.sessionId)) return err({ code: 'NOT_FOUND', what: 'session' })
    const known = new Map(packagesOfSession(db, input.sessionId).map((row) => [row.memberId, row]))
    const scoring = membersOf(db, input.sessionId).filter((member) => member.scores && member.replacedAt === null)
    return ok({
      fingerprint: fingerprintOf(ctx.ports.packages.publicKey()),
      members: scoring.map(({ id: memberId, name }) => ({
        memberId,
        name,
        outAt: known.get(memberId)?.out ?? null,
        backAt: known.get(memberId)?.back ?? null
      }))
    })
  })

/** Only while the session is scored: before, nothing is frozen; later, nothing could come back. */
export const makeMemberPackage: Handler<'makeMemberPackage'> = async ({ memberId, passphrase }, ctx) => {
  const packed = ctx.store.read((db): Result<{ session: SessionRow; member: MemberRow; data: MemberOut }, AppError> => {
    const member = findMember(db, memberId)
    const session = member && findSession(db, member.sessionId)
    if (!member || !session) return err({ code: 'NOT_FOUND', what: 'member' })
    if (session.stage !== 'scoring') return err({ code: 'WRONG_STAGE', stage: session.stage, needs: ['scoring'] })
    if (member.replacedAt !== null) return err({ code: 'NOT_ALLOWED', why: 'replaced' })
    if (!member.scores) return err({ code: 'NOT_ALLOWED', why: 'notScoring' })
    return ok({ session, member, data: { tables: rowsForMember(db, session.id, memberId) } })
  })
  if (!packed.ok) return packed
  const { session, member, data } = packed.value
  const id = ctx.newId()
  const facts = {
    kind: 'memberOut',
    id,
    answers: null,
    sessionId: session.id,
    sessionName: session.name,
    memberId,
    memberName: member.name,
    criteriaHash: session.criteriaHash
  } as const
  const bytes = new TextEncoder().encode(canonicalJson(data))
  const name = `Goi cham diem – ${member.name}`
  const saved = await handOutPackage(ctx, facts, { name: 'data.json', bytes }, { passphrase, name })
  if (!saved.ok) return saved
  const { outcome, hash } = saved.value
  if (isOut(outcome))
    ctx.store.write((db) => {
      insertPackageOut(db, { id, sessionId: session.id, memberId, at: ctx.at })
      const detail = { member: memberId, package: id, hash, locked: passphrase !== '', publicKey: ctx.ports.packages.publicKey() }
      record(ctx, db, 'makeMemberPackage', { sessionId: session.id, about: memberId, detail })
    })
  return ok(outcome)
}

/** The practice data are nobody's to hand over. */
export const makeSessionPackage: Handler<'makeSessionPackage'> = async ({ passphrase }, ctx) => {
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  // what cannot be read again is not made
  if (ctx.store.info().bytes > packageLimits.database) return refusePackage('DESK_TOO_LARGE')
  const copy = await ctx.spaces.snapshot()
  if (!copy.ok) return copy
  const [session] = ctx.store.read((db) => listSessions(db))
  const id = ctx.newId()
  const facts = {
    kind: 'session',
    id,
    answers: null,
    sessionId: null,
    sessionName: session?.name ?? '',
    memberId: null,
    memberName: '',
    criteriaHash: null
  } as const
  const name = `Goi ban giao – ${session?.name ?? ''}`
  const saved = await handOutPackage(ctx, facts, { name: 'data.sqlite.gz', bytes: copy.value }, { passphrase, name })
  if (!saved.ok) return saved.error.code === 'PACKAGE' && saved.error.reason === 'TOO_LARGE' ? refusePackage('DESK_TOO_LARGE') : saved
  const { outcome, hash } = saved.value
  if (isOut(outcome))
    ctx.store.write((db) => {
      const detail = { package: id, hash, locked: passphrase !== '', publicKey: ctx.ports.packages.publicKey() }
      record(ctx, db, 'makeSessionPackage', { detail })
    })
  return ok(outcome)
}

// they change nothing that anybody would miss
const noChange = [
  'makeSessionPackage',
  'makeOneSessionPackage',
  'makeRegisterPackage',
  'takeOver',
  'takeOverCopy',
  'startMirror',
  'stopMirror',
  'openLan',
  'closeLan',
  'restoreBackup',
  'startPackage',
  'resumePackage',
  'migrate'
]

interface Whole {
  readonly verdict: 'fresh' | 'forward' | 'same' | 'older' | 'other'
  readonly sessions: readonly string[]
  readonly lines: number
}

/**
 * How a whole database, in bytes or in a file that was read through, stands to this machine's: by the chains of their logs, never by a clock. Only where every act of this machine
 * is in the other's log can nothing be lost.
 */
export function compareWhole(ctx: Ctx, data: Uint8Array | string): Result<Whole, AppError> {
  const mine = ctx.store.read((db) => lastChange(db, noChange))
  const seen = insideDesk(ctx, data, (store) =>
    store.read((db) => {
      // of a file the process that put it there has read every line, which may take half a minute
      const chain = typeof data === 'string' ? ok({ rows: store.info().lastSeq }) : verifyLog(db)
      const theirs = lastChange(db, noChange)
      const sessions = listSessions(db).map((session) => session.name)
      return { chain, theirs, sessions, lines: chain.ok ? chain.value.rows : 0, holdsMine: mine !== undefined && hasLogLine(db, mine) }
    })
  )
  if (!seen.ok) return seen
  const { chain, theirs, sessions, lines, holdsMine } = seen.value
  if (!chain.ok) return refusePackage('BROKEN')
  const older = theirs === undefined || ctx.store.read((db) => hasLogLine(db, theirs))
  const verdict = mine?.hash === theirs?.hash ? 'same' : !mine ? 'fresh' : holdsMine ? 'forward' : older ? 'older' : 'other'
  return ok({ verdict, sessions, lines })
}

/** The package, while nothing of this machine would be lost by going on with it. */
function mayTakeOver(ctx: Ctx, packageId: string): Result<PackageRead, AppError> {
  const opened = ctx.opened.see(packageId)
  if (!opened || opened.read.manifest.kind !== 'session') return err({ code: 'NOT_FOUND', what: 'package' })
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  const whole = compareWhole(ctx, databaseOf(opened.read))
  if (!whole.ok) return whole
  const { verdict } = whole.value
  if (verdict === 'same' || verdict === 'older') return refusePackage('NOTHING_NEWER')
  return verdict === 'other' ? refusePackage('OTHER_DATA') : ok(opened.read)
}

/** Phones join anew: what they were told saved after the package was made is not here. */
export const takeOver: Handler<'takeOver'> = async ({ packageId }, ctx) => {
  const allowed = () => mayTakeOver(ctx, packageId)
  const opened = allowed()
  if (!opened.ok) return opened
  const { manifest, sha256: hash } = opened.value
  const done = await ctx.spaces.takeOver(databaseOf(opened.value), allowed)
  if (!done.ok) return done
  ctx.seats.releaseAll(ctx.space)
  ctx.store.write((db) => {
    endAllDevices(db, 'restored', ctx.at)
    const { id, publicKey, deviceId, madeAt } = manifest
    record(ctx, db, 'takeOver', { detail: { package: id, hash, publicKey, from: deviceId, madeAt, kept: done.value.kept } })
  })
  ctx.opened.drop(packageId)
  return done
}
