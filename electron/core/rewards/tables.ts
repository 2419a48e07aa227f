/** The province's amounts: made, changed and taken away, each with its line in the log. What was printed before stays as it was. */
import type { RewardTableView } from '../../../shared/contract/rewards.ts'
import type { AppError } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import type { Reader } from '../../store/db.ts'
import { deleteRewardTable, insertRewardTable, rewardTables, updateRewardTable } from '../../store/rewards.ts'
import type { Handler } from '../context.ts'
import { differing } from '../differing.ts'
import { record } from '../log.ts'

function tableAt(db: Reader, id: string, baseVersion: number): Result<RewardTableView, AppError> {
  const found = rewardTables(db).find((one) => one.id === id)
  if (!found) return err({ code: 'NOT_FOUND', what: 'rewardTable' })
  if (found.version !== baseVersion) return err({ code: 'STALE', what: 'rewardTable', yours: baseVersion, current: found.version })
  return ok(found)
}

export const setRewardTable: Handler<'setRewardTable'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { tableId, baseVersion, ...given } = input
    const same = rewardTables(db).find(({ from, id }) => from === given.from && id !== tableId)
    if (tableId === null) {
      if (baseVersion !== 0) return err({ code: 'STALE', what: 'rewardTable', yours: baseVersion, current: 0 })
      if (same) return err({ code: 'DUPLICATE', what: 'rewardTable', existing: formatViDate(same.from) })
      const id = ctx.newId()
      insertRewardTable(db, { id, ...given, at: ctx.at })
      record(ctx, db, 'setRewardTable', { about: id, detail: { after: given } })
      return ok({ tableId: id, version: 1 })
    }
    const found = tableAt(db, tableId, baseVersion)
    if (!found.ok) return found
    if (same) return err({ code: 'DUPLICATE', what: 'rewardTable', existing: formatViDate(same.from) })
    const { id, version, ...before } = found.value
    updateRewardTable(db, { id, ...given })
    record(ctx, db, 'setRewardTable', { about: id, detail: { ...differing(before, given) } })
    return ok({ tableId: id, version: version + 1 })
  })

export const removeRewardTable: Handler<'removeRewardTable'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = tableAt(db, input.tableId, input.baseVersion)
    if (!found.ok) return found
    const { id, version: _version, ...before } = found.value
    deleteRewardTable(db, id)
    record(ctx, db, 'removeRewardTable', { about: id, detail: { before, reason: input.reason } })
    return ok({})
  })
