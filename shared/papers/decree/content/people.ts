/** Tables and lists of who takes part, in the order of seats. */
import type { Block } from '../../paper.ts'
import type { Subject } from '../definition.ts'
import type { MemberFacts } from '../facts.ts'
import { column, paragraph, row, table, typedLines } from '../lines.ts'
import { advisers, councilMembers, positionAndAgency, postNames } from '../names.ts'

const presence = { present: 'Có mặt', absent: 'Vắng', unknown: '' } as const

const nameColumns = [column('TT', 6, 'center'), column('Họ và tên', 28), column('Chức vụ, cơ quan', 34), column('Chức danh', 16)] as const

/** TT | Họ và tên | Chức vụ, cơ quan | Chức danh | Có mặt. Written opinions have no attendance (Article 7.6.d). */
export function memberTable({ facts, kind }: Subject): Block[] {
  const council = councilMembers(facts)
  if (kind === 'writtenMinutes' || facts.session.mode === 'written') return table(nameColumns, council.map(whoRow))
  const columns = [...nameColumns, column('Có mặt', 12, 'center')]
  return table(
    columns,
    council.map((member, place) => row(...whoCells(member, place), presence[member.attendance]))
  )
}

/** A table to sign in, with a line for each who is asked. */
export function signTable({ facts }: Subject): Block[] {
  const columns = [...nameColumns, column('Ký tên', 18, 'center')]
  const guests = typedLines(facts.sessionData.guests)
  const group = (title: string, members: readonly MemberFacts[], from: number) =>
    members.length === 0
      ? []
      : [{ kind: 'group', cells: [title] } as const, ...members.map((member, place) => row(...whoCells(member, from + place), signRoom))]
  const council = councilMembers(facts)
  const team = advisers(facts)
  return table(columns, [
    ...group('Thành viên Hội đồng', council, 0),
    ...group('Tổ tư vấn', team, council.length),
    ...(guests.length === 0 ? [] : [{ kind: 'group', cells: ['Đại biểu mời'] } as const]),
    ...guests.map((guest, place) => row(String(council.length + team.length + place + 1), ...guestCells(guest), '', signRoom))
  ])
}

/** A second line, so that there is room for a name written by hand. */
const signRoom = '\n\u00a0'

function whoCells({ name, post, ...agency }: MemberFacts, place: number): [string, string, string, string] {
  return [String(place + 1), name, positionAndAgency(agency), postNames[post]]
}

function whoRow(member: MemberFacts, place: number) {
  return row(...whoCells(member, place))
}

/** "Tên, chức vụ": what stands behind the first comma goes into its own column. */
function guestCells(guest: string): [string, string] {
  const comma = guest.indexOf(',')
  return comma < 0 ? [guest, ''] : [guest.slice(0, comma).trim(), guest.slice(comma + 1).trim()]
}

/** "Vắng: …" with each one's reason; its own sentence where nobody is absent, nothing until attendance is known. */
export function absentLines({ facts }: Subject): Block[] {
  const absent = councilMembers(facts).filter((member) => member.attendance === 'absent')
  if (facts.quorum === null || !facts.quorum.known) return []
  if (absent.length === 0) return [paragraph('Vắng: không.')]
  const names = absent.map(({ name, absenceReason }) => (absenceReason === '' ? name : `${name} (${absenceReason})`))
  return [paragraph(`Vắng: ${names.join('; ')}.`)]
}

export function adviserLines({ facts }: Subject): Block[] {
  const names = advisers(facts).map((member) => `${member.name}${member.post === 'leader' ? ' (Tổ trưởng)' : ''}`)
  return names.length === 0 ? [] : [paragraph(`Tổ tư vấn: ${names.join('; ')}.`)]
}

export function guestLines({ facts }: Subject): Block[] {
  const guests = typedLines(facts.sessionData.guests).map((line) => line.replace(/[.;]$/, ''))
  return guests.length === 0 ? [] : [paragraph('Đại biểu mời:'), ...guests.map((guest) => paragraph(`- ${guest}.`))]
}

/** Who had no part in which product, and why. */
export function recusalLines({ entries }: Subject): Block[] {
  const lines = entries.flatMap(({ productName, recusals }) =>
    recusals.map(({ name, reason }) =>
      paragraph(`- ${name}: không tham gia chấm điểm sản phẩm ${productName}${reason === '' ? '' : ` (${reason})`}.`)
    )
  )
  return lines.length === 0 ? [paragraph('Không có thành viên phải từ chối chấm điểm.')] : lines
}
