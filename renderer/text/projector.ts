/** What the screen for the hall says, and the desk's words about it. */
import type { DisplayScene, DisplayView, Publication, PublishedResult } from '../../shared/contract/display.ts'
import { formatViDate } from '../../shared/domain/dates.ts'
import { formatPoints } from '../../shared/domain/print-number.ts'

export const hallText = {
  sheets: (submitted: number, expected: number) => `Đã nộp ${submitted}/${expected} phiếu`,
  sheetsIn: (expected: number) => `Đã đủ ${expected} phiếu`,
  order: (order: number, of: number) => `Sản phẩm ${order}/${of}`,
  published: (count: number, of: number) => `Đã công bố ${count}/${of} sản phẩm`,
  stars: (count: number) => `${count} sao`,
  notRecognised: 'Không công nhận sản phẩm OCOP',
  list: 'Kết quả đã công bố',
  listEmpty: 'Chưa công bố kết quả nào',
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  asOf: (date: string) => `Tính đến ngày ${formatViDate(date)}`,
  timer: 'Thời gian còn lại',
  timeUp: 'Hết giờ',
  lost: 'Mất liên lạc với máy chủ, đang nối lại',
  practice: 'Thực hành',
  opening: 'Đang nối với máy chủ',
  ended: 'Màn hình này cần được mở lại từ bàn thư ký.',
  codeTitle: 'Màn hình hội trường',
  codeLabel: 'Mã màn hình',
  codeWords: 'Nhập mã gồm 8 chữ và số mà thư ký đọc.',
  codeWrong: 'Mã này không dùng được. Hỏi thư ký mã đang dùng.',
  codeAct: 'Mở màn hình'
} as const

/** "Hợp tác xã Thử · Xã Thử". */
export function makerWords({ producerName, commune }: { readonly producerName: string; readonly commune: string }): string {
  return [producerName, commune].filter((word) => word !== '').join(' · ')
}

/** "Hội đồng … · Đợt 2 năm 2026". */
export function hallTitle({ councilName, round, sessionName }: Pick<DisplayView, 'councilName' | 'round' | 'sessionName'>): string {
  return `${councilName} · ${round === '' ? sessionName : round}`
}

/** "91,13 điểm · 8 phiếu · trình Bộ Nông nghiệp và Môi trường". */
export function resultLine(result: PublishedResult, decimals: number): string {
  const mean = `${formatPoints(result, decimals)} điểm`
  return [mean, `${result.n} phiếu`, outcomeWords(result)].filter((word) => word !== '').join(' · ')
}

/** "Phần A 30,00 · Phần B 20,00 · Phần C 41,13". */
export function partsLine({ A, B, C, n }: PublishedResult, decimals: number): string {
  const part = (name: string, sum: number) => `Phần ${name}: ${formatPoints({ sum, n }, decimals)}`
  return [part('A', A), part('B', B), part('C', C)].join(' · ')
}

export function meanWords({ sum, n }: PublishedResult, decimals: number): string {
  return formatPoints({ sum, n }, decimals)
}

function outcomeWords({ outcome, star }: PublishedResult): string {
  switch (outcome) {
    case 'sendUp':
      return 'trình Bộ Nông nghiệp và Môi trường'
    case 'sendBack':
      return 'thông báo về tỉnh'
    case 'notRecognised':
      return star === 0 ? '' : 'không công nhận sản phẩm OCOP'
    case 'recognise':
    case null:
      return ''
  }
}

/** Minutes and seconds, rounded up, so that 0:00 is the end. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export const displayText = {
  open: 'Màn hình hội trường',
  back: 'Về phiên',
  title: 'Màn hình hội trường',
  openWindow: 'Mở màn hình',
  live: 'Hội trường đang thấy',
  next: 'Sẽ hiện khi bỏ tạm dừng',
  welcome: 'Tên phiên',
  blank: 'Màn hình trống',
  list: 'Danh sách đã công bố',
  report: 'Số liệu Chương trình OCOP',
  reportWords: 'Chiếu số liệu của phạm vi đã chọn như lúc bấm; bấm lại để lấy số liệu mới.',
  showReport: 'Chiếu',
  freeze: 'Tạm dừng màn hình',
  unfreeze: 'Bỏ tạm dừng',
  frozen: 'Màn hình đang tạm dừng: hội trường vẫn thấy hình trước.',
  light: 'Nền sáng',
  dark: 'Nền tối',
  previous: 'Trang trước',
  following: 'Trang sau',
  timer: 'Đồng hồ',
  minutes: 'Phút',
  start: 'Bắt đầu',
  stop: 'Dừng',
  goOn: 'Chạy tiếp',
  clear: 'Bỏ đồng hồ',
  ceremony: 'Công bố từng sao',
  ceremonyWords: (count: number) => `${count} sản phẩm được công nhận hoặc trình lên; mỗi lần bấm hiện thêm một sao, cuối cùng là điểm.`,
  ceremonyWaits: 'Làm được sau khi kết luận phiên, khi có sản phẩm được công nhận hoặc trình lên.',
  bySession: 'Theo thứ tự của phiên',
  byRising: 'Từ ít sao đến nhiều sao',
  ceremonyAt: (no: number, of: number, step: number, steps: number) => `Sản phẩm ${no}/${of}, bước ${step + 1}/${steps}`,
  ceremonyNext: 'Tiếp',
  ceremonyBack: 'Lùi',
  keys: 'Phím: → hoặc dấu cách để tiếp, ← để lùi, P tạm dừng, B màn hình trống.',
  keysPlain: 'Phím: P tạm dừng, B màn hình trống.',
  endCeremony: 'Kết thúc',
  products: 'Sản phẩm của phiên',
  search: 'Tìm sản phẩm',
  onAir: 'đang hiện',
  waits: 'chờ bỏ tạm dừng',
  excluded: 'bị loại',
  sheets: (submitted: number, expected: number) => `${submitted}/${expected} phiếu`,
  showProduct: 'Hiện',
  showProductOf: (name: string) => `Hiện sản phẩm: ${name}`,
  showResult: 'Hiện kết quả',
  showResultOf: (name: string) => `Hiện kết quả: ${name}`,
  publish: { points: 'Công bố điểm…', full: 'Công bố…' } as const,
  publishTitle: (name: string) => `Công bố kết quả: ${name}`,
  publishWords: {
    points: 'Điểm trung bình và điểm từng phần được phép hiện lên màn hình. Hạng sao chưa hiện vì Hội đồng chưa kết luận sản phẩm này.',
    full: 'Điểm trung bình, điểm từng phần và hạng sao đã kết luận được phép hiện lên màn hình.'
  } as const,
  publishLog: 'Việc công bố được ghi vào nhật ký của phiên.',
  publishAct: 'Công bố',
  publishAll: (count: number) => `Công bố ${count} sản phẩm…`,
  publishAllTitle: (count: number) => `Công bố kết quả của ${count} sản phẩm`,
  publishAllWords: 'Kết quả của mọi sản phẩm đã khóa điểm được phép hiện lên màn hình; hạng sao chỉ hiện với sản phẩm đã kết luận.',
  withdraw: 'Thu hồi…',
  /** A button's own words and the product that it is for. */
  of: (act: string, name: string) => `${act} ${name}`,
  withdrawTitle: (name: string) => `Thu hồi công bố: ${name}`,
  withdrawWords: 'Kết quả rời khỏi màn hình ngay, kể cả khi đang tạm dừng. Điểm và kết luận không đổi.',
  withdrawAct: 'Thu hồi',
  publications: {
    none: 'chưa công bố',
    points: 'đã công bố điểm',
    full: 'đã công bố',
    outdated: 'kết quả đã đổi, không còn hiện'
  } satisfies Record<Publication, string>,
  network: 'Màn hình khác trong mạng',
  qr: 'Mã QR mở màn hình hội trường trên máy khác',
  networkWords: 'Tivi hoặc máy tính nối cùng mạng mở địa chỉ này rồi nhập mã. Người có mã chỉ xem được những gì hội trường xem.',
  networkClosed: 'Mở mạng cho điện thoại ở trang “Mời thành viên” trước, rồi tạo mã tại đây.',
  makeCode: 'Tạo mã',
  newCode: 'Tạo mã mới',
  endCode: 'Dừng mã',
  codeHolds: 'Có một mã đang dùng. Mã chỉ hiện một lần; tạo mã mới thì mã cũ hết dùng.'
} as const

/** What is on the screen, for a reader of the small picture. */
export function sceneWords({ scene, decimals }: DisplayView): string {
  return `${sceneNames[scene.kind]}${subject(scene, decimals)}`
}

const sceneNames: Readonly<Record<DisplayScene['kind'], string>> = {
  blank: 'Màn hình trống',
  welcome: 'Tên phiên',
  product: 'Sản phẩm',
  result: 'Kết quả',
  ceremony: 'Công bố từng sao',
  list: 'Danh sách đã công bố',
  report: 'Số liệu Chương trình'
}

function subject(scene: DisplayScene, decimals: number): string {
  switch (scene.kind) {
    case 'product':
      return `: ${scene.product.name}`
    case 'result':
      return `: ${scene.product.name}, ${resultLine(scene.result, decimals)}`
    case 'ceremony':
      return `: ${scene.product.name}, ${hallText.stars(scene.stars)}`
    case 'report':
      return `: ${scene.body.kind === 'chart' ? scene.body.chart.title : scene.title}`
    default:
      return ''
  }
}
