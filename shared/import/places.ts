/** Tables of communes old and new: which column is which, and what each row says. */
import type { ImportProblem, ListField, PlaceField } from '../contract/imports.ts'
import type { CommuneView } from '../contract/places.ts'
import { sameKey, searchKey } from '../text-key.ts'
import { type Header, type Mapping, type Match, takeBest, type Vocabulary } from './header.ts'
import { problem } from './problems.ts'
import type { RawSheet } from './raw-book.ts'
import { cellLookup, type ReadOptions, type RowReader, skippedRow, textOf } from './rows.ts'

export type PlaceValues = Omit<CommuneView, 'id' | 'version'>

export interface PlaceRow {
  readonly row: number
  readonly values: PlaceValues
  readonly problems: readonly ImportProblem[]
  readonly severity?: 'error' | 'warning'
}

const old = '(cu|truoc|truoc day|truoc sap nhap|truoc sap xep|da sap nhap|da sap xep)'
const now = '(moi|hien nay|hien hanh|sau sap nhap|sau sap xep|hinh thanh)'
const unit =
  '(xa|xa phuong|xa phuong thi tran|xa phuong dac khu|phuong|don vi hanh chinh( cap xa)?|dvhc( cap xa)?|cap xa|phuong xa|ten xa|ten xa phuong)'
const area = '(huyen|quan huyen|huyen thi xa thanh pho|cap huyen|huyen thanh pho|ten huyen)'
const region = '(tinh|tinh thanh|tinh thanh pho|cap tinh|ten tinh)'
const code = '(ma|ma so|ma dvhc|ma don vi( hanh chinh)?)'

const titles: Readonly<Record<PlaceField, readonly [sure: RegExp, likely?: RegExp]>> = {
  oldCommune: [new RegExp(`^(ten )?${unit} ${old}$`), /^(sap nhap tu|nhap tu|xa phuong thi tran)$/],
  oldDistrict: [new RegExp(`^${area} ${old}$`), new RegExp(`^${area}$`)],
  oldProvince: [new RegExp(`^${region} ${old}$`)],
  oldCode: [new RegExp(`^${code} ?${unit}? ${old}$`)],
  commune: [new RegExp(`^(ten )?${unit} ${now}$`), new RegExp(`^${unit}$`)],
  district: [new RegExp(`^${area} ${now}$`)],
  province: [new RegExp(`^${region} ${now}$`), new RegExp(`^${region}$`)],
  communeCode: [new RegExp(`^${code} ?${unit}? ${now}$`), new RegExp(`^${code}( xa| xa phuong| phuong xa)?$`)],
  provinceCode: [new RegExp(`^${code} ${region}( ${now})?$`)],
  basis: [/^(can cu|nghi quyet|co so phap ly|van ban|so nghi quyet)$/]
}

function matches({ columns }: Header): Match[] {
  const scored = columns.flatMap(({ column, parts }) => {
    const keys = parts.map(searchKey)
    const said = [keys.at(-1) ?? '', keys.join(' '), keys.toReversed().join(' ')]
    return (Object.keys(titles) as PlaceField[]).flatMap((field): Match[] => {
      const [sure, likely] = titles[field]
      if (said.some((key) => sure.test(key))) return [{ column, field, score: 100 }]
      return likely && said.some((key) => likely.test(key)) ? [{ column, field, score: 60 }] : []
    })
  })
  return takeBest(scored)
}

/** Heads of such tables: they name a commune as it was and as it is. */
export const placeWords: Vocabulary = {
  may: ({ columns }) => columns.length >= 2,
  matches,
  fits: (_header, found) => found.some(({ field }) => field === 'oldCommune') && found.some(({ field }) => field === 'commune')
}

/** What each column seems to hold. */
export function suggestPlaces(header: Header): Mapping {
  return Object.fromEntries(matches(header).map(({ column, field }) => [String(column), field]))
}

/** Reads rows under the head; refused is what lacks the old or the present commune, or says more than fits. */
export function placeReader(sheet: RawSheet, header: Header, mapping: Mapping, options: ReadOptions): RowReader<PlaceRow> {
  const lookup = cellLookup(sheet, mapping)
  const titleKeys = new Map(header.columns.map(({ column, parts }) => [column, new Set(parts.map(searchKey))]))
  const seen = new Map<string, number>()
  return (row) => {
    if (row.number <= header.lastRow) return undefined
    const found = lookup(row)
    if (row.cells.filter((cell) => titleKeys.get(cell.col)?.has(searchKey(cell.text))).length >= 0.6 * row.cells.length)
      return skippedRow(row, 'REPEATED_HEADER')
    if (row.number === header.lastRow + 1 && row.cells.length > 2 && row.cells.every((cell) => /^\(?\d{1,2}\)?$/.test(cell.text)))
      return skippedRow(row, 'NUMBERING')
    if (row.cells.some((cell) => searchKey(cell.text) === 'vi du')) return skippedRow(row, 'EXAMPLE')
    if (!found.has('oldCommune') && !found.has('commune')) return skippedRow(row, 'STRAY')
    // a line over a group stands in one merged cell
    if (row.cells.length === 1 && /^(tinh|thanh pho|huyen|quan|thi xa|[ivx]+)\b/.test(searchKey(row.cells[0]?.text ?? '')))
      return skippedRow(row, 'GROUP')
    const problems: ImportProblem[] = []
    const text = (field: ListField) => textOf(field, found.get(field) ?? [], options, problems) ?? ''
    const values: PlaceValues = {
      oldProvince: text('oldProvince'),
      oldDistrict: text('oldDistrict'),
      oldCommune: text('oldCommune'),
      province: text('province'),
      district: noneAsBlank(text('district')),
      commune: text('commune'),
      oldCode: text('oldCode'),
      code: text('communeCode'),
      provinceCode: text('provinceCode'),
      basis: text('basis')
    }
    if (values.oldCommune === '') problems.push(problem('oldCommune', 'OLD_COMMUNE_MISSING'))
    if (values.commune === '') problems.push(problem('commune', 'COMMUNE_MISSING'))
    for (const [name, value] of Object.entries(values))
      if (value.length > longest)
        problems.push(problem(name === 'code' ? 'communeCode' : (name as PlaceField), 'TOO_LONG', { max: longest })) // keys of PlaceValues
    const key = placeKey(values)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row.number)
    else problems.push(problem('oldCommune', 'DUPLICATE_ROW', { firstRow: first }))
    const severity = problems.some((one) => one.severity === 'error') ? 'error' : problems.length > 0 ? 'warning' : undefined
    return { row: row.number, values, problems, ...(severity && { severity }) }
  }
}

const longest = 300

/** "Không", "–" in a column for a district that there is no more. */
function noneAsBlank(text: string): string {
  return /^(khong|khong co|bo)?$/.test(searchKey(text)) ? '' : text
}

type Places = Pick<PlaceValues, 'oldProvince' | 'oldDistrict' | 'oldCommune' | 'province' | 'commune'>

/** Alike for the same change of the same commune. */
export function placeKey(values: Places): string {
  return [values.oldProvince, values.oldDistrict, values.oldCommune, values.province, values.commune].map(sameKey).join('|')
}
