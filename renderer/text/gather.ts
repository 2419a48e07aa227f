/** Words of the page that gathers packages of many desks into the register. */
import { formatWhole } from '../../shared/domain/print-number.ts'
import type { GatherConflict, GatherDone, GatherFact, GatherSaid, GatherSource, GatherVerdict } from '../../shared/contract/gather.ts'
import { formatViDate } from '../../shared/domain/dates.ts'

export const gatherText = {
  title: 'Tập hợp kết quả từ các gói',
  note: 'Mở nhiều gói của các nơi gửi về: kết quả đã công nhận và việc ghi sau đó vào sổ, không trùng.',
  link: 'Tập hợp từ các gói…',
  choose: 'Chọn các tệp gói…',
  more: 'Chọn thêm tệp…',
  words:
    'Nhận gói phiên và gói bàn giao (toàn bộ dữ liệu); gói sổ sản phẩm thì xem ở Báo cáo, thẻ Nhiều máy. Chọn được nhiều tệp .ocop một lần, theo thứ tự nào cũng được. Phần mềm đọc và cho xem trước, chưa ghi gì.',
  takes:
    'Lấy từ gói: kết quả của các phiên đã ban hành quyết định; việc nơi gửi đã ghi cho các kết quả ấy (thu hồi, kéo dài, kết luận vi phạm, rút lại việc ghi nhầm); sản phẩm đã trình Trung ương và kết quả trả lời. Không lấy: danh sách các năm trước mà nơi gửi đã nhập (nhận bằng tệp Excel), sản phẩm trình ghi bằng tay, chỉ tiêu, mức thưởng, phiếu chấm.',
  reading: (done: number, of: number) => `Đang đọc tệp ${done + 1}/${of}`,
  fileName: 'Tệp',
  source: 'Phiên, Hội đồng',
  decision: 'Quyết định',
  what: 'Sẽ làm gì',
  fresh: 'Thêm',
  known: 'Đã có',
  replaced: 'Thay',
  said: 'Việc đã ghi tại nơi gửi',
  saidNone: 'Không có việc mới',
  noSessions: 'Không nhận: trong gói không có phiên nào. Danh sách đã nhập ở nơi khác thì nhận bằng tệp Excel.',
  twice: 'Cùng một gói với tệp khác đã chọn',
  passphrase: (file: string) => `Mật khẩu của ${file}`,
  unlock: 'Mở',
  from: 'Mã máy đã xuất',
  sum: (added: number, known: number, files: number, said: string) =>
    `Sẽ thêm ${formatWhole(added)} kết quả vào sổ từ ${files} tệp; ${formatWhole(known)} kết quả đã có ở gói hoặc danh sách khác.${said === '' ? '' : ` Việc đã ghi: ${said}.`}`,
  settleTitle: 'Hai nơi ghi khác nhau',
  settleWords:
    'Sổ của máy này và nơi gửi đã ghi khác nhau cho cùng một sản phẩm. Chọn bên nào được tính; bên kia vẫn giữ trong lịch sử. Chưa chọn thì việc của nơi gửi chưa vào sổ, lần sau mở gói sẽ hỏi lại.',
  keepHere: 'Giữ theo sổ của máy này',
  takeThere: 'Theo nơi gửi',
  left: (count: number) => (count === 0 ? '' : `Còn ${formatWhole(count)} sản phẩm chưa chọn bên nào được tính.`),
  nothing: 'Không có gì để thêm: mọi kết quả trong các tệp đã chọn đã có trong sổ, hoặc chưa được công nhận.',
  act: 'Sao lưu rồi đưa vào sổ',
  clear: 'Bỏ danh sách tệp',
  done: (files: readonly GatherDone[]) => {
    const sum = (what: 'added' | 'known' | 'replaced' | 'said' | 'open') => files.reduce((total, file) => total + file[what], 0)
    const replaced = sum('replaced') === 0 ? '' : ` Thay ${formatWhole(sum('replaced'))} kết quả của lần ban hành trước.`
    const said = sum('said') === 0 ? '' : ` Đã ghi ${formatWhole(sum('said'))} việc theo nơi gửi.`
    const open =
      sum('open') === 0 ? '' : ` Còn ${formatWhole(sum('open'))} sản phẩm hai nơi ghi khác nhau, chưa chọn bên nào: mở lại gói để chọn.`
    return `Đã đưa ${formatWhole(sum('added'))} kết quả vào sổ. ${formatWhole(sum('known'))} kết quả đã có từ nơi khác.${replaced}${said}${open}`
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
export function gatherWords({ verdict, rows, said }: GatherSource): string {
  if (verdict === 'new' && rows.length === 0)
    return saidWords([said]) === '' ? 'Không có sản phẩm được công nhận' : 'Chỉ có sản phẩm trình Trung ương'
  const known = verdict === 'same' || verdict === 'own'
  return known && saidWords([said]) !== '' ? 'Kết quả đã có, ghi thêm việc của nơi gửi' : verdicts[verdict]
}

const saidNames: Readonly<Record<keyof GatherSaid, string>> = {
  withdraw: 'quyết định thu hồi',
  extend: 'lần kéo dài',
  finding: 'kết luận vi phạm',
  undo: 'lần rút lại việc ghi nhầm',
  answer: 'kết quả công nhận của sản phẩm đã trình Trung ương',
  step: 'việc khác của sản phẩm đã trình Trung ương'
}

/** What comes in, counted: "2 quyết định thu hồi, 1 lần kéo dài"; '' for nothing. */
export function saidWords(said: readonly GatherSaid[]): string {
  return (Object.keys(saidNames) as (keyof GatherSaid)[]) // its own keys
    .map((kind) => [said.reduce((sum, one) => sum + one[kind], 0), saidNames[kind]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${formatWhole(count)} ${name}`)
    .join(', ')
}

const factNames: Readonly<Record<GatherFact['kind'], string>> = {
  withdraw: 'Thu hồi',
  extend: 'Kéo dài',
  finding: 'Kết luận phải thu hồi',
  send: 'Gửi công văn trình',
  recognise: 'Bộ công nhận 5 sao',
  below: 'Bộ trả lời dưới 90 điểm',
  decide: 'Tỉnh công nhận',
  reassess: 'Tỉnh đánh giá lại',
  return: 'Hồ sơ được trả về'
}

function factWords({ kind, number, on, ground, star }: GatherFact): string {
  const day = on === null ? '' : `${kind === 'extend' ? 'đến' : 'ngày'} ${formatViDate(on)}`
  const parts = [
    ground === '' ? '' : `điểm ${ground} khoản 1 Điều 8`,
    star === null ? '' : `${star} sao`,
    number === '' ? '' : `số ${number}`,
    day
  ]
  return [factNames[kind], ...parts.filter(Boolean)].join(', ')
}

/** What stands of a certificate or proposal on one side. */
export function sideWords(facts: GatherConflict['here']): string {
  return facts.length === 0 ? 'Không còn việc nào được tính' : facts.map(factWords).join('; ')
}
