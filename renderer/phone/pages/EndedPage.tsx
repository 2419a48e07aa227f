import { useStore } from 'zustand'
import type { AppError } from '../../../shared/errors.ts'
import { Notice } from '../../parts/Notice.tsx'
import { phoneText } from '../../text/phone.ts'
import { Bar, Frame } from '../Frame.tsx'
import { forget, life } from '../life.ts'
import { addresses } from '../route.ts'
import type { Scoring } from '../scoring.ts'
import { TroubleNotice } from '../Status.tsx'

/** The host takes this phone no more: why, what is still here, and how to come back. */
export function EndedPage({ scoring, why }: { readonly scoring: Scoring; readonly why: AppError }) {
  const name = useStore(life, (state) => state.me?.memberName ?? '')
  const unsent = useStore(scoring, (state) => state.unsent)
  return (
    <Frame bar={<Bar title={phoneText.title} note={name} />}>
      <TroubleNotice trouble={why} />
      {unsent > 0 && <Notice kind="warn" title={phoneText.endedUnsent(unsent)} />}
      <a className="button wide" data-main href={addresses.list} onClick={forget}>
        {phoneText.endedAct}
      </a>
    </Frame>
  )
}
