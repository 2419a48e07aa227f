import { err, ok, type Result } from '../../../shared/result.ts'
import type { ReadError } from '../../../shared/import/raw-book.ts'

const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const zipStart = Buffer.from([0x50, 0x4b])
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
const strangers = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf', '{\\rtf']

/** What a file is by its first bytes, not by its name: a zip (perhaps .xlsx) or text (perhaps CSV). */
export function sniff(bytes: Uint8Array): Result<'zip' | 'text', ReadError> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) return refuse('EMPTY_FILE')
  if (file.subarray(0, 2).equals(zipStart)) return ok('zip')
  // Excel wraps an encrypted workbook in the container of the old .xls
  if (file.subarray(0, 8).equals(compound)) return refuse(file.includes(encryptedPackage) ? 'PASSWORD_PROTECTED' : 'OLD_XLS')
  const start = file.toString('latin1', 0, 512)
  if (strangers.some((mark) => start.startsWith(mark))) return refuse('NOT_A_TABLE')
  // Many web systems hand out an HTML page, or Excel 2003 XML, under the name .xls
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|head|meta|table|div|\?xml)/i.test(start)) return refuse('WEB_PAGE')
  return ok('text')
}

function refuse(code: ReadError['code']): { readonly ok: false; readonly error: ReadError } {
  return err({ code, facts: {} })
}
