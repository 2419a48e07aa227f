import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ResultRow } from '../../../../shared/contract/results.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { isPlain } from '../../../../shared/domain/conclusion.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { useTell } from '../../../state/host.ts'
import { errorLine } from '../../../text/errors.ts'
import { resultsText } from '../../../text/results.ts'
import { sessionText } from '../../../text/session.ts'

/** One act for all products that leave the council nothing to weigh; nothing where there are none. */
export function PlainConclusions({ session, rows }: { readonly session: SessionView; readonly rows: readonly ResultRow[] }) {
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<{ concluded: number; left: number } | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const plain = rows.filter(
    (row) => row.conclusionStar === null && row.state === 'closed' && isPlain({ ...row, gapAccepted: row.gapAcceptedReason !== '' })
  )

  async function conclude(): Promise<void> {
    const outcome = await tell('concludeAllPlain', { sessionId: session.id, baseVersion: session.version })
    if (!outcome) return
    setAsking(false)
    setDone(outcome)
  }

  return (
    <>
      {session.stage === 'locked' && plain.length > 0 && <Button onClick={() => setAsking(true)}>{resultsText.plain(plain.length)}</Button>}
      <ConfirmDialog
        opened={asking}
        title={resultsText.plainTitle}
        actLabel={resultsText.plainAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={() => void conclude()}
        onCancel={() => {
          setAsking(false)
          clear()
        }}
      >
        {resultsText.plainWords}
      </ConfirmDialog>
      {done && (
        <Dialog
          opened
          title={resultsText.plainTitle}
          onClose={() => setDone(null)}
          footer={<Button onClick={() => setDone(null)}>{sessionText.close}</Button>}
        >
          {resultsText.plainDone(done.concluded, done.left)}
        </Dialog>
      )}
    </>
  )
}
