/** Tables of communes old and new from a file: read, shown, then added whole or not at all. What rows mean is in shared/import/places.ts. */
import { problem } from '../../../shared/import/problems.ts'
import { placeKey, placeReader, type PlaceRow, placeWords, suggestPlaces } from '../../../shared/import/places.ts'
import { sameKey } from '../../../shared/text-key.ts'
import { insertCommuneRow, listCommuneRows } from '../../store/places.ts'
import { insertImportRun } from '../../store/products.ts'
import type { Handler } from '../context.ts'
import { bringIn, type ListKind, type ListSettings, type PlannedLine, previewList, readList, saveErrors } from '../import-work.ts'
import { readOptions } from '../imports.ts'
import { record } from '../log.ts'

const tables: ListKind<ListSettings, PlaceRow, PlannedLine<PlaceRow>> = {
  vocabulary: placeWords,
  suggest: suggestPlaces,
  reader: ({ sheet, header, mapping }, settings, ctx) => placeReader(sheet, header, mapping, readOptions(settings, ctx)),
  *planner(ctx) {
    const known = new Set<string>()
    const taken = new Map<string, Set<string>>()
    const note = (values: PlaceRow['values']) => {
      known.add(placeKey(values))
      const old = oldKey(values)
      taken.set(old, (taken.get(old) ?? new Set()).add(sameKey(values.commune)))
    }
    for (const row of ctx.store.read(listCommuneRows)) {
      yield
      note(row)
    }
    return (row) => {
      if (row.severity === 'error') return { row, what: 'refused' }
      if (known.has(placeKey(row.values))) return { row, what: 'known' }
      const others = taken.get(oldKey(row.values))
      note(row.values)
      // one old commune that goes to several is told, for lists can then not be placed without being asked
      const told = others && problem('oldCommune', 'OLD_COMMUNE_DIVIDED', { text: row.values.oldCommune })
      return { row: told ? { ...row, problems: [...row.problems, told] } : row, what: 'new' }
    }
  },
  shown: ({ row: { row, values, problems }, what }) => {
    const { code: communeCode, ...same } = values
    const told = Object.entries({ ...same, communeCode }).filter(([, value]) => value !== '')
    return { row, values: Object.fromEntries(told), problems, what }
  }
}

function oldKey({ oldProvince, oldDistrict, oldCommune }: PlaceRow['values']): string {
  return [oldProvince, oldDistrict, oldCommune].map(sameKey).join('|')
}

/** Reads the file and shows what was understood; nothing is written. FILE with the reason where it cannot be read. */
export const startCommuneImport: Handler<'startCommuneImport'> = async (input, ctx) => {
  const settings = await readList(input, ctx, tables)
  return settings.ok ? previewList(tables, settings.value, { shown: null, from: 0 }, ctx) : settings
}

export const previewCommuneImport: Handler<'previewCommuneImport'> = ({ shown, from, ...settings }, ctx) =>
  previewList(tables, settings, { shown, from }, ctx)

/** Adds the good rows in one transaction, after a backup. Rows that are refused or known already are left out and counted. */
export const commitCommuneImport: Handler<'commitCommuneImport'> = (input, ctx) =>
  bringIn(tables, input, ctx, (db, { list, planned }) => {
    const good = planned.filter(({ what }) => what === 'new')
    const importId = ctx.newId()
    for (const { row } of good) insertCommuneRow(db, { ...row.values, id: ctx.newId(), importId, row: row.row, createdAt: ctx.at })
    const count = (kind: string) => planned.filter(({ what }) => what === kind).length
    const counts = { added: good.length, refused: count('refused'), known: count('known') }
    const { fileName, fileHash } = list
    const { sheet, headerRow, mapping } = input
    const run = { id: importId, at: ctx.at, fileName, fileHash, rowsKept: good.length, rowsRefused: counts.refused }
    insertImportRun(db, { ...run, mapping: JSON.stringify({ communes: true, sheet, headerRow, mapping }) })
    record(ctx, db, 'commitCommuneImport', { detail: { fileName, fileHash, sheet, ...counts } })
    return counts
  })

export const saveCommuneImportErrors: Handler<'saveCommuneImportErrors'> = (input, ctx) => saveErrors(tables, input, ctx)
