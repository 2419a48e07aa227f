/** Text fields of one product, one member, one producer or one commune: known to kinds about them. */
import { addMonths } from '../../../domain/dates.ts'
import { formNames } from '../../words.ts'
import type { Subject, TextField } from '../definition.ts'
import type { EntryFacts } from '../facts.ts'
import { groupOf, starCell, verdict } from '../groups.ts'
import { count, day, mean } from '../lines.ts'
import { paperDate, positionAndAgency, postNames } from '../names.ts'
import { text } from './session.ts'

function ofEntry(name: string, about: string, value: (entry: EntryFacts, subject: Subject) => string): TextField {
  return text(name, about, (subject) => (subject.entry ? value(subject.entry, subject) : ''))
}

/** The star that the certificate of a product is for: what this session concluded, else what it had. */
function certifiedStar(entry: EntryFacts): string {
  const key = groupOf(entry)
  if (key === 'star5' || key === 'star4' || key === 'star3') return String(entry.conclusion?.star ?? '')
  return ''
}

/** Valid for 36 months from the day of the decision (Article 4.3). */
export function expiryOf({ facts }: Subject): string {
  const date = paperDate(facts, 'recognition')
  return date === null ? '' : day(addMonths(date, 36))
}

export const entryFields: readonly TextField[] = [
  ofEntry('tên sản phẩm', 'Tên sản phẩm.', (entry) => entry.productName),
  ofEntry('mã số sản phẩm', 'Mã số sản phẩm.', (entry) => entry.productCode),
  ofEntry('tên chủ thể', 'Tên chủ thể.', (entry) => entry.producerName),
  ofEntry('địa chỉ chủ thể', 'Địa chỉ của chủ thể, kèm xã, phường.', addressOf),
  ofEntry('xã', 'Xã, phường, đặc khu của chủ thể.', (entry) => communeInText(entry.commune)),
  ofEntry('điện thoại chủ thể', 'Số điện thoại của chủ thể.', (entry) => entry.phone),
  ofEntry('bộ sản phẩm', 'Số và tên bộ sản phẩm.', (entry) => `${entry.setNo}. ${entry.setName}`),
  ofEntry('hình thức', 'Lần đầu, nâng hạng hoặc đánh giá lại.', (entry) => formNames[entry.form]),
  ofEntry('hạng đã công nhận', 'Hạng sao trước phiên này.', (entry) =>
    entry.previousStar === null ? (entry.form === 'first' ? 'chưa có' : '') : `${entry.previousStar} sao`
  ),
  ofEntry('điểm tự đánh giá', 'Điểm chủ thể tự chấm.', (entry) => (entry.selfScore === null ? '' : String(entry.selfScore))),
  ofEntry('điểm trung bình', 'Điểm trung bình của Hội đồng.', (entry, { facts }) => mean(entry.result, facts.decimals)),
  ofEntry('hạng sao', 'Hạng Hội đồng kết luận: "4 sao".', starCell),
  ofEntry('số sao', 'Số sao được công nhận: "4".', certifiedStar),
  ofEntry('kết luận của Hội đồng', 'Câu kết luận của Hội đồng về sản phẩm.', (entry) => (groupOf(entry) === 'open' ? '' : verdict(entry)))
]

/** "xã Rạch Sen": the kind of unit stands small inside a sentence. */
function communeInText(commune: string): string {
  return commune.replace(/^(Xã|Phường|Đặc khu|Thị trấn)(?=\s)/, (kind) => kind.toLocaleLowerCase('vi'))
}

/** Address with its commune, which an address may say itself. */
export function addressOf({ address, commune }: Pick<EntryFacts, 'address' | 'commune'>): string {
  return address.includes(commune) ? address : [address, commune].filter(Boolean).join(', ')
}

export const memberFields: readonly TextField[] = [
  text('tên thành viên', 'Họ tên thành viên được lấy ý kiến.', ({ member }) => member?.name ?? ''),
  text('chức vụ thành viên', 'Chức vụ, cơ quan của thành viên.', ({ member }) => (member ? positionAndAgency(member) : '')),
  text('chức danh thành viên', 'Chức danh trong Hội đồng của thành viên.', ({ member }) =>
    member ? `${postNames[member.post]} Hội đồng` : ''
  )
]

export const communeFields: readonly TextField[] = [
  text('xã', 'Tên xã, phường, đặc khu nhận thông báo.', ({ target }) => communeInText(target.commune ?? '')),
  text('số sản phẩm của xã', 'Số sản phẩm của xã trong phiên.', ({ entries }) => count(entries.length))
]

export const producerFields: readonly TextField[] = [
  text('tên chủ thể', 'Tên chủ thể nhận thông báo.', ({ target }) => target.producer ?? ''),
  text('xã', 'Xã, phường, đặc khu của chủ thể.', ({ entries }) => communeInText(entries[0]?.commune ?? '')),
  text('địa chỉ chủ thể', 'Địa chỉ của chủ thể, kèm xã, phường.', ({ entries }) => (entries[0] ? addressOf(entries[0]) : ''))
]
