/** The frame of a decree paper: head with number, place and date, title, signatures, Nơi nhận (Nghị định 30/2020, Phụ lục I). */
import { formatAdministrative } from '../../domain/dates.ts'
import type { DecreeKind } from '../kinds.ts'
import type { Block, HeadLine, Signature } from '../paper.ts'
import { motto, nation } from '../words.ts'
import type { DecreeSide, Definition, Subject } from './definition.ts'
import { dots } from './lines.ts'
import { bodyOf, paperDate, paperNumber, signerName, signerNames } from './names.ts'

/** What a paper found missing on the way, by the words that the secretary reads; each once. */
export interface Gaps {
  readonly add: (name: string) => void
  readonly all: () => readonly string[]
}

export function gapsList(): Gaps {
  const names = new Set<string>()
  return { add: (name) => void names.add(name), all: () => [...names] }
}

/** Body that issues, nation, number; place and date level with the number. */
export function headOf(subject: Subject, definition: Definition, summary: string, gaps: Gaps): Block {
  const { facts, kind } = subject
  const { superior, name } = bodyOf(facts, definition.body)
  if (name === '') gaps.add('tên cơ quan ban hành')
  const left: HeadLine[] = [
    ...(superior === '' ? [] : [{ text: superior.toLocaleUpperCase('vi') }]),
    { text: name === '' ? dots : name.toLocaleUpperCase('vi'), bold: true, rule: 'part' }
  ]
  const right: HeadLine[] = [
    { text: nation, bold: true },
    { text: motto, bold: true, rule: 'whole' }
  ]
  const below = {
    left: [
      ...(definition.numbered ? [{ text: `Số: ${numberOf(subject, gaps)}` }] : []),
      ...(definition.typeName === '' ? [{ text: `V/v ${summary}` }] : [])
    ],
    right: definition.dated ? [{ text: placeAndDate(subject, kind, gaps), italic: true } as const] : []
  }
  return { kind: 'head', left, right, ...(below.left.length + below.right.length > 0 ? { below } : {}) }
}

function numberOf({ facts, kind, target }: Subject, gaps: Gaps): string {
  const number = paperNumber(facts, kind, target)
  if (number !== '') return number
  gaps.add('số văn bản')
  return `${dots}/${facts.councilData.series[kind] || dots}`
}

/** "An Bình, ngày 05 tháng 02 năm 2026", dots for what is not known. */
export function placeAndDate({ facts, target }: Subject, kind: DecreeKind, gaps: Gaps): string {
  const date = paperDate(facts, kind, target)
  if (date === null) gaps.add('ngày văn bản')
  if (facts.council.place === '') gaps.add('địa danh')
  return `${facts.council.place || dots}, ${date === null ? 'ngày … tháng … năm ……' : formatAdministrative(date)}`
}

export function signaturesOf(subject: Subject, { left, right }: Definition, recipients: readonly string[], gaps: Gaps, above = ''): Block {
  const columns = [left === null ? null : signatureOf(subject, left, gaps), signatureOf(subject, right, gaps, above)]
  return { kind: 'signatures', columns, ...(recipients.length > 0 ? { recipients } : {}) }
}

/** Authority lines, post in capitals, room, post in the agency, name. Who has no post in the council signs by that in the agency. */
function signatureOf(subject: Subject, side: DecreeSide, gaps: Gaps, above = ''): Signature {
  const hint = side.hint ?? ''
  if (side.signer === 'member') return { above, posts: side.posts ?? [], hint, name: subject.member?.name ?? '' }
  const { authority, councilPost, agencyPost } = subject.facts.councilData.signers[side.signer]
  const name = signerName(subject.facts, side.signer)
  if (name === '') gaps.add(`người ký (${signerNames[side.signer]})`)
  const post = councilPost || agencyPost
  if (side.posts === undefined && post === '') gaps.add(`chức vụ người ký (${signerNames[side.signer]})`)
  const own = authority.split('\n').flatMap((line) => line.trim() || [])
  const before = side.before !== undefined && !own.some((line) => line.startsWith('TM.')) ? [side.before] : []
  const posts = side.posts ?? [...before, ...own, ...(post === '' ? [] : [post.toLocaleUpperCase('vi')])]
  const second = (councilPost !== '' || side.posts !== undefined) && agencyPost !== '' ? { agencyPost } : {}
  return { above, posts, hint, ...second, name: name === '' ? dots : name }
}

/** "- Như trên;" … "- Lưu: VT." */
export function recipientLines(lines: readonly string[]): string[] {
  return lines.map((line, place) => `- ${line.replace(/^-\s*|[;.]$/g, '')}${place === lines.length - 1 ? '.' : ';'}`)
}

/** Căn cứ as they print: ";" behind each and "." behind the last. */
export function groundLines(lines: readonly string[]): string[] {
  return lines.map((line, place) => {
    const text = line.replace(/[;.]$/, '')
    return `${text}${place < lines.length - 1 ? ';' : text.endsWith(dots) ? '' : '.'}`
  })
}
