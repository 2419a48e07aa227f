/** Words of the page that gathers packages of many desks into the register. */
import type { GatherDone, GatherSource, GatherVerdict } from '../../shared/contract/gather.ts'

export const gatherText = {
  title: 'Tập hợp kết quả từ các gói',
  note: 'Mở nhiều gói phiên hoặc gói bàn giao của các nơi gửi về; kết quả đã công nhận vào sổ, không trùng.',
  link: 'Tập hợp từ các gói…',
  choose: 'Chọn các tệp gói…',
  more: 'Chọn thêm tệp…',
  words: 'Chọn được nhiều tệp .ocop một lần, theo thứ tự nào cũng được. Phần mềm đọc và cho xem trước, chưa ghi gì.',
  reading: (done: number, of: number) => `Đang đọc tệp ${done + 1}/${of}`,
  fileName: 'Tệp',
  source: 'Phiên, Hội đồng',
  decision: 'Quyết định',
  what: 'Sẽ làm gì',
  fresh: 'Thêm',
  known: 'Đã có',
  replaced: 'Thay',
  noSessions: 'Không nhận: trong gói không có phiên nào. Danh sách đã nhập ở nơi khác thì nhận bằng tệp Excel.',
  twice: 'Cùng một gói với tệp khác đã chọn',
  passphrase: (file: string) => `Mật khẩu của ${file}`,
  unlock: 'Mở',
  from: 'Mã máy đã xuất',
  sum: (added: number, known: number, files: number) =>
    `Sẽ thêm ${added} kết quả vào sổ từ ${files} tệp; ${known} kết quả đã có ở gói hoặc danh sách khác.`,
  nothing: 'Không có gì để thêm: mọi kết quả trong các tệp đã chọn đã có trong sổ, hoặc chưa được công nhận.',
  act: 'Sao lưu rồi đưa vào sổ',
  clear: 'Bỏ danh sách tệp',
  done: (files: readonly GatherDone[]) => {
    const sum = (what: 'added' | 'known' | 'replaced') => files.reduce((total, file) => total + file[what], 0)
    const replaced = sum('replaced') === 0 ? '' : ` Thay ${sum('replaced')} kết quả của lần ban hành trước.`
    return `Đã đưa ${sum('added')} kết quả vào sổ. ${sum('known')} kết quả đã có từ nơi khác.${replaced}`
  },
  historyTitle: 'Gói đã tập hợp',
  none: 'Chưa tập hợp gói nào.',
  at: 'Lúc',
  madeAt: 'Gói xuất lúc',
  recognitions: 'Kết quả',
  check: 'Nếu cần chắc chắn, gọi nơi gửi và đọc mã máy để đối chiếu.'
} as const

const verdicts: Readonly<Record<GatherVerdict, string>> = {
  new: 'Thêm vào sổ',
  later: 'Ban hành lại, thay lần trước',
  same: 'Đã có, không thay đổi',
  older: 'Đã có lần ban hành sau, không thay đổi',
  fork: 'Không nhận: hai máy cùng ban hành phiên này mỗi nơi một khác; hỏi lại nơi gửi',
  own: 'Phiên của máy này, đã có trong sổ',
  notIssued: 'Không nhận: chưa có quyết định công nhận'
}

/** What becomes of one session of a file. */
export function gatherWords({ verdict, rows }: GatherSource): string {
  return verdict === 'new' && rows.length === 0 ? 'Không có sản phẩm được công nhận' : verdicts[verdict]
}
