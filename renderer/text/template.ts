/** Words about a council's own Word templates: what is to be mended in one, and where. */
import type { TemplateFault } from '../../shared/errors.ts'

const parts = {
  body: 'thân văn bản',
  header: 'đầu trang',
  footer: 'chân trang',
  notes: 'chú thích',
  properties: 'thuộc tính tệp'
} satisfies Record<TemplateFault['where']['part'], string>

const faults = {
  unclosed: 'có dấu { mà thiếu dấu } trong cùng đoạn',
  unopened: 'có dấu } mà thiếu dấu { ở trước',
  notAName: 'không phải tên trường (tên gồm chữ, số, dấu cách)',
  blockNotClosed: 'khối chưa được đóng bằng {/tên}',
  blockNotOpened: 'đóng khối mà chưa mở bằng {#tên}',
  blocksCrossed: 'các khối mở, đóng chéo nhau',
  blockMisplaced: 'khối mở và đóng ở hai chỗ không đi với nhau, ví dụ một ở trong bảng, một ở ngoài',
  blocksTooDeep: 'khối lồng nhau quá nhiều tầng',
  unknownField: 'không có trường này trong loại văn bản',
  listAsText: 'trường này là danh sách, phải dùng {#tên}…{/tên}',
  tooManyFields: 'quá nhiều trường trong một tệp',
  refused: 'chỗ này không điền được'
} satisfies Record<TemplateFault['kind'], string>

/** "Đoạn 5, thân văn bản: {tên phien}, không có trường này trong loại văn bản." */
export function templateWords({ tag, kind, where }: TemplateFault): string {
  const place = [where.paragraph > 0 ? `đoạn ${where.paragraph}` : '', parts[where.part]].filter((part) => part !== '').join(', ')
  return `${place.charAt(0).toLocaleUpperCase('vi')}${place.slice(1)}: ${tag === '' ? where.text : tag}, ${faults[kind]}.`
}
