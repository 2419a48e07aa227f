/** What the HTTP host itself says to a person, when there is no page yet that could. */
import type { Refusal } from './guard.ts'

export const refusalWords: Readonly<Record<Refusal, string>> = {
  wrongHost: 'Địa chỉ này không thuộc chương trình.',
  wrongOrigin: 'Yêu cầu đến từ một trang khác nên không được nhận.',
  noTicket: 'Địa chỉ mở chương trình chỉ dùng được một lần. Hãy chạy lại lệnh mở chương trình để có địa chỉ mới; dữ liệu vẫn còn nguyên.'
}

/** What a phone shows that has found this computer. */
export const selfTestWords = 'Điện thoại này đã kết nối được với máy chủ chấm điểm. Ông/bà có thể quét mã mời để vào chấm.'

/** A plain page of one sentence. The words are our own, so nothing in them needs escaping. */
export function plainPage(words: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Hội đồng OCOP</title></head><body><p>${words}</p></body></html>`
}
