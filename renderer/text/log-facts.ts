/** What a line of the log is about, whom, and what changed: as a reader asks years later who has only the log. Lines of any age are read. */
import type { LogLine } from '../../shared/contract/app.ts'
import type { CorrectedField } from '../../shared/contract/proposals.ts'
import type { SessionView } from '../../shared/contract/sessions.ts'
import type { MethodName } from '../../shared/contract.ts'
import { formatViDate } from '../../shared/domain/dates.ts'
import type { Post } from '../../shared/domain/model.ts'
import { formatPoints } from '../../shared/domain/print-number.ts'
import { type DecreeKind, decreeKinds } from '../../shared/papers/kinds.ts'
import { proposalActWords, type ProposalStepTold } from '../../shared/papers/register-words.ts'
import { dossierStateNames } from '../../shared/papers/words.ts'
import { councilText, postWords, ruleText } from './council.ts'
import { keyingWords } from './keying-log.ts'
import { newSessionText } from './newsession.ts'
import { changedParts } from './paper-data.ts'
import { correctedFieldNames } from './proposals.ts'
import { attendanceWords, groundWords } from './session.ts'
import { stageWords } from './stages.ts'

type Detail = LogLine['detail']

/** On what, whom, from what to what, without a full stop; '' where the act says it all. `session`: whose log is read. */
export function factWords(line: LogLine, session: Pick<SessionView, 'name' | 'members'>): string {
  const { aboutName, who, what, detail } = line
  const about = aboutName === '' ? namedIn(line) : [session.name, who].includes(aboutName) ? '' : aboutName
  const member = nameOf(line, 'member')
  const facts = [
    about,
    [aboutName, who].includes(member) ? '' : ofNobodysSheet.has(what) ? member : member && `phiếu của ${member}`,
    change(line),
    scopeWords(detail)
  ]
  return [...new Set(facts)].filter((word) => word !== '').join(' · ')
}

/** Acts whose member is told as such, not as whose sheet it is. */
const ofNobodysSheet: ReadonlySet<string> = new Set<MethodName>(['setRecusal', 'startPackage', 'resumePackage'])

/** What the line itself calls a thing that has no name here any more, or never had: a product with its producer, a name before or after, a file. */
function namedIn({ detail, names }: LogLine): string {
  const { product, name, fileName } = detail
  if (isId(product)) return text(name) || (names[text(product)] ?? '')
  if (text(product) !== '') return listed([text(product), text(detail.producer)])
  return text(name) || inEither(detail, 'name') || inEither(detail, 'oldCommune') || text(fileName)
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
}

function inEither({ before, after }: Detail, field: string): string {
  return text(fieldOf(after, field)) || text(fieldOf(before, field))
}

/** The name behind an id of the detail; a name that stands there itself. */
function nameOf({ detail, names }: LogLine, key: string): string {
  const value = text(detail[key])
  return names[value] ?? (isId(value) ? '' : value)
}

function change(line: LogLine): string {
  const { what, detail } = line
  const { before, after } = detail
  if (detail.hidden === true) return 'kín đến khi khóa điểm'
  switch (what as MethodName) {
    case 'addSeat':
      return listed([nameOf(line, 'person') || 'chưa có người', post(detail.post), scoresWords(detail.scores), since(detail)])
    case 'seatPerson':
      return listed([nameOf(line, 'person'), since(detail)])
    case 'removeSeat':
      return listed([nameOf(line, 'seat'), post(detail.post)])
    case 'updateSeat':
      return seatWords(line)
    case 'updateCouncil':
      return listed([changedFields(before, after, councilFields), rulesChanged(before, after)])
    case 'updateSession':
      return changedFields(before, after, sessionFields)
    case 'setCouncilPapers':
      return changedFields(before, after, councilPaperFields)
    case 'setWording':
      return listed([paperName(detail.paper), after === null ? 'theo mẫu của phần mềm' : ''])
    case 'setPaperTemplate':
    case 'removePaperTemplate':
      return listed([paperName(detail.kind), text(detail.fileName)])
    case 'replaceMember':
      return arrow('', nameOf(line, 'after') || nameOf(line, 'person'))
    case 'addEntries':
      return entriesWords(line)
    case 'setDossierRow':
      return dossierWords(after)
    case 'closePass':
      return detail.body === 'adviser' ? 'Tổ tư vấn' : ''
    case 'addProposal':
    case 'addTypedProposal':
      return letterWords(detail)
    case 'stepProposal':
      // written by stepProposal only
      return proposalActWords({
        ...noStep,
        ...(detail as Partial<ProposalStepTold>),
        kind: detail.step as ProposalStepTold['kind'],
        points: pointsOf(detail)
      })
    case 'withdrawCertificate':
      return listed([`điểm ${text(detail.ground)} khoản 1 Điều 8`, paper('Quyết định', detail.decisionNumber, detail.decisionDate)])
    case 'noteFinding':
      return listed([`điểm ${text(detail.ground)} khoản 1 Điều 8`, paper('văn bản', detail.paperNumber, detail.concludedOn)])
    case 'extendCertificate':
      return listed([`đến ngày ${day(detail.until)}`, paper('văn bản', detail.decisionNumber, null)])
    case 'correctRecognition':
      return correctedWords(detail.changes)
    case 'setMark':
      return `tiêu chí ${text(detail.criterion)}: ${text(detail.points)} điểm${before === null || before === undefined ? '' : ', thay điểm đã chấm'}`
    case 'clearMark':
      return `tiêu chí ${text(detail.criterion)}`
    case 'submitSheet':
      return detail.total === undefined
        ? ''
        : `bản ${text(detail.no)}: ${text(detail.total)} điểm (A ${text(detail.A)}, B ${text(detail.B)}, C ${text(detail.C)})`
    case 'beginKeying':
    case 'finishKeying':
    case 'settleKeying':
    case 'restartKeying':
      return keyingWords(detail)
    case 'setAttendance':
      return attendanceText(detail)
    case 'setScores':
      return after === true ? 'có chấm' : 'không chấm'
    case 'setRecusal':
      return detail.recused === false ? 'tham gia trở lại' : ''
    case 'excludeEntry':
      return groundWords[detail.ground as keyof typeof groundWords] ?? ''
    case 'takeSeat':
      return detail.taken === false ? 'mã PIN không đúng' : ''
    case 'joinDevice':
      if (detail.taken === false) return 'mã PIN không đúng'
      return `${text(detail.name)}${detail.before === null ? '' : ', thay thiết bị trước'}`
    case 'endDevice':
      return text(detail.name)
    case 'stepBack':
    case 'openSession':
    case 'lockSession':
    case 'concludeSession':
    case 'issueSession':
      return stageText(before, after)
    case 'concludeEntry':
    case 'concludeAllPlain':
      return detail.star === 0 ? 'không công nhận' : detail.star === undefined ? '' : `${text(detail.star)} sao`
    case 'settleMinimum':
      return `tiêu chí ${text(detail.criterion)}, ${text(detail.star)} sao: ${detail.met === true ? 'đạt' : 'không đạt'}`
    case 'setSessionPapers':
      return [changedParts(after), detail.stage === 'concluded' || detail.stage === 'issued' ? 'sau khi kết luận' : '']
        .filter(Boolean)
        .join(', ')
    case 'printPaper':
      return text(detail.title)
    case 'savePaperPdf':
    case 'savePaperWord':
    case 'saveWorkbook':
    case 'saveSessionJson':
      return text(detail.name)
    default:
      return ''
  }
}

function attendanceText({ before, after }: LogLine['detail']): string {
  const word = (value: unknown) =>
    attendanceWords[value as keyof typeof attendanceWords] ??
    attendanceWords[fieldOf(value, 'attendance') as keyof typeof attendanceWords] ??
    ''
  const reason = fieldOf(after, 'absenceReason')
  return [word(before), word(after)].filter(Boolean).join(' → ') + (typeof reason === 'string' && reason !== '' ? ` (${reason})` : '')
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && field in value ? (value as Record<string, unknown>)[field] : undefined // seen to be there
}

function stageText(before: unknown, after: unknown): string {
  const name = (stage: unknown) => stageWords[stage as keyof typeof stageWords] ?? ''
  return name(before) !== '' && name(after) !== '' ? `${name(before)} → ${name(after)}` : ''
}

function scopeWords({ scope }: LogLine['detail']): string {
  return Array.isArray(scope) ? `tiêu chí ${scope.join(', ')}` : ''
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function listed(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ')
}

function arrow(before: string, after: string): string {
  return before === after ? '' : [before, after].filter(Boolean).join(' → ')
}

function post(value: unknown): string {
  return postWords[value as Post] ?? '' // of another edition of the program
}

function scoresWords(scores: unknown): string {
  return typeof scores === 'boolean' ? (scores ? 'có chấm điểm' : 'không chấm điểm') : ''
}

function seatWords(line: LogLine): string {
  const { before, after } = line.detail
  const [was, is] = [fieldOf(before, 'scores'), fieldOf(after, 'scores')]
  const posts = arrow(post(fieldOf(before, 'post')), post(fieldOf(after, 'post')))
  const moved = fieldOf(before, 'order') !== fieldOf(after, 'order')
  return listed([nameOf(line, 'seat'), posts, was === is ? '' : scoresWords(is), moved ? 'đổi thứ tự' : ''])
}

function day(value: unknown): string {
  const date = text(value)
  return date === '' ? '' : formatViDate(date)
}

function paper(kind: string, number: unknown, date: unknown): string {
  const words = [text(number) && `số ${text(number)}`, day(date) && `ngày ${day(date)}`].filter(Boolean)
  return words.length === 0 ? '' : [kind, ...words].filter(Boolean).join(' ')
}

function since({ since: date }: Detail): string {
  return day(date) === '' ? '' : `từ ngày ${day(date)}`
}

function pointsOf({ points }: Detail): string | null {
  return typeof points === 'number' ? formatPoints({ sum: points, n: 100 }, 2) : null
}

function letterWords(detail: Detail): string {
  const points = pointsOf(detail)
  return listed([paper('công văn', detail.letterNumber, detail.proposedOn), points === null ? '' : `${points} điểm`])
}

const noStep = { on: null, number: '', star: null, decidedBy: '' } as const

/** Fields of a form whose values differ, by what they are called. */
function changedFields(before: unknown, after: unknown, names: Readonly<Record<string, string>>): string {
  const changed = Object.keys(names).filter((key) => JSON.stringify(fieldOf(before, key)) !== JSON.stringify(fieldOf(after, key)))
  return changed.map((key) => lower(names[key] ?? '')).join(', ')
}

function lower(words: string): string {
  return words.replace(/^[A-ZĐ](?![A-ZĐ])/, (first) => first.toLocaleLowerCase('vi'))
}

const councilFields = councilText.fields
const sessionFields = {
  name: 'tên phiên',
  round: newSessionText.round,
  year: newSessionText.year,
  place: newSessionText.place,
  heldOn: newSessionText.heldOn,
  mode: newSessionText.mode,
  adviserPass: newSessionText.adviserPass
} as const
const councilPaperFields = {
  advisory: 'cơ quan tham mưu',
  decision: 'cơ quan quyết định',
  signers: 'người ký',
  series: 'ký hiệu văn bản',
  grounds: 'căn cứ',
  recipients: 'nơi nhận'
} as const

function rulesChanged(before: unknown, after: unknown): string {
  const titles = Object.fromEntries(Object.entries(ruleText).map(([key, { title }]) => [key, title]))
  const rules = changedFields(fieldOf(before, 'rules'), fieldOf(after, 'rules'), titles)
  return rules === '' ? '' : `Quy chế: ${rules}`
}

function paperName(kind: unknown): string {
  return decreeKinds[kind as DecreeKind]?.name ?? '' // of another edition of the program
}

const mostNames = 3

/** How many products, and the first of them by name. */
function entriesWords({ detail, names }: LogLine): string {
  if (detail.added === undefined) return ''
  const ids = Array.isArray(detail.products) ? detail.products : []
  const known = ids.flatMap((id) => names[text(id)] ?? [])
  const more = known.length > mostNames ? ` và ${known.length - mostNames} sản phẩm khác` : ''
  return `${text(detail.added)} sản phẩm${known.length === 0 ? '' : `: ${known.slice(0, mostNames).join(', ')}${more}`}`
}

function dossierWords(after: unknown): string {
  const no = text(fieldOf(after, 'no'))
  const state = Object.entries(dossierStateNames).find(([key]) => key === fieldOf(after, 'state'))
  return no === '' ? '' : [`dòng ${no} Mẫu 02`, lower(state?.[1] ?? '')].filter(Boolean).join(': ')
}

function correctedWords(changes: unknown): string {
  if (!Array.isArray(changes)) return ''
  return changes.map((change) => lower(correctedFieldNames[fieldOf(change, 'field') as CorrectedField] ?? '')).join(', ') // written by correctRecognition only
}
