/** Text as runs of a Word file. */
import { type IRunPropertiesOptions, Tab, TextRun } from 'docx'
import { cleanText } from '../xlsx/clean.ts'

/** Composed letters, no sign that XML forbids, line and paragraph separators as line ends. */
export function clean(text: string): string {
  return cleanText(text.replace(/[\u2028\u2029]/g, '\n'))
}

/** Runs of a text: a line end becomes a break, a tab a tab. Nothing for ''. */
export function runsOf(
  text: string,
  look: Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'size' | 'superScript' | 'color' | 'shading' | 'border'> = {}
): TextRun[] {
  if (text === '') return []
  return clean(text)
    .split('\n')
    .map((line, place) => new TextRun({ ...look, ...(place > 0 && { break: 1 }), children: withTabs(line) }))
}

function withTabs(line: string): (string | Tab)[] {
  return line.split('\t').flatMap((piece, place) => [...(place > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])])
}

/**
 * ☐ or ☒. Times New Roman has neither, nor a star; Segoe UI Symbol has both and comes with every Windows since 7, elsewhere the program takes
 * another font that has them. Smaller than the text, for the font is taller: the line must not grow.
 */
export function tickRun(chosen: boolean, points: number): TextRun {
  return signRun(chosen ? '☒' : '☐', { size: Math.round((points - 1.5) * 2), ...(chosen && { bold: true }) })
}

/** ☐ or ☑ in the middle of a text of so many points. */
export function boxRun(ticked: boolean, points: number): TextRun {
  return signRun(ticked ? '☑' : '☐', { size: Math.round((points - 1.5) * 2) })
}

function signRun(text: string, look: Pick<IRunPropertiesOptions, 'bold' | 'size' | 'color'>): TextRun {
  const name = 'Segoe UI Symbol'
  return new TextRun({ text, font: { ascii: name, hAnsi: name, cs: name, eastAsia: 'MS Gothic' }, ...look })
}

/** Stars in a row. */
export function starsRun(count: number): TextRun {
  return signRun(Array.from({ length: count }, () => '★').join(' '), { size: 72, color: 'CC0000' })
}
