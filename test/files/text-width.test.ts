import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineCount, textWidth } from '../../electron/files/text-width.ts'

const regular = { size: 12, bold: false }
const bold = { size: 12, bold: true }
const script = new URL('../../scripts/make-text-widths.mjs', import.meta.url)
const table = new URL('../../resources/fonts/tinos-widths.json', import.meta.url)
const prose = fc.array(fc.string({ unit: fc.constantFrom(...'aàêởưđmiWĐ.,-–'), minLength: 1, maxLength: 9 }), {
  minLength: 1,
  maxLength: 40
})

test('the table of widths is what the font in node_modules says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'widths-'))
  try {
    execFileSync(process.execPath, [script.pathname, join(folder, 'made.json')])
    expect(readFileSync(join(folder, 'made.json'), 'utf8')).toBe(readFileSync(table, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.each([
  // Advance widths of Times New Roman, thousandths of an em, as published in its AFM metrics.
  { letter: 'A', thousandths: 722, boldly: 722 },
  { letter: 'm', thousandths: 778, boldly: 833 },
  { letter: '0', thousandths: 500, boldly: 500 },
  { letter: 'i', thousandths: 278, boldly: 278 },
  { letter: ' ', thousandths: 250, boldly: 250 },
  { letter: 'W', thousandths: 944, boldly: 1000 },
  { letter: 'ế', thousandths: 444, boldly: 444 },
  { letter: 'ạ', thousandths: 444, boldly: 500 }
])('$letter is as wide as in Times New Roman', ({ letter, thousandths, boldly }) => {
  expect(textWidth(letter, regular)).toBeCloseTo((thousandths * 12) / 1000, 1)
  expect(textWidth(letter, bold)).toBeCloseTo((boldly * 12) / 1000, 1)
})

test('every Vietnamese letter is in the table', () => {
  const letters = 'aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'
  for (const letter of letters + letters.toUpperCase()) expect(textWidth(letter, regular)).toBeLessThan(12)
})

test('a decomposed letter is as wide as its base, a picture as one em', () => {
  expect(textWidth('ế'.normalize('NFD'), regular)).toBe(textWidth('e', regular))
  expect(textWidth('🌾', regular)).toBe(12)
})

test.each([
  { text: '', width: 100, lines: 1 },
  { text: 'một', width: 100, lines: 1 },
  { text: 'a\nb\n', width: 100, lines: 3 },
  { text: '0000 0000 0000', width: 27, lines: 3 },
  { text: '0000 0000 0000', width: 51, lines: 2 },
  { text: '0000 0000 0000', width: 79, lines: 1 },
  { text: '0000000000', width: 25, lines: 3 },
  { text: '0 0000000000', width: 25, lines: 4 }
])('$text takes $lines lines in $width points', ({ text, width, lines }) => {
  expect(lineCount(text, width, regular)).toBe(lines)
})

test('text never needs more lines than words and pieces, nor fewer than its width asks for', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 120, max: 600 }), (words, width) => {
      const text = words.join(' ')
      const lines = lineCount(text, width, regular)
      // Each word here is at most 9 ems wide, less than the narrowest line.
      expect(lines).toBeLessThanOrEqual(words.length)
      const spaces = (words.length - 1) * textWidth(' ', regular)
      expect(lines).toBeGreaterThanOrEqual(Math.ceil((textWidth(text, regular) - spaces) / width))
    })
  )
})

test('a wider column never needs more lines', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 5, max: 600 }), fc.integer({ min: 1, max: 300 }), (words, width, more) => {
      const text = words.join(' ')
      expect(lineCount(text, width + more, regular)).toBeLessThanOrEqual(lineCount(text, width, regular))
    })
  )
})
