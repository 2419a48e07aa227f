/** The log as sentences an inspector can read. */
import type { LogLine } from '../../shared/contract/app.ts'
import type { SessionView } from '../../shared/contract/sessions.ts'
import type { MethodName } from '../../shared/contract.ts'
import { changedParts } from './paper-data.ts'
import { keyingWords } from './keying-log.ts'
import { attendanceWords, groundWords } from './session.ts'
import { stageWords } from './stages.ts'

export const logText = {
  product: 'Sản phẩm',
  person: 'Thành viên',
  all: 'Tất cả',
  personWords: 'Điểm danh, mã PIN, vào ghế, thay người. Điểm chấm của một thành viên xem theo từng sản phẩm.',
  number: 'Số',
  at: 'Thời gian',
  who: 'Ai',
  what: 'Việc',
  older: 'Xem các dòng trước đó',
  empty: 'Chưa có dòng nào',
  reason: (reason: string) => `Lý do: ${reason}`,
  actor: { desk: 'Thư ký (bàn máy)', seat: 'tại máy', member: 'trên thiết bị riêng', system: 'Phần mềm' } satisfies Record<
    LogLine['actorKind'],
    string
  >
} as const

const acts: Readonly<Partial<Record<MethodName, string>>> = {
  makeBackup: 'Sao lưu',
  restoreBackup: 'Khôi phục bản sao lưu',
  resetPractice: 'Bắt đầu lại phiên thực hành',
  createCouncil: 'Tạo Hội đồng',
  updateCouncil: 'Sửa Quyết định, Quy chế của Hội đồng',
  addSeat: 'Thêm thành viên Hội đồng',
  updateSeat: 'Sửa chức danh, quyền chấm của thành viên',
  removeSeat: 'Bỏ thành viên Hội đồng',
  seatPerson: 'Thay người trong Hội đồng',
  createPerson: 'Thêm người vào danh bạ',
  updatePerson: 'Sửa người trong danh bạ',
  setCouncilPapers: 'Sửa thông tin cho giấy tờ của Hội đồng',
  setWording: 'Sửa mẫu văn bản',
  createProducer: 'Thêm chủ thể',
  updateProducer: 'Sửa chủ thể',
  createProduct: 'Thêm sản phẩm',
  updateProduct: 'Sửa sản phẩm',
  removeProduct: 'Bỏ sản phẩm khỏi danh sách',
  commitImport: 'Nhập danh sách sản phẩm',
  commitRegisterImport: 'Nhập danh sách đã công nhận',
  saveRegister: 'Lưu sổ sản phẩm Excel',
  startPackage: 'Mở gói dữ liệu của thành viên',
  resumePackage: 'Mở lại gói dữ liệu của thành viên',
  createSession: 'Tạo phiên',
  updateSession: 'Sửa thông tin phiên',
  addEntries: 'Thêm sản phẩm vào phiên',
  removeEntry: 'Bỏ sản phẩm khỏi phiên',
  orderEntries: 'Đổi thứ tự sản phẩm',
  setDossierRow: 'Kiểm tra hồ sơ',
  excludeEntry: 'Loại hồ sơ',
  readmitEntry: 'Đưa trở lại đánh giá',
  setAttendance: 'Điểm danh',
  setScores: 'Giao chấm điểm',
  replaceMember: 'Thay người',
  setRecusal: 'Ghi không tham gia đánh giá',
  issuePin: 'Cấp mã PIN',
  takeSeat: 'Vào ghế',
  leaveSeat: 'Rời ghế',
  openLan: 'Mở kết nối cho điện thoại',
  closeLan: 'Đóng kết nối cho điện thoại',
  inviteMember: 'Mời chấm bằng điện thoại',
  joinDevice: 'Vào chấm bằng điện thoại',
  leaveDevice: 'Thoát trên điện thoại',
  endDevice: 'Ngừng điện thoại của thành viên',
  openSession: 'Mở phiên chấm điểm',
  lockSession: 'Khóa điểm',
  concludeSession: 'Kết luận phiên',
  issueSession: 'Ghi quyết định ban hành',
  stepBack: 'Lùi một bước',
  setMark: 'Chấm điểm',
  clearMark: 'Xóa điểm',
  setSheetNote: 'Ghi ý kiến',
  submitSheet: 'Nộp phiếu',
  reviseSheet: 'Sửa phiếu đã nộp',
  discardRevision: 'Bỏ bản sửa',
  beginKeying: 'Ghi người nhập phiếu giấy',
  finishKeying: 'Nhập xong phiếu giấy',
  settleKeying: 'Đối chiếu hai lần nhập phiếu giấy',
  restartKeying: 'Nhập lại phiếu giấy từ đầu',
  closePass: 'Khóa điểm sản phẩm',
  requestRescoring: 'Yêu cầu chấm lại',
  acceptGap: 'Chấp nhận chênh lệch',
  settleMinimum: 'Quyết định yêu cầu tối thiểu',
  concludeEntry: 'Kết luận sản phẩm',
  concludeAllPlain: 'Kết luận sản phẩm không có vướng mắc',
  savePaperPdf: 'Lưu PDF',
  savePaperWord: 'Lưu Word',
  setPaperTemplate: 'Nhận mẫu Word riêng',
  removePaperTemplate: 'Gỡ mẫu Word riêng',
  printPaper: 'In văn bản',
  saveWorkbook: 'Lưu bảng tính Excel',
  saveSessionJson: 'Lưu dữ liệu phiên',
  setRewardTable: 'Ghi mức thưởng',
  removeRewardTable: 'Bỏ mức thưởng',
  saveRewards: 'Lưu danh sách khen thưởng',
  setReportWords: 'Sửa lời báo cáo',
  saveReport: 'Lưu báo cáo Excel',
  withdrawCertificate: 'Ghi thu hồi Giấy chứng nhận',
  extendCertificate: 'Ghi kéo dài Giấy chứng nhận',
  takeOutRecognition: 'Bỏ dòng khỏi sổ',
  undoRegisterAct: 'Rút lại việc đã ghi trong sổ',
  correctRecognition: 'Sửa dòng trong sổ',
  noteFinding: 'Ghi kết luận phải thu hồi Giấy chứng nhận',
  addProposal: 'Ghi sản phẩm đã trình Trung ương',
  addTypedProposal: 'Ghi sản phẩm ngoài sổ đã trình Trung ương',
  saveProposals: 'Lưu danh sách đã trình Trung ương Excel',
  stepProposal: 'Ghi kết quả của sản phẩm đã trình Trung ương',
  undoProposalAct: 'Rút lại kết quả của sản phẩm đã trình Trung ương',
  takeOutProposal: 'Bỏ sản phẩm khỏi danh sách đã trình Trung ương',
  takeOutCandidate: 'Bỏ sản phẩm không được công nhận',
  addCommune: 'Thêm dòng vào bảng xã cũ, xã mới',
  changeCommune: 'Sửa bảng xã cũ, xã mới',
  removeCommune: 'Bỏ dòng khỏi bảng xã cũ, xã mới',
  commitCommuneImport: 'Nhập bảng xã cũ, xã mới',
  createTarget: 'Ghi chỉ tiêu',
  updateTarget: 'Sửa chỉ tiêu',
  removeTarget: 'Xóa chỉ tiêu',
  createPeriod: 'Thêm giai đoạn',
  updatePeriod: 'Sửa giai đoạn',
  removePeriod: 'Xóa giai đoạn',
  saveFigureRows: 'Xuất danh sách của số liệu',
  makeMemberPackage: 'Xuất gói dữ liệu cho thành viên',
  savePackageBack: 'Xuất gói trả về',
  commitPackage: 'Nhận gói trả về của thành viên',
  makeSessionPackage: 'Xuất gói bàn giao',
  makeOneSessionPackage: 'Xuất gói phiên',
  makeRegisterPackage: 'Xuất gói sổ sản phẩm',
  takeInSession: 'Nhận phiên từ gói',
  takeOver: 'Tiếp quản từ gói bàn giao',
  commitGathered: 'Tập hợp kết quả từ gói',
  startMirror: 'Bật chép liên tục ra USB',
  stopMirror: 'Tắt chép liên tục ra USB',
  takeOverCopy: 'Tiếp quản từ bản sao trên USB',
  setSessionPapers: 'Sửa thông tin cho giấy tờ',
  setLetterNumbers: 'Ghi số, ngày văn bản của sổ',
  setProgrammePaper: 'Sửa thông tin văn bản báo cáo, khen thưởng',
  showOnDisplay: 'Đổi nội dung màn hình hội trường',
  stepCeremony: 'Công bố từng sao',
  setDisplayMode: 'Đổi cách hiện màn hình hội trường',
  setDisplayTimer: 'Đồng hồ trên màn hình hội trường',
  publishResults: 'Công bố kết quả',
  withdrawResults: 'Thu hồi công bố',
  makeDisplayCode: 'Tạo mã màn hình hội trường',
  endDisplayCode: 'Dừng mã màn hình hội trường'
}

/** "Chấm điểm": what was done. */
export function actWords(what: string): string {
  return acts[what as MethodName] ?? what // the log may hold acts of another edition of the program
}

/** Who did it: the desk, or a member in their seat. */
export function actorWords({ actorKind, who }: LogLine): string {
  return who === '' ? logText.actor[actorKind] : `${who}, ${logText.actor[actorKind]}`
}

/** On what, from what to what, without a full stop; '' where the act says it all. */
export function factWords(line: LogLine, session: Pick<SessionView, 'name' | 'members'>): string {
  const { detail } = line
  const member = session.members.find((one) => one.id === detail.member)
  const about = [session.name, line.who].includes(line.aboutName) ? '' : line.aboutName
  const facts = [
    about,
    member && member.id !== line.about && member.name !== line.who ? `phiếu của ${member.name}` : '',
    change(line),
    scopeWords(detail)
  ]
  return facts.filter((word) => word !== '').join(' · ')
}

/** The reason or the words for the minutes, as typed. */
export function reasonOf({ detail }: LogLine): string {
  return [detail.reason, detail.words, detail.note].filter((word) => typeof word === 'string' && word !== '').join(' · ')
}

function change({ what, detail }: LogLine): string {
  const { before, after } = detail
  if (detail.hidden === true) return 'kín đến khi khóa điểm'
  switch (what as MethodName) {
    case 'setMark':
      return `tiêu chí ${text(detail.criterion)}: ${text(detail.points)} điểm${before === null || before === undefined ? '' : ', thay điểm đã chấm'}`
    case 'clearMark':
      return `tiêu chí ${text(detail.criterion)}`
    case 'submitSheet':
      return detail.total === undefined
        ? ''
        : `bản ${text(detail.no)}: ${text(detail.total)} điểm (A ${text(detail.A)}, B ${text(detail.B)}, C ${text(detail.C)})`
    case 'beginKeying':
    case 'finishKeying':
    case 'settleKeying':
    case 'restartKeying':
      return keyingWords(detail)
    case 'setAttendance':
      return attendanceText(detail)
    case 'setScores':
      return after === true ? 'có chấm' : 'không chấm'
    case 'setRecusal':
      return detail.recused === false ? 'tham gia trở lại' : ''
    case 'excludeEntry':
      return groundWords[detail.ground as keyof typeof groundWords] ?? ''
    case 'takeSeat':
      return detail.taken === false ? 'mã PIN không đúng' : ''
    case 'joinDevice':
      if (detail.taken === false) return 'mã PIN không đúng'
      return `${text(detail.name)}${detail.before === null ? '' : ', thay thiết bị trước'}`
    case 'endDevice':
      return text(detail.name)
    case 'stepBack':
    case 'openSession':
    case 'lockSession':
    case 'concludeSession':
    case 'issueSession':
      return stageText(before, after)
    case 'concludeEntry':
    case 'concludeAllPlain':
      return detail.star === 0 ? 'không công nhận' : detail.star === undefined ? '' : `${text(detail.star)} sao`
    case 'settleMinimum':
      return `tiêu chí ${text(detail.criterion)}, ${text(detail.star)} sao: ${detail.met === true ? 'đạt' : 'không đạt'}`
    case 'setSessionPapers':
      return [changedParts(after), detail.stage === 'concluded' || detail.stage === 'issued' ? 'sau khi kết luận' : '']
        .filter(Boolean)
        .join(', ')
    case 'addEntries':
      return detail.added === undefined ? '' : `${text(detail.added)} sản phẩm`
    default:
      return ''
  }
}

function attendanceText({ before, after }: LogLine['detail']): string {
  const word = (value: unknown) =>
    attendanceWords[value as keyof typeof attendanceWords] ??
    attendanceWords[fieldOf(value, 'attendance') as keyof typeof attendanceWords] ??
    ''
  const reason = fieldOf(after, 'absenceReason')
  return [word(before), word(after)].filter(Boolean).join(' → ') + (typeof reason === 'string' && reason !== '' ? ` (${reason})` : '')
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && field in value ? (value as Record<string, unknown>)[field] : undefined // seen to be there
}

function stageText(before: unknown, after: unknown): string {
  const name = (stage: unknown) => stageWords[stage as keyof typeof stageWords] ?? ''
  return name(before) !== '' && name(after) !== '' ? `${name(before)} → ${name(after)}` : ''
}

function scopeWords({ scope }: LogLine['detail']): string {
  return Array.isArray(scope) ? `tiêu chí ${scope.join(', ')}` : ''
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
