import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import type { MatrixCell, MatrixView } from '../../../../shared/contract/sheets.ts'
import type { Body } from '../../../../shared/domain/model.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { useAsk, useTell } from '../../../state/host.ts'
import { useSpot } from '../../../state/session-spot.ts'
import { errorLine } from '../../../text/errors.ts'
import { matrixText, sessionText } from '../../../text/session.ts'
import { InviteButton } from '../InviteButton.tsx'
import { paths } from '../paths.ts'
import { Tools } from '../ToolsSlot.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import { Matrix, type MatrixRow } from './Matrix.tsx'
import { OpenSheetDialog } from './OpenSheetDialog.tsx'
import classes from './matrix.module.css'

/** Products by members: whose sheet is where. Never a mark. */
export function MatrixTab({ session }: { readonly session: SessionView }) {
  const [body, setBody] = useState<Body>('council')
  const [query, setQuery] = useState('')
  const preparing = session.stage === 'preparing'
  const matrix = useAsk('getMatrix', { sessionId: session.id, body }, !preparing)
  if (preparing) {
    return (
      <div className={classes.empty}>
        <Tools>
          <InviteButton session={session} />
        </Tools>
        <EmptyState title={matrixText.empty}>{matrixText.emptyPreparing}</EmptyState>
      </div>
    )
  }
  return (
    <>
      <Tools>
        <InviteButton session={session} />
        {session.adviserPass && (
          <SegmentedControl
            size="xs"
            aria-label={matrixText.body}
            value={body}
            onChange={(value) => setBody(value as Body)}
            data={[
              { value: 'council', label: matrixText.council },
              { value: 'adviser', label: matrixText.adviser }
            ]}
          />
        )}
        <SearchBox label={sessionText.searchProducts} value={query} onChange={setQuery} width="12rem" />
      </Tools>
      {matrix.trouble !== null && <TroubleNotice trouble={matrix.trouble} onAgain={matrix.again} />}
      {matrix.data && <Loaded session={session} matrix={matrix.data} body={body} query={query} />}
    </>
  )
}

interface LoadedProps {
  readonly session: SessionView
  readonly matrix: MatrixView
  readonly body: Body
  readonly query: string
}

function Loaded({ session, matrix, body, query }: LoadedProps) {
  const [, go] = useLocation()
  const [opening, setOpening] = useState<{ row: MatrixRow; cell: MatrixCell } | null>(null)
  const [closing, setClosing] = useState<MatrixRow | null>(null)
  const { tell, busy, trouble, clear } = useTell()

  function open(row: MatrixRow, cell: MatrixCell): void {
    // A closed pass hides nothing any more: the sheet is only looked at.
    useSpot.setState({ spot: { entryId: row.id, memberId: cell.memberId } })
    const seen = row.passClosed && cell.state === 'submitted'
    if (seen) go(paths.sheet(session.id, row.id, cell.memberId))
    else setOpening({ row, cell })
  }

  async function close(row: MatrixRow): Promise<void> {
    const entry = session.entries.find((one) => one.id === row.id)
    if (entry && (await tell('closePass', { entryId: entry.id, baseVersion: entry.version, body }))) setClosing(null)
  }

  return (
    <>
      <Matrix session={session} matrix={matrix} body={body} query={query} onOpen={open} onClosePass={setClosing} />
      {opening && <OpenSheetDialog session={session} row={opening.row} cell={opening.cell} onClose={() => setOpening(null)} />}
      <ConfirmDialog
        opened={closing !== null}
        title={matrixText.closeTitle(closing?.productName ?? '')}
        actLabel={matrixText.closePass}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={() => {
          if (closing) void close(closing)
        }}
        onCancel={() => {
          setClosing(null)
          clear()
        }}
      >
        {matrixText.closeWords}
      </ConfirmDialog>
    </>
  )
}
