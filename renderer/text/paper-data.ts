/** Words of the pages where the data of papers are typed: of a council once, of a session as it goes. */
import type { SessionPaperData } from '../../shared/contract/paper-data.ts'
import type { WordingMistake } from '../../shared/errors.ts'
import type { SignerKey } from '../../shared/papers/kinds.ts'

export const signerWords: Readonly<Record<SignerKey, { readonly title: string; readonly words: string }>> = {
  chair: { title: 'Chủ tịch Hội đồng', words: 'Ký biên bản, báo cáo, thông báo của Hội đồng.' },
  secretary: { title: 'Thư ký', words: 'Ký biên bản, bên trái.' },
  adviserLeader: { title: 'Tổ trưởng Tổ tư vấn', words: 'Ký phiếu và báo cáo thẩm định.' },
  teller: { title: 'Trưởng Ban kiểm phiếu', words: 'Ký biên bản kiểm phiếu.' },
  advisory: { title: 'Cơ quan tham mưu', words: 'Ký tờ trình.' },
  decision: { title: 'Người quyết định', words: 'Ký quyết định, giấy chứng nhận.' }
}

export const councilPapersText = {
  tab: 'Giấy tờ',
  suggested: 'Phần mềm đã điền sẵn theo cấp của Hội đồng và Nghị định 30/2020/NĐ-CP. Xem lại, sửa cho đúng rồi lưu.',
  signers: 'Người ký',
  signersWords:
    'Thẩm quyền ký (TM., KT., TL., TUQ.) mỗi dòng một ý. Bỏ trống họ và tên thì lấy người đang giữ vị trí trong Hội đồng. Không ghi học hàm, học vị trước họ tên.',
  signer: 'Người ký',
  authority: 'Thẩm quyền ký',
  councilPost: 'Chức danh trong Hội đồng',
  agencyPost: 'Chức vụ tại cơ quan',
  name: 'Họ và tên',
  bodies: 'Cơ quan ban hành',
  bodiesWords: 'Hai dòng ở góc trái của văn bản.',
  body: { council: 'Hội đồng', advisory: 'Cơ quan tham mưu', decision: 'Cơ quan ban hành quyết định' },
  superior: 'Dòng trên (cơ quan chủ quản)',
  bodyName: 'Dòng dưới (cơ quan ban hành)',
  councilHead: (superior: string, issuing: string) => [superior, issuing].filter((word) => word !== '').join(' / ') || '(chưa ghi)',
  councilHeadWords: 'Sửa ở trang Quyết định và Quy chế',
  papers: 'Số và ký hiệu, căn cứ, nơi nhận, mẫu văn bản',
  papersWords: 'Mở một văn bản để xem và sửa. Căn cứ và nơi nhận mỗi dòng một ý, không cần dấu gạch đầu dòng và dấu chấm phẩy.',
  series: 'Ký hiệu sau số',
  seriesHint: 'Như: BB-HĐOCOP',
  grounds: 'Căn cứ',
  recipients: 'Nơi nhận',
  counts: (grounds: number, recipients: number) => `${grounds} căn cứ, ${recipients} nơi nhận`,
  noSeries: 'không có ký hiệu',
  own: 'mẫu riêng',
  shipped: 'mẫu của chương trình',
  editWording: 'Soạn mẫu văn bản',
  of: (label: string, paper: string) => `${label}: ${paper}`,
  wrong: 'Có trường không đúng ở:',
  save: 'Lưu thay đổi'
} as const

export const wordingText = {
  back: 'Giấy tờ',
  draft:
    'Mẫu dự thảo: văn bản này không có mẫu thống nhất của trung ương. Hội đồng sửa được câu chữ; phần khung theo Nghị định 30/2020/NĐ-CP.',
  text: (paper: string) => `Nội dung mẫu: ${paper}`,
  rules: 'Mỗi dòng là một đoạn. Tên trong dấu { } được thay bằng dữ liệu của phiên; bảng và danh sách đứng riêng một dòng.',
  fields: 'Các trường dùng được',
  fieldsWords: 'Bấm để chèn vào chỗ con trỏ.',
  block: 'bảng, đứng riêng một dòng',
  search: 'Tìm trường',
  write: 'Soạn',
  look: 'Xem trước',
  view: 'Cách xem',
  session: 'Dữ liệu của phiên',
  noSession: 'Chưa có phiên nào của Hội đồng này',
  noSessionWords: 'Bản xem trước dùng dữ liệu của một phiên. Tạo phiên rồi quay lại đây.',
  noExample: 'Phiên này chưa có sản phẩm nào',
  noExampleWords: 'Văn bản này nói về từng sản phẩm. Chọn phiên khác, hoặc thêm sản phẩm vào phiên.',
  preparing: 'Đang dựng bản xem trước',
  previewOf: (paper: string) => `Bản xem trước: ${paper}`,
  broken: 'Bản xem trước có lại khi các chỗ sai đã được sửa.',
  mistakes: (count: number) => `Có ${count} chỗ cần sửa trước khi lưu`,
  save: 'Lưu mẫu riêng',
  restore: 'Trở về mẫu của chương trình…',
  restoreAct: 'Trở về mẫu của chương trình',
  restoreTitle: (paper: string) => `Trở về mẫu của chương trình: ${paper}`,
  restoreWords: 'Câu chữ riêng của Hội đồng không còn dùng để in. Nhật ký vẫn giữ nội dung cũ.',
  isOwn: 'Đang dùng mẫu riêng của Hội đồng',
  isShipped: 'Đang dùng mẫu của chương trình',
  needed: 'Mẫu không được để trống.',
  tooLong: 'Mẫu dài quá 40 000 ký tự.',
  elsewhere: 'Nội dung mẫu'
} as const

export const partWords = { wording: 'Mẫu văn bản', grounds: 'Căn cứ của', recipients: 'Nơi nhận của' } as const

/** "Dòng 3: không có trường {tên phien}". */
export function mistakeWords({ line, field, mistake }: WordingMistake): string {
  switch (mistake) {
    case 'unknown':
      return field === '' ? `Dòng ${line}: dấu { } còn trống` : `Dòng ${line}: không có trường {${field}}`
    case 'unclosed':
      return `Dòng ${line}: dấu { } thiếu một nửa${field === '' ? '' : `, gần chữ “${field}”`}`
    case 'notAlone':
      return `Dòng ${line}: {${field}} là bảng nên phải đứng riêng một dòng`
  }
}

export const sessionPapersText = {
  elsewhere: 'Người ký, cơ quan ban hành, ký hiệu, căn cứ, nơi nhận và câu chữ của văn bản sửa một lần cho mọi phiên ở trang',
  toCouncil: 'Giấy tờ của Hội đồng',
  after: 'Phiên đã kết luận. Thông tin ở đây vẫn sửa được, vì số và ngày văn bản thường có sau; nhật ký ghi lại từng lần sửa.',
  numbers: 'Số và ngày văn bản',
  numbersWords: 'Ghi khi văn thư đã cấp số; bỏ trống thì bản in chừa dòng chấm.',
  paper: 'Văn bản',
  number: 'Số',
  date: 'Ngày',
  series: 'Ký hiệu',
  noNumber: 'không có số',
  eachNote: (count: number, numbered: number) =>
    numbered === 0 ? `${count} bản, chưa có số` : `${count} bản, ${numbered === count ? 'đều đã có số' : `${numbered} bản đã có số`}`,
  first: 'Số đầu tiên',
  usualDate: 'Ngày chung',
  countUp: 'Đánh số lần lượt',
  countUpWords:
    'Mỗi bản có số riêng. Đánh số lần lượt chỉ ghi vào bản chưa có số, theo thứ tự dưới đây; số đã ghi được giữ nguyên. Bản không ghi ngày riêng thì lấy ngày chung.',
  added: 'Nội dung bổ sung',
  addedWords: 'Lời của thư ký thêm vào từng văn bản, mỗi dòng một đoạn; giữ nguyên khi số liệu thay đổi.',
  of: (label: string, about: string) => `${label}: ${about}`,

  meeting: 'Cuộc họp',
  beganAt: 'Giờ bắt đầu',
  endedAt: 'Giờ kết thúc',
  clockHint: 'Bỏ trống thì lấy giờ trong nhật ký',
  clockWrong: 'Ghi giờ và phút, như 8:30 hoặc 14h05.',
  guests: 'Đại biểu mời, đại diện chủ thể',
  guestsHint: 'Mỗi dòng một người hoặc một đơn vị',
  written: 'Lấy ý kiến bằng văn bản',
  sentOn: 'Ngày gửi phiếu',
  backOn: 'Ngày nhận lại phiếu cuối cùng',
  backBefore: 'Ngày nhận lại trước ngày gửi.',

  ballots: 'Kiểm phiếu',
  ballotsWords: 'Chỉ ghi khi Quy chế có biểu quyết bằng phiếu. Số phiếu của từng sản phẩm ghi ở mục Từng sản phẩm.',
  tellers: 'Ban kiểm phiếu',
  tellersNone: 'Chưa có ai.',
  teller: (no: number) => `Họ và tên, người thứ ${no}`,
  tellerPost: (no: number) => `Nhiệm vụ, người thứ ${no}`,
  tellerName: 'Họ và tên',
  tellerDuty: 'Nhiệm vụ',
  head: 'Trưởng ban',
  addTeller: 'Thêm người',
  dropTeller: (no: number) => `Bỏ người thứ ${no}`,
  issued: 'Số phiếu phát ra',
  returned: 'Số phiếu thu về',
  valid: 'Số phiếu hợp lệ',
  moreReturned: 'Thu về nhiều hơn phát ra.',
  moreValid: 'Hợp lệ nhiều hơn thu về.',

  entries: 'Từng sản phẩm',
  entriesWords: 'Mở một sản phẩm để ghi ý kiến, yêu cầu và số phiếu.',
  entriesNone: 'Phiên chưa có sản phẩm nào',
  search: 'Tìm sản phẩm',
  noneFound: 'Không có sản phẩm nào khớp.',
  discussion: 'Ý kiến trong cuộc họp',
  discussionHint: 'Người nói và nội dung, mỗi dòng một ý',
  request: 'Yêu cầu hoàn thiện, thời hạn',
  appraisal: 'Nhận xét của Tổ tư vấn',
  certificateNumber: 'Số Giấy chứng nhận',
  ballot: 'Số phiếu biểu quyết',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  other: 'Ý kiến khác',
  withdrawalGround: 'Căn cứ thu hồi (Điều 8 Quyết định 26/2026/QĐ-TTg)',
  noWithdrawal: 'Không thu hồi',
  withdrawalWords: 'Nội dung thu hồi',
  ground: (letter: string) => `Điểm ${letter}`,
  sum: (sum: number, valid: number) => `Cộng lại là ${sum} phiếu, khác số phiếu hợp lệ là ${valid}.`,
  mismatches: (count: number) =>
    `${count} sản phẩm có số phiếu cộng lại khác số phiếu hợp lệ. Vẫn lưu được; xem lại trước khi in biên bản kiểm phiếu.`,
  has: {
    discussion: 'ý kiến',
    request: 'yêu cầu',
    appraisal: 'nhận xét',
    ballot: 'số phiếu',
    certificateNumber: 'số Giấy chứng nhận',
    withdrawalGround: 'thu hồi',
    withdrawalWords: 'nội dung thu hồi'
  },
  save: 'Lưu thông tin'
} as const

const parts: Readonly<Record<keyof SessionPaperData, string>> = {
  numbers: 'số và ngày văn bản',
  each: 'số của từng văn bản',
  words: 'nội dung bổ sung',
  beganAt: 'giờ bắt đầu',
  endedAt: 'giờ kết thúc',
  guests: 'đại biểu mời',
  sentOn: 'ngày gửi phiếu',
  backOn: 'ngày nhận lại phiếu',
  entries: 'từng sản phẩm',
  tellers: 'Ban kiểm phiếu',
  ballotsIssued: 'số phiếu phát ra',
  ballotsReturned: 'số phiếu thu về',
  ballotsValid: 'số phiếu hợp lệ'
}

/** "số và ngày văn bản, đại biểu mời": what was changed, for the log. */
export function changedParts(after: unknown): string {
  if (typeof after !== 'object' || after === null) return ''
  return Object.keys(after)
    .flatMap((key) => parts[key as keyof typeof parts] ?? [])
    .join(', ')
}
