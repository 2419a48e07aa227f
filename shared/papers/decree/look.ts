/** One line of a wording with its values in place, as the decree has it look: by how the line begins, never by markup. */
import type { Block, Run } from '../paper.ts'
import { paragraph } from './lines.ts'
import type { Part } from './wording.ts'

/** Text of a line with the words of its fields in place. */
export function textOf(parts: readonly Part[], value: (name: string) => string): string {
  // dots that end a sentence need no full stop behind them
  return parts
    .map((part) => (part.kind === 'text' ? part.text : value(part.name)))
    .join('')
    .replace(/…\.(?!\/)/g, '…')
}

/**
 * Căn cứ in italics; "Điều 1." in bold; "I. " in bold; a line in capitals bold and centred, "Kính gửi:" centred; all else justified with
 * its first line drawn in. Only what was typed is looked at, so that a product named in capitals makes no heading.
 */
export function lineBlock(parts: readonly Part[], value: (name: string) => string): Block {
  const typed = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
  const text = textOf(parts, value)
  if (isGround(typed)) return groundBlock(text)
  const article = /^Điều \d+\./.exec(typed)?.[0]
  if (article !== undefined) return paragraph({ text: article, bold: true }, text.slice(article.length))
  if (/^[IVX]+\. /.test(typed)) return { ...paragraph({ text, bold: true }), keep: true } as Block
  if (isCapitals(typed)) return heading(text.toLocaleUpperCase('vi'))
  if (typed.startsWith('Kính gửi:')) return { kind: 'paragraph', runs: [text], align: 'center' }
  return typed.endsWith(':') ? ({ ...paragraph(text), keep: true } as Block) : paragraph(text)
}

export function groundBlock(text: string): Block {
  return paragraph({ text, italic: true })
}

/** A bold line in the middle: "QUYẾT ĐỊNH:". */
export function heading(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, bold: true } satisfies Run], align: 'center', keep: true }
}

function isGround(typed: string): boolean {
  return /^(Căn cứ|Theo đề nghị của) /.test(typed)
}

function isCapitals(typed: string): boolean {
  const letters = typed.match(/\p{L}/gu) ?? []
  return letters.length >= 4 && !/\p{Ll}/u.test(typed)
}
