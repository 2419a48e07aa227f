/** Text fields of who takes part: known to every kind. */
import type { TextField } from '../definition.ts'
import type { SessionFacts } from '../facts.ts'
import { count, day } from '../lines.ts'
import { advisers, councilMembers, positionAndAgency, postNames, presiding, secretaryOf, signerName } from '../names.ts'
import { text } from './session.ts'

/** "Đủ điều kiện họp theo Điều 6 Quy chế: có mặt 08/09 thành viên, tối thiểu 07."; '' until attendance is known. */
function quorumWords({ quorum }: SessionFacts): string {
  if (quorum === null || !quorum.known) return ''
  const article = quorum.article === '' ? '' : ` theo ${quorum.article}`
  const counted = `có mặt ${count(quorum.present)}/${count(quorum.members)} thành viên, tối thiểu ${count(quorum.needed)}`
  const chair = quorum.chairPresent ? '' : ', Chủ tịch Hội đồng vắng mặt'
  return `${quorum.ok ? 'Đủ' : 'Không đủ'} điều kiện họp${article}: ${counted}${chair}.`
}

/** How the council came to its results, by its way of working: at a meeting with its quorum, or in writing (Article 7.6.d). '' without its days. */
function heldWords(facts: SessionFacts): string {
  const { session, sessionData } = facts
  if (session.mode !== 'written') {
    if (session.heldOn === null) return ''
    const place = session.place === '' ? '' : ` tại ${session.place}`
    return [`Hội đồng họp ${day(session.heldOn)}${place}.`, quorumWords(facts)].filter(Boolean).join(' ')
  }
  const { sentOn, backOn } = sessionData
  if (sentOn === null || backOn === null) return ''
  return `Hội đồng đánh giá bằng hình thức lấy ý kiến bằng văn bản; gửi phiếu ${day(sentOn)}, nhận phiếu cuối cùng ${day(backOn)}.`
}

export const peopleFields: readonly TextField[] = [
  text('số thành viên', 'Số thành viên Hội đồng.', ({ facts }) => count(councilMembers(facts).length)),
  text('số thành viên có mặt', 'Số thành viên Hội đồng có mặt.', ({ facts }) => (facts.quorum?.known ? count(facts.quorum.present) : '')),
  text('số thành viên vắng', 'Số thành viên Hội đồng vắng mặt.', ({ facts }) =>
    facts.quorum?.known ? count(facts.quorum.members - facts.quorum.present) : ''
  ),
  text('điều kiện họp', 'Câu kết luận về số người họp so với Quy chế, kèm điều.', ({ facts }) => quorumWords(facts)),
  text(
    'việc tổ chức đánh giá',
    'Câu nêu Hội đồng họp ngày nào, ở đâu, hoặc lấy ý kiến bằng văn bản từ ngày nào đến ngày nào.',
    ({ facts }) => heldWords(facts)
  ),
  text('chủ trì', 'Họ tên người chủ trì; Chủ tịch vắng thì là Phó Chủ tịch có mặt.', ({ facts }) => presiding(facts)?.name ?? ''),
  text('chức danh chủ trì', 'Chức danh trong Hội đồng của người chủ trì.', ({ facts }) => {
    const member = presiding(facts)
    return member ? `${postNames[member.post]} Hội đồng` : ''
  }),
  text('thư ký', 'Họ tên thư ký.', ({ facts }) => signerName(facts, 'secretary')),
  text('chức vụ thư ký', 'Chức vụ, cơ quan của thư ký.', ({ facts }) => {
    const member = secretaryOf(facts)
    return member ? positionAndAgency(member) : ''
  }),
  text('số người Tổ tư vấn', 'Số thành viên Tổ tư vấn.', ({ facts }) => count(advisers(facts).length))
]
