/** Words of the procedure: its steps, what a step waits for, and the way back. */
import type { QuorumView } from '../../shared/contract/sessions.ts'
import type { Rules, Stage } from '../../shared/domain/model.ts'
import type { Missing } from '../../shared/errors.ts'
import { partsText } from './parts.ts'

export const stageWords = partsText.stages

export const stagesText = {
  step: {
    preparing: '',
    scoring: 'Mở phiên chấm điểm',
    locked: 'Khóa điểm',
    concluded: 'Kết luận phiên',
    issued: 'Ghi quyết định ban hành'
  } satisfies Record<Stage, string>,
  ask: {
    preparing: '',
    scoring:
      'Bộ tiêu chí được chốt vào phiên và không thay đổi nữa; từ lúc này các thành viên chấm điểm. Một bản sao lưu được tạo trước khi mở.',
    locked: 'Không ai sửa phiếu được nữa; điểm của các thành viên được đưa ra xem và so sánh. Một bản sao lưu được tạo trước khi khóa.',
    concluded: 'Kết luận của các sản phẩm được chốt để lập biên bản và danh sách. Một bản sao lưu được tạo trước khi kết luận.',
    issued: 'Ghi số và ngày quyết định công nhận của cấp có thẩm quyền. Hạn 36 tháng của giấy chứng nhận được tính từ ngày này.'
  } satisfies Record<Stage, string>,
  article: (article: string) => `căn cứ ${articleWords(article)}`,
  minutesWords: 'Lời kết luận của Chủ tịch Hội đồng (vào biên bản)',
  decisionNumber: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  back: 'Lùi một bước…',
  backTitle: 'Lùi lại một bước',
  backAct: (name: string) => `Trở về “${name}”`,
  backWords: (stage: Stage) => `Phiên trở về bước “${stageWords[stage]}”. Những gì đã ghi vẫn còn trong nhật ký.`
} as const

/** "Điều 9 Quy chế": an article of the Quy chế is kept as "Điều 9"; one that names its own text stays as it is. */
export function articleWords(article: string): string {
  const said = article.trim()
  return /^(điều|khoản|điểm|mục)\s/i.test(said) && !/quy chế|quyết định|nghị định|luật|thông tư/i.test(said) ? `${said} Quy chế` : said
}

/** What a step waits for, in the least words: "còn 41 phiếu chưa nộp (Điều 9 Quy chế)". */
export function missingLine(missing: Missing): string {
  return `${missingFact(missing)}${missing.article === '' ? '' : ` (${articleWords(missing.article)})`}`
}

/** As `missingLine`, with the names of what is concerned. */
export function missingWords(missing: Missing): string {
  const names = missing.names.length === 0 ? '' : `: ${missing.names.join(', ')}${missing.count > missing.names.length ? '…' : ''}`
  const article = missing.article === '' ? '' : ` (${articleWords(missing.article)})`
  return `${missingFact(missing)}${names}${article}`
}

function missingFact({ code, count }: Missing): string {
  switch (code) {
    case 'NO_PRODUCTS':
      return 'chưa có sản phẩm nào trong phiên'
    case 'NO_SCORERS':
      return 'chưa có ai được giao chấm điểm'
    case 'NO_CHAIR':
      return 'chưa có Chủ tịch Hội đồng'
    case 'NO_DECISION':
      return 'chưa ghi quyết định thành lập Hội đồng'
    case 'ATTENDANCE_UNKNOWN':
      return `còn ${count} thành viên chưa điểm danh`
    case 'NO_QUORUM':
      return 'chưa đủ số thành viên có mặt'
    case 'CHAIR_ABSENT':
      return 'Chủ tịch Hội đồng chưa có mặt'
    case 'PRODUCT_WITHOUT_SCORER':
      return `${count} sản phẩm không còn ai chấm`
    case 'SHEETS_MISSING':
      return `còn ${count} phiếu chưa nộp`
    case 'SHEETS_REVISING':
      return `${count} phiếu đang sửa, chưa nộp lại`
    case 'PASS_OPEN':
      return `${count} sản phẩm chưa khóa điểm`
    case 'GAP_OPEN':
      return `${count} sản phẩm chênh lệch quá giới hạn`
    case 'MINIMUM_OPEN':
      return `${count} sản phẩm chờ quyết định về tối thiểu`
    case 'NOT_CONCLUDED':
      return `còn ${count} sản phẩm chưa kết luận`
    case 'NO_DECISION_NUMBER':
      return 'chưa có số, ngày quyết định công nhận'
  }
}

/** "Có mặt 8/9, đủ điều kiện họp (tối thiểu 3/4 và có Chủ tịch, Điều 6 Quy chế)" */
export function quorumWords(quorum: QuorumView, rule: Rules['quorum']): string {
  const { numerator, denominator } = rule.value
  const chair = quorum.chairRequired ? ' và có Chủ tịch' : ''
  const article = quorum.article === '' ? '' : `, ${articleWords(quorum.article)}`
  const asked = `(tối thiểu ${numerator}/${denominator}${chair}${article})`
  const verdict = quorum.ok ? 'đủ điều kiện họp' : `chưa đủ điều kiện họp${whyNot(quorum)}`
  return `Có mặt ${quorum.present}/${quorum.members}, ${verdict} ${asked}`
}

function whyNot({ present, needed, chairPresent, chairRequired }: QuorumView): string {
  const few = present < needed ? `thiếu ${needed - present} người` : ''
  const chair = chairRequired && !chairPresent ? 'Chủ tịch chưa có mặt' : ''
  const both = [few, chair].filter((word) => word !== '').join(', ')
  return both === '' ? '' : `: ${both}`
}
