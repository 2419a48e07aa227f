import type { RegisterRow } from '../../../shared/contract/register.ts'
import { daysBetween, formatViDate } from '../../../shared/domain/dates.ts'
import { certificateWords } from '../../../shared/papers/register-words.ts'
import { Stars } from '../../parts/Stars.tsx'
import type { Column } from '../../parts/table-model.ts'
import { registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import { lastDay } from './filter.ts'
import classes from './register.module.css'

const clip = (text: string) => <span className={classes.clip}>{text}</span>

const product: Column<RegisterRow> = {
  key: 'name',
  title: registerText.name,
  value: (row) => row.productName,
  cell: (row) => clip(row.productName)
}
const producer: Column<RegisterRow> = {
  key: 'producer',
  title: registerText.producer,
  value: (row) => row.producerName,
  cell: (row) => clip(row.producerName),
  width: '15%'
}
const commune: Column<RegisterRow> = {
  key: 'commune',
  title: registerText.commune,
  value: (row) => row.commune,
  cell: (row) => clip(row.commune),
  width: '9%'
}
const star: Column<RegisterRow> = {
  key: 'star',
  title: registerText.star,
  value: (row) => row.star,
  cell: (row) => <Stars count={row.star} size="s" />,
  width: '5.5rem'
}
const expiry: Column<RegisterRow> = {
  key: 'expiry',
  title: registerText.expiry,
  value: lastDay,
  cell: (row) => <DayCell day={lastDay(row)} />,
  width: '6.75rem'
}
const state: Column<RegisterRow> = {
  key: 'state',
  title: registerText.state,
  value: certificateWords,
  width: '9.5rem'
}

function DayCell({ day }: { readonly day: string | null }) {
  return day === null ? null : <span className={desk.nowrap}>{formatViDate(day)}</span>
}

export const registerColumns: readonly Column<RegisterRow>[] = [
  product,
  producer,
  commune,
  {
    key: 'set',
    title: registerText.set,
    value: (row) => (row.setNo === null ? row.setName : `${row.setNo}. ${row.setName}`),
    cell: (row) => clip(row.setNo === null ? row.setName : `${row.setNo}. ${row.setName}`),
    width: '12%'
  },
  star,
  {
    key: 'decision',
    title: registerText.decision,
    value: (row) => row.decisionNumber,
    cell: (row) => <span className={desk.nowrap}>{row.decisionNumber}</span>,
    width: '7.5rem'
  },
  expiry,
  state
]

function daysLeft(row: RegisterRow, today: string): number | null {
  const last = lastDay(row)
  return last === null ? null : daysBetween(today, last)
}

/** The same with the days of the window, counted from a day. */
export function dueColumns(today: string): readonly Column<RegisterRow>[] {
  return [
    product,
    producer,
    star,
    expiry,
    {
      key: 'left',
      title: registerText.left,
      hint: registerText.leftHint,
      value: (row) => daysLeft(row, today),
      cell: (row) => registerText.daysLeft(daysLeft(row, today)),
      kind: 'number',
      width: '6rem'
    },
    {
      key: 'window',
      title: registerText.window,
      value: (row) => row.windowOpens,
      cell: (row) => <span className={desk.nowrap}>{registerText.span(row.windowOpens, row.windowCloses)}</span>,
      width: '12.5rem'
    },
    state
  ]
}
