/** Who a paper speaks of and who signs it: bodies, posts and people, from the council's data and the seats of the session. */
import type { Post } from '../../domain/model.ts'
import type { BodyKey, DecreeKind, SignerKey } from '../kinds.ts'
import { keysApart, ownNumber } from './apart.ts'
import type { DecreeTarget, MemberFacts, SessionFacts } from './facts.ts'
import { numberAndDay } from './lines.ts'

export const postNames: Readonly<Record<Post, string>> = {
  chair: 'Chủ tịch',
  viceChair: 'Phó Chủ tịch',
  member: 'Thành viên',
  secretary: 'Thư ký',
  memberSecretary: 'Thành viên, thư ký',
  leader: 'Tổ trưởng',
  adviser: 'Thành viên'
}

/** What is listed as missing where nobody is named. */
export const signerNames: Readonly<Record<SignerKey, string>> = {
  chair: 'Chủ tịch Hội đồng',
  secretary: 'thư ký',
  adviserLeader: 'Tổ trưởng Tổ tư vấn',
  teller: 'Trưởng ban kiểm phiếu',
  advisory: 'thủ trưởng cơ quan tham mưu',
  decision: 'người ký quyết định'
}

export function bodyOf(facts: SessionFacts, key: BodyKey): { readonly superior: string; readonly name: string } {
  if (key === 'council') return { superior: facts.council.superiorBody, name: facts.council.issuingBody }
  return facts.councilData[key]
}

export function councilMembers({ members }: SessionFacts): MemberFacts[] {
  return members.filter((member) => member.body === 'council')
}

export function advisers({ members }: SessionFacts): MemberFacts[] {
  return members.filter((member) => member.body === 'adviser')
}

/** Who presides: the chair, or a vice chair who is present where the chair is absent. */
export function presiding(facts: SessionFacts): MemberFacts | undefined {
  const council = councilMembers(facts)
  const chair = council.find((member) => member.post === 'chair')
  if (chair && (facts.session.mode === 'written' || chair.attendance !== 'absent')) return chair
  return council.find((member) => member.post === 'viceChair' && member.attendance === 'present') ?? chair
}

export function secretaryOf(facts: SessionFacts): MemberFacts | undefined {
  return councilMembers(facts).find((member) => member.post === 'secretary' || member.post === 'memberSecretary')
}

/** "Phó Giám đốc Sở Công Thương"; with a comma where the position is none of the agency. */
export function positionAndAgency({ position, agency }: Pick<MemberFacts, 'position' | 'agency'>): string {
  if (position === '' || agency === '') return position || agency
  // "Chánh Văn phòng" of "Văn phòng Điều phối …" says the office once
  const [first = '', second = ''] = agency.split(' ')
  const head = `${first} ${second}`
  const twice = position.toLocaleLowerCase('vi').endsWith(` ${head.toLocaleLowerCase('vi')}`)
  return twice ? `${position}${agency.slice(head.length)}` : `${position} ${agency}`
}

/** Name of who signs: as typed for the council, else who has the seat; '' where nobody is known. */
export function signerName(facts: SessionFacts, key: SignerKey): string {
  const typed = facts.councilData.signers[key].name
  if (typed !== '') return typed
  switch (key) {
    case 'chair':
      return presiding(facts)?.name ?? ''
    case 'secretary':
      return secretaryOf(facts)?.name ?? ''
    case 'adviserLeader':
      return advisers(facts).find((member) => member.post === 'leader')?.name ?? ''
    case 'teller':
      return facts.sessionData.tellers[0]?.name ?? ''
    case 'advisory':
    case 'decision':
      return ''
  }
}

/** The post that a paper is signed by the power of: "Chủ tịch", also where a deputy signs ("KT. CHỦ TỊCH"). */
export function postInPower(facts: Pick<SessionFacts, 'councilData'>, key: 'advisory' | 'decision'): string {
  const { authority, councilPost, agencyPost } = facts.councilData.signers[key]
  const power = authority
    .split('\n')
    .flatMap((line) => /^(?:KT|TL|TUQ|Q)\.\s*(.+)$/.exec(line.trim())?.[1] ?? [])
    .at(0)
  if (power === undefined) return agencyPost || councilPost
  return power === power.toLocaleUpperCase('vi') ? capitalised(power.toLocaleLowerCase('vi')) : power
}

/** "Chủ tịch Ủy ban nhân dân tỉnh An Bình"; '' where post or body is not known. */
export function officeOf(facts: Pick<SessionFacts, 'councilData'>, key: 'advisory' | 'decision'): string {
  const post = postInPower(facts, key)
  const { name } = facts.councilData[key]
  return post === '' || name === '' ? '' : `${post} ${name}`
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/**
 * "05/BB-HĐOCOP", '' where it has no number yet. A number that was typed with its series stays as it is. Of several papers of a kind each has
 * its own: the one typed for the kind is then only where counting begins.
 */
export function paperNumber(facts: SessionFacts, kind: DecreeKind, target: DecreeTarget = {}): string {
  const common = keysApart(kind, facts.entries).length > 1 ? '' : facts.sessionData.numbers[kind].number
  const typed = ownNumber(facts.sessionData, kind, target)?.number || common || (kind === 'recognition' ? facts.session.decisionNumber : '')
  return withSeries(typed, facts.councilData.series[kind])
}

/** "5" as "05/TB-SNNMT"; one that was typed with its series stays as it is, '' stays ''. */
export function withSeries(number: string, series: string): string {
  if (number === '' || number.includes('/')) return number
  return [padded(number), series].filter(Boolean).join('/')
}

/** Numbers below 10 have a leading 0. */
export function padded(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number
}

export function paperDate(facts: SessionFacts, kind: DecreeKind, target: DecreeTarget = {}): string | null {
  const typed = ownNumber(facts.sessionData, kind, target)?.date ?? facts.sessionData.numbers[kind].date
  if (typed !== null) return typed
  if (kind === 'recognition') return facts.session.decisionDate
  // these are written at the meeting itself
  if (kind === 'minutes' || kind === 'ballots' || kind === 'attendance') return facts.session.heldOn
  return kind === 'writtenMinutes' ? facts.sessionData.backOn : null
}

/** "số 05/BB-HĐOCOP ngày …"; '' without a number. */
export function paperReference(facts: SessionFacts, kind: DecreeKind): string {
  return numberAndDay(paperNumber(facts, kind), paperDate(facts, kind))
}
