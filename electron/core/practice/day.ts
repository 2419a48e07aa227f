/**
 * Plays a whole practice day through the one door, from the list of products to the decision, with what a real day brings: one absent,
 * one recusal, one exclusion, a gap over the limit scored again, a missed minimum settled, a conclusion lower than the points.
 */
import type { SessionId } from '../../../shared/ids.ts'
import type { Shelf } from '../shelf.ts'
import { exclusion, farMilder, lower, settlement } from './data.ts'
import { type Given, type Play, scoreSheets, seedCouncil, type Seeded, seedMeeting, takeSeats } from './seed.ts'

interface Day extends Seeded {
  readonly play: Play
  readonly shelf: Pick<Shelf, 'shipped'>
}

interface Played {
  readonly sessionId: SessionId
  /** Member whose sheets are worth printing: the chair. */
  readonly chair: Seeded['members'][number]['id']
  /** Products brought in from the list. */
  readonly products: number
}

/** `list`: a workbook of the practice products; `heldOn`: ISO date. Throws PlayFailed where the door refuses. */
export async function playDay(
  play: Play,
  shelf: Pick<Shelf, 'shipped'>,
  list: { fileName: string; bytes: Uint8Array },
  heldOn: string
): Promise<Played> {
  const councilId = await seedCouncil(play)
  const { products } = await bringIn(play, list)
  const day: Day = { ...(await seedMeeting(play, councilId, heldOn)), play, shelf }
  const excluded = await entryNamed(day, exclusion.product)
  await play('excludeEntry', { ...excluded, ground: exclusion.ground, words: exclusion.words })
  await score(day, (place) => day.entries.map((entry) => ({ entry, shift: entry.apart === place ? farMilder : 0 })))
  await play('lockSession', await sessionNow(day))
  await scoreAgain(day)
  await settle(day)
  await conclude(day)
  const [chair] = day.members
  if (!chair) throw new Error('a council without anybody')
  return { sessionId: day.sessionId, chair: chair.id, products }
}

/** The whole way of an import, as the page goes it: read, look, bring in. */
async function bringIn(play: Play, list: { fileName: string; bytes: Uint8Array }): Promise<{ products: number }> {
  const { importId, sheet, headerRow, mapping } = await play('startImport', list)
  const settings = { importId, sheet, headerRow, mapping, defaultSet: null, convertLegacy: false }
  await play('previewImport', { ...settings, shown: 'all', from: 0 })
  return play('commitImport', settings)
}

async function score({ play, shelf, members }: Day, given: (place: number) => readonly Given[]): Promise<void> {
  const scoring = members.filter((member) => member.scores)
  const seats = await takeSeats(play, scoring)
  for (const member of scoring) await scoreSheets(play, shelf, member, seats.get(member.id) ?? '', given(member.place))
}

async function sessionNow({ play, sessionId }: Day) {
  return { sessionId, baseVersion: (await play('getSession', { sessionId })).version }
}

async function entryNamed({ play, sessionId }: Day, name: string) {
  const entry = (await play('getSession', { sessionId })).entries.find((each) => each.productName === name)
  if (!entry) throw new Error(`the session has no product called ${name}`)
  return { entryId: entry.id, baseVersion: entry.version }
}

/** Everything again where members lie too far apart, each with the hand that they have otherwise. */
async function scoreAgain(day: Day): Promise<void> {
  const { play, sessionId, entries } = day
  const apart = (await play('getResults', { sessionId })).filter((row) => row.result?.gapOver)
  const reason = 'Chênh lệch giữa các thành viên vượt quá mức của Quy chế'
  for (const { entryId, version } of apart) await play('requestRescoring', { entryId, baseVersion: version, scope: null, reason })
  const asked = new Set(apart.map(({ entryId }) => entryId))
  await score(day, () => entries.filter(({ id }) => asked.has(id)).map((entry) => ({ entry })))
  for (const { productName } of apart) await play('closePass', { ...(await entryNamed(day, productName)), body: 'council' })
}

async function settle(day: Day): Promise<void> {
  const entry = await entryNamed(day, settlement.product)
  const { result } = await day.play('getEntryResult', { entryId: entry.entryId })
  const missed = result?.minima.find((minimum) => !minimum.met)
  if (!missed) throw new Error(`${settlement.product} misses no minimum`)
  const { criterion, star } = missed
  await day.play('settleMinimum', { ...entry, criterion, star, met: true, words: settlement.words })
}

async function conclude(day: Day): Promise<void> {
  const { play, sessionId } = day
  await play('concludeEntry', { ...(await entryNamed(day, lower.product)), star: lower.star, reason: lower.reason, words: '' })
  await play('concludeAllPlain', await sessionNow(day))
  for (const { entryId, version, excluded, conclusionStar, result } of await play('getResults', { sessionId })) {
    if (excluded || conclusionStar !== null) continue
    await play('concludeEntry', { entryId, baseVersion: version, star: result?.starAllowed ?? 0, reason: '', words: '' })
  }
  await play('concludeSession', { ...(await sessionNow(day)), words: 'Hội đồng thống nhất kết quả' })
  const { heldOn } = await play('getSession', { sessionId })
  await play('issueSession', { ...(await sessionNow(day)), decisionNumber: '2500/QĐ-UBND', decisionDate: heldOn ?? '2026-12-01' })
}
