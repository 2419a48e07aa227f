import type { RewardRow, RewardsView } from '../../../../shared/contract/rewards.ts'
import { formatViDate } from '../../../../shared/domain/dates.ts'
import { formatWhole } from '../../../../shared/domain/print-number.ts'
import { rewardKindWords } from '../../../../shared/papers/report/rewards.ts'
import { DataTable } from '../../../parts/DataTable.tsx'
import { useRowLines } from '../../../parts/row-lines.ts'
import { Stars } from '../../../parts/Stars.tsx'
import type { Column } from '../../../parts/table-model.ts'
import { rewardsText } from '../../../text/rewards.ts'
import desk from '../../desk.module.css'
import classes from './rewards.module.css'

interface ProducerLine {
  readonly key: string
  readonly name: string
  readonly commune: string
  readonly products: readonly RewardRow[]
  readonly amount: number
}

const height = 'max(20rem, calc(100dvh - 27rem))'

const producerColumns: readonly Column<ProducerLine>[] = [
  { key: 'name', title: rewardsText.producer, value: (one) => one.name },
  { key: 'commune', title: rewardsText.commune, value: (one) => one.commune, width: '16%' },
  {
    key: 'products',
    title: rewardsText.product,
    value: (one) => one.products.map(({ productName }) => productName).join('; '),
    cell: (one) => (
      <span className={classes.lines}>
        {one.products.map(({ id, productName, star }) => (
          <span key={id}>
            {productName} <span className={desk.nowrap}>({rewardsText.star(star)})</span>
          </span>
        ))}
      </span>
    ),
    width: '38%'
  },
  {
    key: 'amount',
    title: rewardsText.amount,
    value: (one) => one.amount,
    cell: (one) => formatWhole(one.amount),
    kind: 'number',
    width: '9rem'
  }
]

/** Who is rewarded, each producer once with all its products. */
export function ProducerTable({ rewards }: { readonly rewards: RewardsView }) {
  const byId = new Map(rewards.rows.map((row) => [row.id, row]))
  const lines = rewards.producers.map(
    ({ name, commune, rowIds, amount }): ProducerLine => ({
      key: rowIds[0] ?? name,
      name,
      commune,
      amount,
      products: rowIds.flatMap((id) => byId.get(id) ?? [])
    })
  )
  return <DataTable label={rewardsText.view.producers} columns={producerColumns} rows={lines} rowKey={(one) => one.key} height={height} />
}

const productColumns: readonly Column<RewardRow>[] = [
  { key: 'product', title: rewardsText.product, value: (row) => row.productName },
  { key: 'producer', title: rewardsText.producer, value: (row) => row.producerName, width: '19%' },
  { key: 'commune', title: rewardsText.commune, value: (row) => row.commune, width: '11%' },
  { key: 'star', title: rewardsText.rank, value: (row) => row.star, cell: (row) => <Stars count={row.star} size="s" />, width: '5.5rem' },
  {
    key: 'decision',
    title: rewardsText.decision,
    value: (row) => row.decisionDate,
    cell: (row) => [row.decisionNumber, row.decisionDate === null ? '' : formatViDate(row.decisionDate)].filter(Boolean).join(', '),
    width: '14%'
  },
  {
    key: 'why',
    title: rewardsText.why,
    value: (row) =>
      [rewardKindWords(row.kind, row.before), row.withdrawnOn === null ? '' : rewardsText.withdrawn(row.withdrawnOn)]
        .filter(Boolean)
        .join('; '),
    width: '17%'
  },
  {
    key: 'amount',
    title: rewardsText.amount,
    value: (row) => row.amount,
    cell: (row) => formatWhole(row.amount),
    kind: 'number',
    width: '8.5rem'
  }
]

/** Every product that was recognised in the scope, with what it is rewarded with or why it is not. */
export function ProductTable({ rows }: { readonly rows: readonly RewardRow[] }) {
  const lines = useRowLines()
  const unpaid = rows.filter(({ kind }) => kind !== 'first' && kind !== 'upgrade').length
  return (
    <>
      {unpaid > 0 && <p className={desk.dim}>{rewardsText.unpaid(unpaid)}</p>}
      <DataTable
        key={lines}
        label={rewardsText.view.products}
        columns={productColumns}
        rows={rows}
        rowKey={(row) => row.id}
        height={height}
        lines={lines}
      />
    </>
  )
}
