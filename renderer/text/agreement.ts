/** Words of how far members agree: plain sentences, advice and no verdict. */
import type { AgreementBand } from '../../shared/domain/agreement.ts'

export const bandWords: Record<AgreementBand, string> = {
  high: 'Thống nhất',
  fair: 'Khá thống nhất',
  low: 'Còn khác nhau',
  few: 'Còn ít sản phẩm',
  undefined: 'Không xác định'
}

export const agreementText = {
  tab: 'Độ thống nhất',
  about:
    'Để Hội đồng tự rút kinh nghiệm và tập huấn: ở tiêu chí nào các thành viên hiểu khác nhau. Không nêu tên ai và không thay đổi kết quả nào. Chỉ tính các phiên đã khóa điểm.',
  none: 'Chưa có phiên nào khóa điểm',
  noneWords: 'Khi một phiên của Hội đồng đã khóa điểm, trang này cho biết các thành viên thống nhất đến đâu ở từng tiêu chí.',
  which: 'Phiên',
  all: 'Tất cả các phiên đã khóa điểm',
  sessionOf: (name: string, products: number) => `${name} (${products} sản phẩm)`,
  onlyLow: 'Chỉ tiêu chí còn khác nhau',
  summary: (low: number, judged: number) =>
    judged === 0
      ? 'Chưa tiêu chí nào có đủ sản phẩm để kết luận.'
      : low === 0
        ? `Cả ${judged} tiêu chí có đủ sản phẩm để kết luận đều khá thống nhất trở lên.`
        : `${low}/${judged} tiêu chí có đủ sản phẩm để kết luận còn được chấm khác nhau; nên đọc lại hướng dẫn của tiêu chí trước phiên sau.`,
  table: 'Độ thống nhất của từng tiêu chí',
  set: 'Bộ',
  code: 'Tiêu chí',
  title: 'Nội dung',
  products: 'Sản phẩm',
  marks: 'Lượt chấm',
  alpha: 'Hệ số alpha',
  alphaHint: 'Hệ số alpha của Krippendorff: 1 là thống nhất hoàn toàn, 0 là như chấm ngẫu nhiên, dưới 0 là trái ngược nhau',
  band: 'Nhận xét',
  edges:
    'Hệ số alpha (Krippendorff, theo khoảng cách điểm): từ 0,80 là thống nhất, từ 0,667 là khá thống nhất; dưới 10 sản phẩm thì chưa đủ để kết luận; “không xác định” khi mọi điểm như nhau hoặc không có sản phẩm nào từ hai người chấm trở lên.',
  unclear: '–',

  mine: 'Mức chấm của tôi',
  mineAbout:
    'So tổng điểm đã cho với trung bình của các thành viên khác trên cùng sản phẩm, qua các phiên đã khóa điểm của Hội đồng. Chỉ người chấm và Chủ tịch Hội đồng xem được; không thay đổi kết quả nào.',
  mineOf: (points: string, products: number, sessions: number) =>
    `${points} điểm so với các thành viên khác (${products} sản phẩm, ${sessions} phiên)`,
  mineNone: 'Không xác định: chưa có sản phẩm nào vừa do mình chấm vừa do thành viên khác chấm.',
  stricter: 'Số âm là chấm chặt hơn, số dương là chấm rộng hơn các thành viên khác.',
  notYet: 'Xem được sau khi phiên khóa điểm',
  notYetWords: 'Trước đó, mức chấm sẽ để lộ điểm của các thành viên khác.',
  everyone: 'Mức chấm của các thành viên (dành cho Chủ tịch Hội đồng)',
  member: 'Họ và tên',
  difference: 'So với các thành viên khác'
}
