/** Text fields of the council, its session and their papers: known to every kind. */
import { formatTime } from '../../../domain/dates.ts'
import type { Subject, TextField } from '../definition.ts'
import { day, numberAndDay } from '../lines.ts'
import { bodyOf, officeOf, paperReference } from '../names.ts'

export function text(name: string, about: string, value: TextField['value']): TextField {
  return { kind: 'text', name, about, value }
}

function clock(time: string): string {
  return time === '' ? '' : formatTime(time, 'words')
}

/** "đợt 2 năm 2026": the round with its year, which the round may say itself. */
export function roundOf({ facts: { session } }: Subject): string {
  const round = session.round.replace(/^Đợt(?=\s)/, 'đợt')
  const year = `năm ${session.year}`
  return round.includes(String(session.year)) ? round : [round, year].filter(Boolean).join(' ')
}

export const sessionFields: readonly TextField[] = [
  text('tên Hội đồng', 'Tên đầy đủ của Hội đồng.', ({ facts }) => facts.council.name),
  text('cấp', '"cấp tỉnh" hoặc "cấp trung ương".', ({ facts }) => (facts.council.level === 'province' ? 'cấp tỉnh' : 'cấp trung ương')),
  text('tên phiên', 'Tên của phiên.', ({ facts }) => facts.session.name),
  text('đợt', 'Đợt đánh giá kèm năm: "đợt 2 năm 2026".', roundOf),
  text('năm', 'Năm của phiên.', ({ facts }) => String(facts.session.year)),
  text('địa danh', 'Địa danh ghi trước ngày tháng của văn bản.', ({ facts }) => facts.council.place),
  text('địa điểm họp', 'Nơi Hội đồng họp.', ({ facts }) => facts.session.place),
  text('ngày họp', 'Ngày họp: "ngày 24 tháng 11 năm 2026".', ({ facts }) => day(facts.session.heldOn)),
  text('giờ bắt đầu', 'Giờ bắt đầu họp; để trống thì lấy giờ mở chấm điểm.', ({ facts }) => clock(facts.beganAt)),
  text('giờ kết thúc', 'Giờ kết thúc họp; để trống thì lấy giờ kết luận phiên.', ({ facts }) => clock(facts.endedAt)),
  text('ngày kết thúc', 'Ngày kết thúc họp.', ({ facts }) => day(facts.endedOn)),
  text('cơ quan chủ quản', 'Cơ quan lập Hội đồng.', ({ facts }) => facts.council.superiorBody),
  text('cơ quan tham mưu', 'Cơ quan tham mưu quản lý OCOP.', ({ facts }) => bodyOf(facts, 'advisory').name),
  text('cơ quan quyết định', 'Cơ quan ban hành quyết định công nhận.', ({ facts }) => bodyOf(facts, 'decision').name),
  text('người quyết định', 'Chức vụ và cơ quan của người có thẩm quyền: "Chủ tịch Ủy ban nhân dân tỉnh …".', ({ facts }) =>
    officeOf(facts, 'decision')
  ),
  text('người trình', 'Chức vụ và cơ quan của người ký tờ trình: "Giám đốc Sở …".', ({ facts }) => officeOf(facts, 'advisory')),
  text('quyết định thành lập Hội đồng', 'Số và ngày của quyết định thành lập Hội đồng: "số … ngày …".', ({ facts }) =>
    numberAndDay(facts.council.decisionNumber, facts.council.decisionDate)
  ),
  text('người thành lập Hội đồng', 'Người ký quyết định thành lập Hội đồng.', ({ facts }) => facts.council.decisionBy),
  text('Quy chế', 'Số và ngày của quyết định ban hành Quy chế hoạt động của Hội đồng.', ({ facts }) =>
    numberAndDay(facts.council.regulationNumber, facts.council.regulationDate)
  ),
  text('biên bản', 'Số và ngày của biên bản: "số … ngày …".', ({ facts }) =>
    paperReference(facts, facts.session.mode === 'written' ? 'writtenMinutes' : 'minutes')
  ),
  text('báo cáo của Hội đồng', 'Số và ngày của báo cáo của Hội đồng.', ({ facts }) => paperReference(facts, 'report')),
  text('báo cáo thẩm định', 'Số và ngày của báo cáo thẩm định của Tổ tư vấn.', ({ facts }) => paperReference(facts, 'appraisalReport')),
  text('tờ trình', 'Số và ngày của tờ trình.', ({ facts }) => paperReference(facts, 'submission')),
  text('quyết định công nhận', 'Số và ngày của quyết định công nhận.', ({ facts }) => paperReference(facts, 'recognition')),
  text('quyết định phê duyệt', 'Số và ngày của quyết định phê duyệt kết quả từ 90 điểm.', ({ facts }) => paperReference(facts, 'approval')),
  text('ngày gửi phiếu', 'Lấy ý kiến bằng văn bản: ngày gửi phiếu.', ({ facts }) => day(facts.sessionData.sentOn)),
  text('ngày nhận phiếu cuối', 'Lấy ý kiến bằng văn bản: ngày nhận phiếu cuối cùng.', ({ facts }) => day(facts.sessionData.backOn))
]
