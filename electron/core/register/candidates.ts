/** Products of older rounds that were not recognised, as older lists brought them. */
import type { OlderCandidateView } from '../../../shared/contract/register.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { err, ok } from '../../../shared/result.ts'
import { compareVi } from '../../../shared/text-key.ts'
import { findOlderCandidate, olderCandidates, takeOutOlderCandidate } from '../../store/places.ts'
import type { Handler } from '../context.ts'
import { record } from '../log.ts'

export const listOlderCandidates: Handler<'listOlderCandidates'> = (_input, { store, shelf }) =>
  ok(
    store
      .read(olderCandidates)
      .map((row): OlderCandidateView => {
        const { id, productName, producerName, commune, oldCommune, oldDistrict, oldProvince, round, year, day, level, outcome } = row
        const { setNo, setText, points, code, note } = row
        return {
          id,
          productName,
          producerName,
          commune,
          oldCommune,
          oldDistrict,
          oldProvince,
          setName: setNo === null ? setText : `${setNo}. ${shelf.shipped.get(setNo)?.set.name ?? setText}`,
          round,
          year,
          day,
          level,
          outcome,
          points: points === null ? null : formatPoints({ sum: points, n: 100 }, 2),
          code,
          note
        }
      })
      .toSorted((a, b) => compareVi(a.productName, b.productName) || (a.id < b.id ? -1 : 1))
  )

export const takeOutCandidate: Handler<'takeOutCandidate'> = ({ candidateId: id, reason }, ctx) =>
  ctx.store.write((db) => {
    const before = findOlderCandidate(db, id)
    if (!before) return err({ code: 'NOT_FOUND', what: 'olderCandidate' })
    takeOutOlderCandidate(db, id, ctx.at, reason)
    const { productName: product, producerName: producer, round, year } = before
    record(ctx, db, 'takeOutCandidate', { about: id, detail: { product, producer, round, year, reason } })
    return ok({})
  })
