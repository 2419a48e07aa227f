import { Button } from '@mantine/core'
import { useMemo, useRef } from 'react'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import type { CellState, MatrixCell, MatrixView } from '../../../../shared/contract/sheets.ts'
import type { Body } from '../../../../shared/domain/model.ts'
import { DataTable } from '../../../parts/DataTable.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { SheetDot } from '../../../parts/SheetDot.tsx'
import type { Column } from '../../../parts/table-model.ts'
import { partsText } from '../../../text/parts.ts'
import { columnName, formWords, initials, matrixText, postWords } from '../../../text/session.ts'
import { quorumWords } from '../../../text/stages.ts'
import { OpenByCode } from '../keying/OpenByCode.tsx'
import { useReturn } from './use-return.ts'
import classes from './matrix.module.css'

export type MatrixRow = MatrixView['entries'][number]

interface MatrixProps {
  readonly session: SessionView
  readonly matrix: MatrixView
  readonly body: Body
  readonly query: string
  readonly onOpen: (row: MatrixRow, cell: MatrixCell) => void
  readonly onClosePass: (row: MatrixRow) => void
}

const legend: readonly CellState[] = ['empty', 'draft', 'submitted', 'rescore', 'recused']
const legendTwice: readonly CellState[] = ['empty', 'draft', 'keyedOnce', 'comparing', 'submitted', 'rescore', 'recused']

/** More members than this, and their heads are initials. */
const wideHeads = 9

/** What all members' columns may take at 1093 px, so that the product's name keeps its room. */
const membersRoom = 570

/** Number, product, set, form. */
const columnsBefore = 4

/** The table of sheets: arrows walk its cells, Enter opens one. */
export function Matrix({ session, matrix, body, query, onOpen, onClosePass }: MatrixProps) {
  const { members } = matrix
  const box = useRef<HTMLDivElement>(null)
  useReturn(box, matrix, columnsBefore)
  const columns = useMemo(
    () => columnsOf(members, session.stage === 'scoring' || session.stage === 'locked' ? onClosePass : null),
    [members, session.stage, onClosePass]
  )
  const sums = matrix.entries.reduce((sum, row) => ({ in: sum.in + row.submitted, all: sum.all + row.expected }), { in: 0, all: 0 })

  return (
    <div ref={box} className={classes.matrix}>
      <DataTable
        label={matrixText.label}
        columns={columns}
        rows={matrix.entries}
        rowKey={(row) => row.id}
        cellKeys={members.map((member) => member.id)}
        onOpenCell={(row, key) => {
          const cell = row.cells.find((one) => one.memberId === key)
          if (cell) onOpen(row, cell)
        }}
        attention={(row) => row.cells.some((cell) => cell.state === 'rescore')}
        query={query}
        withSearch={false}
        height="100%"
        empty={
          <EmptyState title={matrixText.empty}>{members.length === 0 ? matrixText.emptyNoBody : matrixText.emptyPreparing}</EmptyState>
        }
      />
      <footer className={classes.footer}>
        <OpenByCode sessionId={session.id} size="compact-md" />
        <span className={classes.legend}>
          {(session.rules.keyedTwice.value ? legendTwice : legend).map((state) => (
            <span key={state} className={classes.entry}>
              <SheetDot state={state} decorative /> {partsText.cell[state]}
            </span>
          ))}
        </span>
        <span className={classes.sums}>
          <strong>{matrixText.remaining(sums.all - sums.in, sums.all)}</strong>
          {body === 'council' && session.quorum !== null && <> · {quorumWords(session.quorum, session.rules.quorum)}</>}
        </span>
      </footer>
    </div>
  )
}

function columnsOf(members: MatrixView['members'], onClosePass: ((row: MatrixRow) => void) | null): Column<MatrixRow>[] {
  const narrow = members.length > wideHeads
  const width = `${Math.max(36, Math.min(84, Math.floor(membersRoom / Math.max(1, members.length))))}px`
  return [
    { key: 'order', title: matrixText.order, kind: 'number', value: (row) => row.order, width: '44px', searched: false },
    {
      key: 'product',
      title: matrixText.product,
      value: (row) => row.productName,
      cell: (row) => (
        <span className={classes.product} title={row.productName}>
          {row.productName}
          {row.passNo > 1 && <span className={classes.again}> · {matrixText.rescore(row.passNo)}</span>}
        </span>
      )
    },
    { key: 'set', title: matrixText.set, kind: 'number', value: (row) => row.setNo, width: '48px', searched: false },
    { key: 'form', title: matrixText.form, value: (row) => formWords[row.form], width: '100px', searched: false },
    ...members.map(
      (member, place): Column<MatrixRow> => ({
        key: member.id,
        title: narrow ? initials(member.post, member.name) : columnName(member.post, member.name),
        hint: [member.name, postWords[member.post], member.agency].filter((word) => word !== '').join(', '),
        value: (row) => row.cells[place]?.state ?? null,
        sortable: false,
        searched: false,
        align: 'center',
        width,
        cell: (row) => <Dot row={row} member={member.name} cell={row.cells[place]} />
      })
    ),
    {
      key: 'submitted',
      title: matrixText.submitted,
      kind: 'number',
      value: (row) => row.submitted - row.expected,
      searched: false,
      width: '108px',
      cell: (row) => <Submitted row={row} onClosePass={onClosePass} />
    }
  ]
}

function Dot({ row, member, cell }: { readonly row: MatrixRow; readonly member: string; readonly cell: MatrixCell | undefined }) {
  if (!cell) return null
  const words = cell.state === 'draft' ? partsText.draftOf(cell.done, cell.of) : partsText.cell[cell.state]
  const keyed = cell.keyed ? `, ${matrixText.keyed}` : ''
  return <SheetDot state={cell.state} label={matrixText.cell(row.productName, member, `${words}${keyed}`)} />
}

function Submitted({ row, onClosePass }: { readonly row: MatrixRow; readonly onClosePass: ((row: MatrixRow) => void) | null }) {
  const complete = row.expected > 0 && row.submitted >= row.expected
  return (
    <span className={classes.submitted}>
      {row.passClosed ? (
        <span className={classes.closed}>{matrixText.closed}</span>
      ) : (
        complete &&
        onClosePass !== null && (
          <Button size="compact-xs" variant="default" aria-label={matrixText.closeTitle(row.productName)} onClick={() => onClosePass(row)}>
            {matrixText.closeShort}
          </Button>
        )
      )}
      <span className="figures">{matrixText.of(row.submitted, row.expected)}</span>
    </span>
  )
}
