/** Products of older rounds that were not recognised, as older lists brought them. */
import { err, ok } from '../../../shared/result.ts'
import { compareVi } from '../../../shared/text-key.ts'
import { findOlderCandidate, olderCandidates, takeOutOlderCandidate } from '../../store/places.ts'
import type { Handler } from '../context.ts'
import { record } from '../log.ts'

export const listOlderCandidates: Handler<'listOlderCandidates'> = (_input, ctx) =>
  ok(
    ctx.store
      .read(olderCandidates)
      .map(({ id, productName, producerName, commune, oldCommune, oldDistrict, round, year, level, outcome }) => ({
        id,
        productName,
        producerName,
        commune,
        oldCommune,
        oldDistrict,
        round,
        year,
        level,
        outcome
      }))
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
