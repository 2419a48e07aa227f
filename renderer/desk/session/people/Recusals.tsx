import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EntryView, MemberView, SessionView } from '../../../../shared/contract/sessions.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import { SearchSelect } from '../../../parts/SearchSelect.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { useTell } from '../../../state/host.ts'
import { errorLine } from '../../../text/errors.ts'
import { partsText } from '../../../text/parts.ts'
import { peopleText, postWords } from '../../../text/session.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './people.module.css'

interface RecusalsProps {
  readonly session: SessionView
  /** Those who might take no part. */
  readonly members: readonly MemberView[]
  readonly open: boolean
}

interface Recused {
  readonly entry: EntryView
  readonly member: MemberView
  readonly reason: string
}

/** Who takes no part in judging which product, and why. */
export function Recusals({ session, members, open }: RecusalsProps) {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Recused | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const all: readonly Recused[] = session.entries.flatMap((entry) =>
    entry.recusals.flatMap(({ memberId, reason }) => {
      const member = session.members.find((one) => one.id === memberId)
      return member ? [{ entry, member, reason }] : []
    })
  )
  const close = () => {
    setEnding(null)
    clear()
  }

  async function end({ entry, member }: Recused, reason: string): Promise<void> {
    if (await tell('setRecusal', { entryId: entry.id, baseVersion: entry.version, memberId: member.id, recused: false, reason })) close()
  }

  return (
    <section>
      <div className={classes.line}>
        <div>
          <h2 className={classes.title}>{peopleText.recusals}</h2>
          <p className={classes.small}>
            {all.length === 0 ? `${peopleText.recusalsWords} ${peopleText.recusalsNone}` : peopleText.recusalsWords}
          </p>
        </div>
        {open && session.entries.length > 0 && members.length > 0 && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {peopleText.addRecusal}
          </Button>
        )}
      </div>
      {all.length > 0 && (
        <ul className={classes.recusals}>
          {all.map((one) => (
            <li key={`${one.entry.id}/${one.member.id}`}>
              <span>
                <strong>{one.member.name}</strong> · {one.entry.productName}
                <span className={classes.small}>{one.reason}</span>
              </span>
              {open && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${peopleText.endRecusal} ${one.member.name}, ${one.entry.productName}`}
                  onClick={() => setEnding(one)}
                >
                  {peopleText.endRecusal}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddRecusal session={session} members={members} onClose={() => setAdding(false)} />}
      <ReasonDialog
        opened={ending !== null}
        title={ending ? peopleText.endRecusalTitle(ending.member.name, ending.entry.productName) : ''}
        actLabel={peopleText.endRecusalAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) => {
          if (ending) void end(ending, reason)
        }}
        onCancel={close}
      >
        {peopleText.endRecusalWords}
      </ReasonDialog>
    </section>
  )
}

function AddRecusal({ session, members, onClose }: Omit<RecusalsProps, 'open'> & { readonly onClose: () => void }) {
  const [memberId, setMember] = useState<string | null>(null)
  const [entryId, setEntry] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const member = members.find((one) => one.id === memberId)
  const entry = session.entries.find((one) => one.id === entryId)
  const ready = member && entry && reason.trim().length >= 5

  async function add(): Promise<void> {
    if (!member || !entry) return
    if (await tell('setRecusal', { entryId: entry.id, baseVersion: entry.version, memberId: member.id, recused: true, reason })) onClose()
  }

  return (
    <Dialog
      opened
      title={peopleText.recusalTitle}
      onClose={onClose}
      closeOnEscape={!busy && reason === ''}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void add()} loading={busy} disabled={!ready}>
            {peopleText.recusalAct}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <SearchSelect
          label={peopleText.recusalMember}
          options={members.map((one) => ({ value: one.id, label: one.name, note: postWords[one.post] }))}
          value={memberId}
          onChange={setMember}
          required
          data-autofocus
        />
        <SearchSelect
          label={peopleText.recusalProduct}
          options={session.entries.map((one) => ({ value: one.id, label: one.productName, note: one.producerName }))}
          value={entryId}
          onChange={setEntry}
          required
        />
        <TextArea
          label={peopleText.recusalReason}
          value={reason}
          onChange={setReason}
          rows={2}
          required
          maxLength={1000}
          description={partsText.reasonKept}
        />
        <TroubleNotice trouble={trouble} />
      </div>
    </Dialog>
  )
}
