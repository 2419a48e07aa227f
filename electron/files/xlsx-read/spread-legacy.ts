import type { LegacyEncoding, RawBook, RawCell } from '../../../shared/import/raw-book.ts'
import { couldBeLegacy, legacyProposal } from '../legacy-text.ts'

const fewest = 3

/** Where most marked cells of a book are in one old code, the short ones that tell nothing by themselves ("Xµ") get a proposal too. */
export function spreadLegacy(book: RawBook): RawBook {
  const encoding = ruling(book)
  if (!encoding) return book
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => withProposal(cell, encoding)) }))
  }))
  return { ...book, sheets }
}

function ruling(book: RawBook): LegacyEncoding | undefined {
  const counts = { TCVN3: 0, VNI: 0, UTF8: 0 }
  let undecided = 0
  for (const sheet of book.sheets) {
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        if (cell.legacy) counts[cell.legacy.encoding] += 1
        else if (/\P{ASCII}/u.test(cell.text)) undecided += 1
      }
    }
  }
  return (['TCVN3', 'VNI'] as const).find((encoding) => counts[encoding] >= fewest && counts[encoding] >= undecided)
}

function withProposal(cell: RawCell, encoding: LegacyEncoding): RawCell {
  if (cell.kind !== 'text' || cell.legacy || !couldBeLegacy(cell.text)) return cell
  const legacy = legacyProposal(cell.text, encoding)
  return legacy ? { ...cell, legacy } : cell
}
