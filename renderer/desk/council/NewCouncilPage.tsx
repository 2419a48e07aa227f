import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { defaultRules } from '../../../shared/domain/model.ts'
import { useTell } from '../../state/host.ts'
import { councilText } from '../../text/council.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { type CouncilDraft, CouncilFields } from './CouncilFields.tsx'
import { useWrong } from './use-wrong.ts'

const blank: CouncilDraft = {
  name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
  level: 'province',
  superiorBody: '',
  issuingBody: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  place: '',
  decisionNumber: '',
  decisionDate: null,
  decisionBy: '',
  regulationNumber: '',
  regulationDate: null,
  rules: defaultRules
}

/** Makes a council; its seats are filled on the page that follows. */
export function NewCouncilPage() {
  const [draft, setDraft] = useState(blank)
  const wrong = useWrong()
  const { tell, busy, trouble } = useTell()
  const [, go] = useLocation()

  async function create(): Promise<void> {
    const made = await tell('createCouncil', draft)
    if (made) go(routes.council(made.councilId))
  }

  return (
    <DeskFrame place="councils" title={councilText.create} narrow>
      <CouncilFields draft={draft} onChange={setDraft} onWrong={wrong.onWrong} />
      <TroubleNotice trouble={trouble} />
      <div>
        <Button loading={busy} disabled={draft.name.trim() === '' || wrong.any} onClick={() => void create()}>
          {councilText.create}
        </Button>
      </div>
    </DeskFrame>
  )
}
