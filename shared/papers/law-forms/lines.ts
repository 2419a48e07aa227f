/** Lines of a printed form: fixed words with places to fill in. */
import type { Block, Run, Signature } from '../paper.ts'

/** A place to fill in: the value, or `dots` signs "…". */
export function fill(value: string, dots: number): Run {
  return value === '' ? '…'.repeat(dots) : { text: value, bold: true }
}

/** A box to tick. */
export function box(ticked: boolean): Run {
  return { text: ticked ? '☑' : '□', box: ticked ? 'ticked' : 'empty' }
}

export function line(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs, align: 'justify' }
}

/** A line with places to fill in, whose words are not spread; with what follows it where that is dotted. */
export function blanks(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs, align: 'left', keep: true }
}

/** "- Tên đơn vị: …" to the end of the line. */
export function field(label: string, value: string): Block {
  return { kind: 'field', label, value }
}

export function centred(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, bold: true }], align: 'center', keep: true }
}

export function heading(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, bold: true }], align: 'left', keep: true }
}

/** Dotted lines over the whole width: 35 signs of 13 points. */
export function dotted(count: number): Block[] {
  return Array.from({ length: count }, () => line('…'.repeat(35)))
}

/** The name of the form over its head. */
export function caption(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, italic: true }], align: 'right', size: 10 }
}

/** Who signs, at the right. */
export function signer(above: string, post: string, hint: string, name: string): Block {
  const signature: Signature = { above, posts: [post], hint, name }
  return { kind: 'signatures', columns: [null, signature] }
}

export const openDate = '........, ngày........tháng........năm......'

/** "xã An Hiệp", "phường 5", "xã...." where it is not known: as the words stand behind "Ủy ban nhân dân". */
export function placeWords(kind: string, value: string): string {
  if (value === '') return `${kind}....`
  const typed = /^(xã|phường|đặc khu|thị trấn|tỉnh|thành phố)(?=\s)/iu.exec(value)
  return typed ? typed[0].toLocaleLowerCase('vi') + value.slice(typed[0].length) : `${kind} ${value}`
}
