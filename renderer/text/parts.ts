/** Words of the pieces that every screen shares. Screens pass their own words as props; these are the ones that never change. */
import type { CellState } from '../../shared/contract/sheets.ts'
import type { Stage } from '../../shared/domain/model.ts'

export const partsText = {
  close: 'Đóng',
  cancel: 'Không làm',

  stages: {
    preparing: 'Chuẩn bị',
    scoring: 'Đang chấm',
    locked: 'Đã khóa điểm',
    concluded: 'Đã kết luận',
    issued: 'Đã ban hành'
  } satisfies Record<Stage, string>,
  stagesLabel: 'Các bước của phiên',
  stageDone: 'đã qua',

  cell: {
    empty: 'trống',
    draft: 'đang chấm',
    keyedOnce: 'chờ nhập lần hai',
    comparing: 'hai lần nhập khác nhau',
    submitted: 'đã nộp',
    revising: 'đã nộp, đang sửa',
    rescore: 'phải chấm lại',
    excluded: 'bị loại',
    recused: 'không tham gia',
    absent: 'vắng mặt',
    notScoring: 'không chấm'
  } satisfies Record<CellState, string>,
  draftOf: (done: number, of: number) => `đang chấm ${done}/${of}`,

  saving: 'Đang lưu',
  saved: (receipt: string) => `Đã lưu · số ${receipt}`,
  notSaved: 'Chưa lưu',
  retry: 'Lưu lại',

  stars: (count: number) => `${count} sao`,
  starEdge: (at: number, stars: number) => `${at} · ${stars} sao`,
  points: (points: number, max: number) => `${points} trên ${max} điểm`,
  spread: (totals: readonly number[]) => `Tổng điểm của ${totals.length} thành viên: ${totals.join(', ')}.`,
  spreadEdge: (at: number, stars: number) => `Mốc ${stars} sao: ${at} điểm.`,

  notANumber: 'Chỉ gõ chữ số, không dấu chấm, không dấu phẩy.',
  tooBig: (max: number) => `Nhiều nhất là ${max}.`,
  tooSmall: (min: number) => `Ít nhất là ${min}.`,

  pinShort: (length: number) => `Mã gồm ${length} chữ số.`,
  pinDigits: 'Mã chỉ gồm chữ số.',

  nothingFound: 'Không có mục nào khớp.',
  moreFound: (more: string) => `Còn ${more} mục nữa, gõ thêm để thu hẹp.`,
  notInList: 'Không có trong danh sách. Hãy chọn một mục.',

  reasonLabel: 'Lý do',
  reasonShort: (min: number) => `Ghi rõ lý do, ít nhất ${min} chữ cái.`,
  reasonKept: 'Lý do được ghi vào nhật ký và không xóa được.',

  search: 'Tìm (gõ không dấu)',
  rowsFound: (shown: string, all: string) => `${shown} trên ${all} dòng`,
  noRowsFound: 'Không có dòng nào khớp.',
  clearSearch: 'Xóa ô tìm',

  notice: { info: 'Lưu ý', warn: 'Cần xem', error: 'Không thực hiện được' },
  kept: 'Đã giữ:',
  todo: 'Việc cần làm:',

  navigation: 'Điều hướng',
  skipToContent: 'Tới nội dung',
  nav: {
    home: 'Trang đầu',
    councils: 'Hội đồng',
    products: 'Sản phẩm',
    register: 'Sổ sản phẩm',
    report: 'Báo cáo',
    sessions: 'Phiên',
    criteria: 'Bộ tiêu chí',
    settings: 'Cài đặt'
  },
  practice: 'Phiên thực hành'
} as const

/** Whole number with narrow spaces between thousands, as receipts are shown: 1 284. */
export function groupThin(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}
