/** Words of the papers' page: what can be handed in, in which state, and how it went. */
import type { CertificationColumn, PaperJob, PaperRequest, PaperState, SaveOutcome } from '../../shared/contract/papers.ts'
import { formatViDate } from '../../shared/domain/dates.ts'
import { inHanoi } from '../../shared/domain/moment.ts'
import type { DecreeKind } from '../../shared/papers/kinds.ts'
import { formatWhole } from '../../shared/domain/print-number.ts'

export type PaperGroup =
  | 'session'
  | 'appraisals'
  | 'opinions'
  | 'notices'
  | 'certificates'
  | 'withdrawals'
  | 'dossierForms'
  | 'entryTotals'
  | 'memberSheets'
  | 'entrySheets'
  | 'memberBlanks'
  | 'entryBlanks'

export const papersText = {
  groups: {
    session: 'Của cả phiên',
    appraisals: 'Phiếu thẩm định của Tổ tư vấn',
    opinions: 'Phiếu lấy ý kiến thành viên',
    notices: 'Thông báo kết quả',
    certificates: 'Giấy chứng nhận',
    withdrawals: 'Quyết định thu hồi',
    dossierForms: 'Mẫu của hồ sơ (Phụ lục III)',
    entryTotals: 'Bảng tổng hợp điểm từng sản phẩm',
    memberSheets: 'Phiếu đã chấm theo thành viên',
    entrySheets: 'Phiếu đã chấm theo sản phẩm',
    memberBlanks: 'Phiếu trống theo thành viên',
    entryBlanks: 'Phiếu trống theo sản phẩm'
  } satisfies Record<PaperGroup, string>,
  list: 'Danh sách văn bản',
  workbook: 'Bảng tính Excel và dữ liệu',
  state: { ready: 'đủ dữ liệu', draft: 'bản nháp', missing: 'còn thiếu' } satisfies Record<PaperState['state'], string>,
  large: (count: number) => `Bộ này có ${formatWhole(count)} văn bản; dựng bản xem trước mất một lúc.`,
  showLarge: 'Dựng bản xem trước',
  previewOf: (title: string) => `Bản xem trước: ${title}`,
  preparing: 'Đang dựng bản xem trước',
  pdf: 'Lưu PDF',
  word: 'Lưu Word',
  each: 'Mỗi văn bản một tệp',
  missing: 'Còn thiếu trong văn bản',
  missingWords: 'Văn bản vẫn in được; chỗ thiếu in dòng chấm để điền tay.',
  stop: 'Dừng',
  stopping: 'Đang dừng…',
  stopped: 'Đã dừng. Không có tệp nào được ghi.',
  printStopped: 'Đã dừng. Chưa có gì được gửi tới máy in.',
  copyChanged: (copy: string) => `Văn bản này ${copy}.`,
  copyTodo: 'Lập lại, ký lại bản mới, hoặc đưa dữ liệu về như bản đã ký.',
  print: 'In…',
  browserPrint: 'In bằng hộp thoại của trình duyệt',
  working: 'Đang làm…',
  search: 'Tìm văn bản',
  none: 'Chưa có văn bản nào',
  noneWords: 'Văn bản có khi phiên có sản phẩm và thành viên.',
  printing: 'Đã gửi tới máy in.',
  inBrowser: 'Hộp thoại in của trình duyệt đã mở.',
  cancelled: 'Chưa lưu: ông/bà đã đóng hộp thoại.',

  kinds: {
    certification: 'Danh sách đề nghị công nhận',
    totals: 'Bảng tổng hợp kết quả',
    matrix: 'Ma trận sản phẩm và thành viên',
    register: 'Trích sổ cấp Giấy chứng nhận',
    all: 'Tất cả trong một tệp'
  },
  kindWords: {
    certification: 'Xếp theo hạng sao; sản phẩm từ 90 điểm ở bảng riêng.',
    totals: 'Mỗi sản phẩm một dòng: điểm từng phần, điểm trung bình, hạng.',
    matrix: 'Tổng điểm của từng thành viên cho từng sản phẩm.',
    register: 'Mỗi sản phẩm được công nhận một dòng, có số giấy, quyết định, ngày hết hạn; dùng được để trộn thư in giấy.',
    all: 'Ba bảng trên, mỗi bảng một trang tính.'
  },
  columns: 'Cột thêm trong danh sách',
  column: {
    address: 'Địa chỉ chủ thể',
    commune: 'Xã, phường',
    set: 'Bộ sản phẩm',
    points: 'Điểm',
    code: 'Mã số sản phẩm',
    decision: 'Số, ngày quyết định',
    expiry: 'Ngày hết hạn'
  } satisfies Record<CertificationColumn, string>,
  saveExcel: 'Lưu Excel',
  json: 'Toàn bộ dữ liệu của phiên (JSON)',
  jsonWords: 'Điểm gốc, các bản phiếu, các lần chấm, quy tắc và kết quả, để bất kỳ ai cộng lại được.',
  saveJson: 'Lưu tệp dữ liệu'
} as const

/** "Đã lưu Ket_qua.xlsx vào …\Tài liệu · đã đọc lại và đối chiếu 312 ô" */
export function outcomeWords(outcome: SaveOutcome & { readonly checked?: number }): string {
  const checked =
    outcome.kind !== 'cancelled' && outcome.checked !== undefined ? ` · đã đọc lại và đối chiếu ${formatWhole(outcome.checked)} ô` : ''
  switch (outcome.kind) {
    case 'saved':
      return `Đã lưu ${outcome.name} vào ${outcome.folder}${checked}.`
    case 'download':
      return `Đã lưu ${outcome.name} vào thư mục tải về của trình duyệt${checked}.`
    case 'cancelled':
      return papersText.cancelled
    case 'stopped':
      return papersText.stopped
  }
}

/** "Đang lập 125/639: Mật ong – Lê Văn Đức · còn khoảng 2 phút" */
export function jobWords({ done, of, now, startedAt }: PaperJob, at: number): string {
  if (done >= of) return `Đã lập ${formatWhole(of)}/${formatWhole(of)}, đang ghép và ghi tệp`
  const took = at - Date.parse(startedAt)
  // the first few say little about the rest
  const left = done === 0 || took < 2000 ? '' : ` · còn khoảng ${spanWords((took / done) * (of - done))}`
  return `Đang lập ${formatWhole(done)}/${formatWhole(of)}${now === '' ? '' : `: ${now}`}${left}`
}

function spanWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 60 ? `${Math.max(5, Math.ceil(seconds / 5) * 5)} giây` : `${Math.ceil(seconds / 60)} phút`
}

/** What became of the copy that may have been signed; '' where none left. */
export function copyWords({ copy }: Pick<PaperState, 'copy'>): string {
  if (!copy) return ''
  const day = formatViDate(inHanoi(copy.at).date)
  return copy.changed ? `đã thay đổi từ bản đã ký (bản ngày ${day})` : `còn đúng như bản ngày ${day}`
}

const missingCodes: Readonly<Record<string, string>> = { marksOpen: 'chưa khóa điểm', notConcluded: 'chưa kết luận' }

/** State of a paper in a few words: "bản nháp: chưa kết luận". */
export function stateWords({ state, missing }: Pick<PaperState, 'state' | 'missing'>): string {
  const why = missing.length > 2 ? `thiếu ${missing.length} mục` : missing.map((code) => missingCodes[code] ?? code).join(', ')
  return why === '' || state === 'ready' ? papersText.state[state] : `${papersText.state[state]}: ${why}`
}

/** Whether it is several papers, which may be files of their own. */
export function isBatch({ paper, count }: Pick<PaperState, 'paper' | 'count'>): boolean {
  return count > 1 && paper.kind !== 'sessionTotals'
}

/** What is missing in a paper that prints all the same: each for a line of its own. */
export function missingNames({ missing }: Pick<PaperState, 'missing'>): string[] {
  return missing.map((code) => missingCodes[code] ?? code)
}

/** How much would be printed: "83 phiếu", "12 sản phẩm"; '' where it is one. */
export function countWords({ paper, count }: Pick<PaperState, 'paper' | 'count'>): string {
  if (count < 2) return ''
  if (paper.kind === 'decree' || paper.kind === 'register') return `${formatWhole(count)} văn bản`
  return `${formatWhole(count)} ${paper.kind === 'sessionTotals' || paper.kind === 'allEntryTotals' ? 'sản phẩm' : 'phiếu'}`
}

const decreeGroups: Partial<Record<DecreeKind, PaperGroup>> = {
  appraisal: 'appraisals',
  opinion: 'opinions',
  communeNotice: 'notices',
  producerNotice: 'notices',
  certificate: 'certificates',
  withdrawal: 'withdrawals'
}

/** Where a paper stands in the list. */
export function groupOf(paper: PaperRequest): PaperGroup {
  switch (paper.kind) {
    case 'decree':
      return decreeGroups[paper.paper] ?? 'session'
    case 'sessionTotals':
    case 'allEntryTotals':
    case 'sheetsOfSession':
    case 'blankSet':
    case 'rewards':
    case 'report':
    case 'beside':
    case 'register':
      return 'session'
    case 'lawForm':
      return 'dossierForms'
    case 'entryTotals':
      return 'entryTotals'
    case 'sheetsOfMember':
      return paper.blank ? 'memberBlanks' : 'memberSheets'
    case 'sheet':
    case 'sheetsOfEntry':
      return paper.blank ? 'entryBlanks' : 'entrySheets'
  }
}
