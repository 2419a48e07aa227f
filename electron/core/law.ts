import { err, ok } from '../../shared/result.ts'
import type { Handler } from './context.ts'

/** The 26 sets of Phụ lục II as shipped. */
export const listCriteriaSets: Handler<'listCriteriaSets'> = (_input, ctx) =>
  ok(
    [...ctx.shelf.shipped.values()].map(({ set, index }) => ({
      no: set.no,
      name: set.name,
      group: set.group,
      subgroup: set.subgroup,
      ministry: set.ministry,
      criteria: index.count,
      anomalies: set.anomalies.length
    }))
  )

/** One form, whole, in the law's words. */
export const getCriteriaSet: Handler<'getCriteriaSet'> = (input, ctx) => {
  const at = ctx.shelf.shipped.get(input.setNo)
  return at ? ok(at.set) : err({ code: 'NOT_FOUND', what: 'criteriaSet' })
}
