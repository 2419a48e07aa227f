/** Words about a council's own Word templates: what is to be mended in one, and where. */
import type { PaperTemplate } from '../../shared/contract/papers.ts'
import type { TemplateMistake } from '../../shared/errors.ts'
import { stampWords } from './clock.ts'

export const templateText = {
  title: 'Mẫu Word riêng của Hội đồng',
  words:
    'Hội đồng có mẫu Word của mình thì đưa tệp .docx vào đây; khi bấm “Lưu Word”, phần mềm điền vào mẫu đó. Bản in và PDF vẫn theo câu chữ ở trên.',
  how: 'Trong tệp, viết tên trường trong dấu ngoặc nhọn, ví dụ {tên phiên}; danh sách lặp theo từng sản phẩm viết {#sản phẩm}{tên sản phẩm}{/sản phẩm}. Tên các trường có ở trang sửa câu chữ của từng văn bản.',
  choose: 'Chọn tệp .docx',
  replace: 'Thay tệp',
  remove: 'Bỏ mẫu',
  close: 'Đóng',
  none: 'Phần mềm tự lập',
  taken: (file: string, paper: string) => `Đã nhận ${file} làm mẫu Word của “${paper}”.`,
  removed: (paper: string) => `Đã bỏ mẫu Word của “${paper}”.`,
  mistakes: (count: number) => `Tệp chưa được nhận: có ${count} chỗ phải sửa.`,
  mend: 'Sửa các chỗ này trong Word, lưu lại rồi chọn lại tệp.'
} as const

/** "Bien_ban.docx · 24 kB · nhận lúc 24/11/2026 14:05" */
export function templateFileWords(file: PaperTemplate['file']): string {
  if (file === null) return templateText.none
  return `${file.name} · ${Math.max(1, Math.round(file.size / 1024))} kB · nhận lúc ${stampWords(file.at)}`
}

const parts = {
  body: 'thân văn bản',
  header: 'đầu trang',
  footer: 'chân trang',
  notes: 'chú thích',
  properties: 'thuộc tính tệp'
} satisfies Record<TemplateMistake['where']['part'], string>

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
} satisfies Record<TemplateMistake['kind'], string>

/** "Đoạn 5, thân văn bản: {tên phien}, không có trường này trong loại văn bản." */
export function templateWords({ tag, kind, where }: TemplateMistake): string {
  const place = [where.paragraph > 0 ? `đoạn ${where.paragraph}` : '', parts[where.part]].filter((part) => part !== '').join(', ')
  return `${place.charAt(0).toLocaleUpperCase('vi')}${place.slice(1)}: ${tag === '' ? where.text : tag}, ${faults[kind]}.`
}
