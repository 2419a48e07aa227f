/** People copied out of a list (Excel, Word): one to a line, cells apart by tabs. Plain text in, plain values out. */
import type { Body, Post } from '../../../shared/domain/model.ts'
import { searchKey } from '../../../shared/text-key.ts'

export interface PastedPerson {
  readonly name: string
  readonly agency: string
  readonly position: string
  /** null where the line names none. */
  readonly post: Post | null
}

/** The people of a pasted list: name, office, duty, post of the council. A leading column of numbers is left out. Empty for text without tabs and lines. */
export function readPasted(text: string, body: Body): PastedPerson[] {
  if (!/[\t\n]/.test(text.trim())) return []
  return text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.normalize('NFC').trim()))
    .map((cells) => (/^\d{1,3}[.)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells))
    .filter((cells) => (cells[0] ?? '') !== '')
    .map(([name = '', agency = '', position = '', post = '']) => ({ name, agency, position, post: postOf(post, body) }))
}

/** The post that words of a list name; null for none. "Phó Chủ tịch Hội đồng" is the vice chair, "Ủy viên kiêm Thư ký" sits and writes. */
export function postOf(words: string, body: Body): Post | null {
  const key = searchKey(words)
  const has = (part: string) => key.includes(part)
  if (key === '') return null
  if (body === 'adviser') return has('to truong') && !has('to pho') ? 'leader' : 'adviser'
  if (has('pho chu tich')) return 'viceChair'
  if (has('chu tich')) return 'chair'
  if (has('thu ky')) return has('uy vien') || has('thanh vien') ? 'memberSecretary' : 'secretary'
  return has('uy vien') || has('thanh vien') ? 'member' : null
}
