import type { RewardTableView } from '../../shared/contract/rewards.ts'
import type { Reader, Writer } from './db.ts'

const columns = 'id, version, from_date as "from", star3, star4, star5, upgrade, basis'

/** The newest first. */
export function rewardTables(db: Reader): RewardTableView[] {
  return db.prepare<RewardTableView>(`select ${columns} from reward_table order by from_date desc`).all()
}

export function insertRewardTable(db: Writer, row: Omit<RewardTableView, 'version'> & { readonly at: string }): void {
  db.prepare(`
    insert into reward_table (id, from_date, star3, star4, star5, upgrade, basis, created_at)
    values (@id, @from, @star3, @star4, @star5, @upgrade, @basis, @at)`).run({ ...row })
}

export function updateRewardTable(db: Writer, row: Omit<RewardTableView, 'version'>): void {
  db.prepare(`
    update reward_table set version = version + 1, from_date = @from, star3 = @star3, star4 = @star4, star5 = @star5, upgrade = @upgrade,
      basis = @basis where id = @id`).run({ ...row })
}

export function deleteRewardTable(db: Writer, id: string): void {
  db.prepare('delete from reward_table where id = ?').run(id)
}
