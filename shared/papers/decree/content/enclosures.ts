/** Papers that go with others, by number and day where they have them; the dossier for the Ministry word for word (điểm a khoản 3 Điều 6). */
import type { Block } from '../../paper.ts'
import type { DecreeKind } from '../../kinds.ts'
import type { Subject } from '../definition.ts'
import { inGroup, products } from '../groups.ts'
import { paragraph } from '../lines.ts'
import { paperReference } from '../names.ts'

/** Điểm a khoản 3 Điều 6, Quyết định 26/2026/QĐ-TTg, part by part. */
const ministryDossier = [
  'Văn bản của UBND cấp tỉnh gửi Bộ Nông nghiệp và Môi trường đề nghị đánh giá, phân hạng sản phẩm OCOP',
  'báo cáo đánh giá của Tổ tư vấn Hội đồng cấp tỉnh',
  'báo cáo đánh giá của Hội đồng cấp tỉnh',
  'Quyết định phê duyệt kết quả đánh giá của Chủ tịch UBND cấp tỉnh',
  'hồ sơ sản phẩm',
  'các văn bản xác nhận kiểm tra, kiểm nghiệm bổ sung của cấp tỉnh (nếu có)',
  'sản phẩm mẫu (05 sản phẩm mẫu do chủ thể OCOP cung cấp, trừ nhóm sản phẩm Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch)'
] as const

function list(lines: readonly string[]): Block[] {
  return lines.map((line, place) => paragraph(`- ${line}${place === lines.length - 1 ? '.' : ';'}`))
}

function withReference({ facts }: Subject, name: string, kind: DecreeKind): string {
  return [name, paperReference(facts, kind)].filter(Boolean).join(' ')
}

function sendUp({ entries }: Subject): Block[] {
  const { length } = inGroup(entries, 'sendUp')
  return length === 0
    ? []
    : [
        paragraph(
          `2. Phê duyệt kết quả đánh giá ${products(length)} đạt từ 90 điểm và trình Bộ Nông nghiệp và Môi trường đánh giá, phân hạng sản phẩm OCOP 5 sao.`
        )
      ]
}

function submission(subject: Subject): Block[] {
  const written = subject.facts.session.mode === 'written'
  const lines = [
    withReference(subject, 'Biên bản của Hội đồng', written ? 'writtenMinutes' : 'minutes'),
    withReference(subject, 'Báo cáo của Hội đồng', 'report'),
    withReference(subject, 'Báo cáo thẩm định của Tổ tư vấn', 'appraisalReport'),
    'Bảng tổng hợp kết quả và phiếu đánh giá của các thành viên',
    'Dự thảo quyết định'
  ]
  return [{ ...paragraph('Tài liệu kèm theo:'), keep: true } as Block, ...list(lines)]
}

export const enclosureLines = { sendUp, submission, ministry: (): Block[] => list(ministryDossier) } as const
