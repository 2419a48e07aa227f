/** The table of communes old and new, looked at and mended by hand. It only offers names: nothing that was brought in changes with it. */
import type { CommuneView } from '../../../shared/contract/places.ts'
import type { Input } from '../../../shared/contract.ts'
import { placeKey } from '../../../shared/import/places.ts'
import { err, ok } from '../../../shared/result.ts'
import { compareVi } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { deleteCommuneRow, findCommuneRow, insertCommuneRow, listCommuneRows, updateCommuneRow } from '../../store/places.ts'
import type { Handler } from '../context.ts'
import { record } from '../log.ts'

export const listCommunes: Handler<'listCommunes'> = (_input, ctx) =>
  ok(
    ctx.store
      .read(listCommuneRows)
      .toSorted(
        (a, b) =>
          compareVi(a.oldProvince, b.oldProvince) ||
          compareVi(a.oldDistrict, b.oldDistrict) ||
          compareVi(a.oldCommune, b.oldCommune) ||
          compareVi(a.commune, b.commune) ||
          (a.id < b.id ? -1 : 1)
      )
  )

type Change = Input<'addCommune'>

/** Another row that says the same. */
function twin(db: Reader, change: Change, id = ''): CommuneView | undefined {
  const key = placeKey(change)
  return listCommuneRows(db).find((row) => row.id !== id && placeKey(row) === key)
}

function wordsOf({ oldCommune, oldDistrict, commune }: Change): string {
  return `${[oldCommune, oldDistrict].filter(Boolean).join(', ')} → ${commune}`
}

export const addCommune: Handler<'addCommune'> = (input, ctx) =>
  ctx.store.write((db) => {
    if (twin(db, input)) return err({ code: 'DUPLICATE', what: 'commune', existing: wordsOf(input) })
    const id = ctx.newId()
    insertCommuneRow(db, { ...input, id, importId: null, row: null, createdAt: ctx.at })
    record(ctx, db, 'addCommune', { about: id, detail: { after: wordsOf(input) } })
    return ok({ id })
  })

export const changeCommune: Handler<'changeCommune'> = ({ communeId: id, baseVersion, ...change }, ctx) =>
  ctx.store.write((db) => {
    const before = findCommuneRow(db, id)
    if (!before) return err({ code: 'NOT_FOUND', what: 'commune' })
    if (before.version !== baseVersion) return err({ code: 'STALE', what: 'commune', yours: baseVersion, current: before.version })
    if (twin(db, change, id)) return err({ code: 'DUPLICATE', what: 'commune', existing: wordsOf(change) })
    const version = updateCommuneRow(db, { ...change, id })
    record(ctx, db, 'changeCommune', { about: id, detail: { before, after: change } })
    return ok({ version })
  })

export const removeCommune: Handler<'removeCommune'> = ({ communeId: id, baseVersion }, ctx) =>
  ctx.store.write((db) => {
    const before = findCommuneRow(db, id)
    if (!before) return err({ code: 'NOT_FOUND', what: 'commune' })
    if (before.version !== baseVersion) return err({ code: 'STALE', what: 'commune', yours: baseVersion, current: before.version })
    deleteCommuneRow(db, id)
    record(ctx, db, 'removeCommune', { about: id, detail: { before } })
    return ok({})
  })
