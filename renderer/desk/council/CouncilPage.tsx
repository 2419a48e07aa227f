import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CouncilView } from '../../../shared/contract/councils.ts'
import type { CouncilId } from '../../../shared/ids.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { councilText, levelWords } from '../../text/council.ts'
import { deskText } from '../../text/desk.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { type CouncilDraft, CouncilFields } from './CouncilFields.tsx'
import { Seats } from './Seats.tsx'
import { useWrong } from './use-wrong.ts'

/** One council: who sits, then decision and Quy chế. */
export function CouncilPage({ params }: { readonly params: { readonly id: string } }) {
  const council = useAsk('getCouncil', { councilId: params.id as CouncilId }) // the address names it as text; NOT_FOUND for no such row
  return (
    <DeskFrame place="councils" title={council.data?.name ?? councilText.title} note={council.data && levelWords[council.data.level]}>
      <TroubleNotice trouble={council.trouble} onAgain={council.again} />
      {council.data && (
        <>
          <Seats council={council.data} />
          <Regulation council={council.data} />
        </>
      )}
    </DeskFrame>
  )
}

function draftOf({ id: _id, version: _version, seats: _seats, ...fields }: CouncilView): CouncilDraft {
  return fields
}

function Regulation({ council }: { readonly council: CouncilView }) {
  const [draft, setDraft] = useState<CouncilDraft | null>(null)
  // what the form was read from: a version that came meanwhile from elsewhere is not overwritten unseen
  const [base, setBase] = useState(council.version)
  const wrong = useWrong()
  const { tell, busy, trouble, clear } = useTell()
  useEffect(() => {
    if (draft === null) setBase(council.version)
  }, [draft, council.version])

  async function save(): Promise<void> {
    if (draft === null) return
    if (await tell('updateCouncil', { councilId: council.id, baseVersion: base, ...draft })) setDraft(null)
  }

  const stale = trouble?.code === 'STALE'
  return (
    <div className={classes.form}>
      <CouncilFields draft={draft ?? draftOf(council)} onChange={setDraft} onWrong={wrong.onWrong} />
      <TroubleNotice
        trouble={trouble}
        both={{ mine: draft?.name ?? '', now: council.name }}
        onAgain={stale ? () => (setBase(council.version), clear()) : undefined}
      />
      {draft !== null && (
        <div className={classes.row}>
          <Button loading={busy} disabled={draft.name.trim() === '' || wrong.any} onClick={() => void save()}>
            {councilText.save}
          </Button>
          <span className={classes.dim}>{deskText.unsaved}</span>
        </div>
      )}
    </div>
  )
}
