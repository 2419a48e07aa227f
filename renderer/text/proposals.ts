/** Words of products that go up to the Ministry, of corrections of the register, and of the calendar. */
import type { CorrectedField } from '../../shared/contract/proposals.ts'
import { formatViDate } from '../../shared/domain/dates.ts'
import { formatWhole } from '../../shared/domain/print-number.ts'

export const proposalText = {
  tab: 'Đã trình Trung ương',
  total: (count: number, waiting: number) =>
    `${formatWhole(count)} sản phẩm đã trình${waiting === 0 ? '' : `, ${formatWhole(waiting)} đang chờ kết quả`}`,
  none: 'Chưa có sản phẩm nào trình Trung ương',
  noneWords:
    'Sản phẩm Hội đồng cấp tỉnh kết luận từ 90 điểm tự vào danh sách này khi phiên đã ghi quyết định ban hành. Sản phẩm trình từ các năm trước: có trong sổ thì ghi từ lịch sử của sản phẩm, chưa có thì ghi tại đây; danh sách cũ có cột trình Trung ương thì nhập cùng sổ.',
  words:
    'Sản phẩm từ 90 điểm được đề nghị Bộ Nông nghiệp và Môi trường phân hạng 5 sao (điểm e khoản 3 Điều 7). Gửi hồ sơ trước ngày 30 tháng 7 thì có kết quả trước ngày 30 tháng 9; trước ngày 30 tháng 01 thì trước ngày 30 tháng 3 (khoản 2 Điều 5).',
  filterState: 'Lọc theo kết quả',
  anyState: 'Mọi kết quả',
  found: (shown: number, all: number) => `${formatWhole(shown)} trên ${formatWhole(all)} sản phẩm`,
  proposedOn: 'Ngày trình',
  letter: 'Công văn',
  points: 'Điểm',
  waiting: 'Đã chờ',
  days: (count: number | null) => (count === null ? '' : `${count} ngày`),
  waitingHint: 'Số ngày từ ngày trình đến hôm nay, khi chưa có kết quả',
  answerBy: 'Hạn của đợt',
  answerByHint: 'Đợt đánh giá cấp quốc gia mà hồ sơ kịp (khoản 2 Điều 5)',
  state: 'Kết quả',
  overdue: (state: string) => `${state}, quá hạn của đợt`,
  open: (state: string, sent: string) => `Đã trình Trung ương: ${state.toLocaleLowerCase('vi')}. ${sent}.`,
  noted: 'Ghi cho sản phẩm trong sổ',
  typed: 'Ghi bằng tay, sản phẩm chưa được tỉnh công nhận',
  search: 'Tìm trong danh sách đã trình',
  sent: (number: string, day: string | null) =>
    [number === '' ? 'Trình Bộ' : `Công văn số ${number}`, day === null ? 'chưa rõ ngày' : `ngày ${formatViDate(day)}`].join(', '),
  answerByWords: (day: string) => `Hồ sơ kịp đợt đánh giá cấp quốc gia kết thúc chậm nhất ngày ${formatViDate(day)}.`,
  like: (where: string) => `${where.replace(/^\S/, (first) => first.toLocaleUpperCase('vi'))}; kết quả của Bộ được tính một lần.`,
  story: 'Việc đã ghi',
  act: 'Ghi kết quả…',
  actTitle: 'Ghi kết quả của sản phẩm đã trình Trung ương',
  what: 'Kết quả',
  number: {
    send: 'Số công văn',
    recognise: 'Số quyết định của Bộ',
    below: 'Số văn bản của Bộ',
    decide: 'Số quyết định',
    reassess: 'Số văn bản (nếu có)',
    return: 'Số văn bản (nếu có)'
  },
  on: {
    send: 'Ngày công văn',
    recognise: 'Ngày quyết định',
    below: 'Ngày văn bản',
    decide: 'Ngày quyết định',
    reassess: 'Ngày',
    return: 'Ngày trả'
  },
  decidedBy: {
    recognise: 'Cơ quan công nhận (để trống: Bộ Nông nghiệp và Môi trường)',
    decide: 'Cơ quan công nhận (để trống: cơ quan ban hành của Hội đồng)'
  },
  star: 'Hạng công nhận',
  centralPoints: 'Điểm của Hội đồng cấp trung ương (nếu có)',
  pointsWrong: 'Số từ 0 đến 100, tối đa 2 chữ số thập phân',
  pointsBelow: 'Dưới 90 điểm thì không được công nhận 5 sao',
  pointsAbove: 'Từ 90 điểm không phải là kết quả dưới 90 điểm',
  note: 'Ghi chú',
  save: 'Ghi',
  intoRegister: 'Ghi xong, sản phẩm có thêm một lần công nhận trong sổ.',
  undo: 'Rút lại…',
  undoTitle: 'Rút lại kết quả đã ghi',
  undoWords:
    'Chỉ dùng khi ghi nhầm. Nếu kết quả này đã cho một lần công nhận, lần công nhận đó ra khỏi sổ. Việc đã ghi và việc rút lại đều được giữ.',
  undoAct: 'Rút lại',
  undone: 'đã rút lại',
  takeOut: 'Bỏ khỏi danh sách…',
  takeOutTitle: 'Bỏ sản phẩm khỏi danh sách đã trình Trung ương',
  takeOutWords: 'Chỉ dùng khi ghi nhầm. Dòng đã bỏ và lý do được giữ trong dữ liệu và nhật ký.',
  takeOutAct: 'Bỏ khỏi danh sách',
  add: 'Ghi đã trình Trung ương…',
  addTitle: 'Ghi sản phẩm đã trình Trung ương',
  addWords: 'Dùng cho sản phẩm đã trình trước khi có phần mềm. Sản phẩm phiên ở đây kết luận từ 90 điểm tự vào danh sách.',
  addAct: 'Ghi đã trình',
  addPoints: 'Điểm của Hội đồng cấp tỉnh (nếu có)',
  dayOptional: 'Ngày trình (để trống nếu chưa rõ)'
} as const

/** Of a product that went up without ever having stood in the register. */
export const typedProposalText = {
  open: 'Ghi sản phẩm đã trình…',
  title: 'Ghi sản phẩm đã trình Trung ương, chưa có trong sổ',
  words:
    'Sản phẩm từ 90 điểm mà tỉnh không tự công nhận, đã gửi Bộ đánh giá (điểm e khoản 3 Điều 7). Khi ghi kết quả của Bộ, sản phẩm được vào sổ. Sản phẩm có sẵn trong sổ thì ghi từ lịch sử của sản phẩm; sản phẩm của phiên trong phần mềm tự vào danh sách.',
  set: 'Bộ sản phẩm',
  round: 'Đợt đánh giá',
  approval: 'Số quyết định phê duyệt kết quả',
  approvedOn: 'Ngày quyết định phê duyệt',
  inRegister: 'Sổ đã có sản phẩm này: việc trình Bộ được tính cho chính sản phẩm đó.',
  like: (product: string, producer: string) => `Đã có “${product}” của ${producer}`,
  likeWords: 'Tên gần giống. Nếu là một sản phẩm, lấy đúng tên đang có để không bị tính hai lần.',
  takeLike: 'Là một, lấy tên này'
} as const

export const correctedFieldNames: Readonly<Record<CorrectedField, string>> = {
  productName: 'Tên sản phẩm',
  producerName: 'Chủ thể',
  producerKind: 'Loại chủ thể',
  address: 'Địa chỉ',
  commune: 'Xã, phường',
  oldCommune: 'Xã khi công nhận',
  oldDistrict: 'Huyện cũ',
  province: 'Tỉnh, thành phố',
  setNo: 'Bộ sản phẩm (26/2026)',
  setText: 'Bộ sản phẩm theo danh sách',
  star: 'Hạng sao',
  points: 'Điểm',
  decisionNumber: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  decidedBy: 'Cơ quan công nhận',
  level: 'Cấp công nhận',
  code: 'Mã số sản phẩm',
  note: 'Ghi chú'
}

export const correctText = {
  open: 'Sửa…',
  title: 'Sửa dòng trong sổ',
  words: 'Dòng này từ danh sách đã nhập. Giá trị cũ, giá trị mới và lý do được giữ trong lịch sử của sản phẩm; rút lại được.',
  act: 'Sửa',
  every: (others: number) => `Sửa tên ở cả ${others} lần công nhận khác của sản phẩm này từ danh sách đã nhập`,
  reason: 'Lý do sửa',
  nothing: 'Chưa có ô nào khác với sổ.',
  noSet: 'Không chọn',
  levels: { '': 'Chưa rõ', district: 'Cấp huyện', province: 'Cấp tỉnh', central: 'Trung ương' },
  ofSession: 'Dòng của phiên không sửa tại sổ: lùi bước ban hành của phiên, sửa rồi ban hành lại.',
  ofProposal: 'Từ kết quả trình Trung ương. Muốn sửa, rút lại kết quả ở thẻ Đã trình Trung ương rồi ghi lại.'
} as const

export const findingText = {
  open: 'Ghi kết luận phải thu hồi…',
  title: 'Ghi kết luận phải thu hồi Giấy chứng nhận',
  words:
    'Kết luận của cơ quan có thẩm quyền về vi phạm, hoặc xác nhận của Ủy ban nhân dân cấp xã về việc không còn sản xuất. Thời gian thu hồi là 15 ngày kể từ ngày này (khoản 4 Điều 8).',
  act: 'Ghi kết luận',
  paper: 'Số văn bản kết luận (nếu có)',
  day: 'Ngày kết luận, xác nhận',
  due: (day: string) => `Quyết định thu hồi chậm nhất ngày ${formatViDate(day)}.`,
  content: 'Nội dung kết luận'
} as const

export const lettersText = {
  tab: 'Văn bản',
  council: 'Văn bản của Hội đồng',
  words:
    'Thông báo gửi từng chủ thể có Giấy chứng nhận sắp đến hạn, và quyết định thu hồi của sản phẩm đã ghi kết luận hoặc đã thu hồi trong sổ. Cơ quan, người ký, mẫu văn bản lấy ở mục Giấy tờ của Hội đồng.',
  groups: { dueNotice: 'Thông báo đến hạn đánh giá lại', withdrawal: 'Quyết định thu hồi' },
  none: 'Không có văn bản nào cần soạn từ sổ',
  noneWords: 'Khi có Giấy chứng nhận sắp đến hạn, hoặc sản phẩm đã ghi kết luận phải thu hồi, văn bản có ở đây.',
  noCouncil: 'Chưa có Hội đồng',
  noCouncilWords: 'Văn bản ban hành theo cơ quan và người ký đã khai cho Hội đồng.',
  makeCouncil: 'Tạo Hội đồng',
  openDue: 'Thông báo đến hạn…',
  openWithdrawal: 'Quyết định thu hồi…'
} as const
