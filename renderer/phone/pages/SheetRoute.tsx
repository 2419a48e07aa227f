import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { CriteriaSet, Scorable, SetIndex } from '../../../shared/criteria/schema.ts'
import { indexSet } from '../../../shared/criteria/set.ts'
import type { MyEntry, SheetView } from '../../../shared/contract/sheets.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { phoneText } from '../../text/phone.ts'
import { Bar, Frame, Waiting } from '../Frame.tsx'
import { addresses, goTo, type SheetPage } from '../route.ts'
import { type Scoring, shownMarksOf, type Spot } from '../scoring.ts'
import { TroubleNotice, Warnings } from '../Status.tsx'
import { CriterionPage } from './CriterionPage.tsx'
import { FormNotesPage } from './FormNotesPage.tsx'
import { OutlinePage } from './OutlinePage.tsx'
import { ReadBackPage } from './ReadBackPage.tsx'
import { RevisePage } from './RevisePage.tsx'

/** All that the pages of one sheet show. */
export interface Sheet {
  readonly scoring: Scoring
  readonly entry: MyEntry
  readonly set: CriteriaSet
  readonly index: SetIndex
  readonly spot: Spot
  readonly view: SheetView
  /** The host's marks with what waits laid over. */
  readonly marks: Readonly<Record<string, number>>
  /** Criteria that this pass asks for, in form order. */
  readonly asked: readonly Scorable[]
  /** Codes whose mark is not at the host yet. */
  readonly unsent: ReadonlySet<string>
  /** Marks may be set: neither submitted nor closed. */
  readonly writable: boolean
  /** Sums may be shown: by the rules of the council, or after submitting. */
  readonly running: boolean
}

interface SheetRouteProps {
  readonly scoring: Scoring
  readonly entryId: EntryId
  readonly page: SheetPage
}

/** One sheet, wherever one stands in it. */
export function SheetRoute({ scoring, entryId, page }: SheetRouteProps) {
  const { spots, sets, list, about } = useStore(scoring)
  const spot = spots[entryId]
  const entry = list?.find((one) => one.entryId === entryId)
  const set = entry && sets[entry.setNo]
  const index = useMemo(() => set && indexSet(set), [set])

  // the list is asked for again whenever something that this member may see has changed
  useEffect(() => {
    void scoring.open(entryId)
  }, [scoring, entryId, list])

  const view = spot?.view
  if (!spot || !entry || !set || !index || !view) {
    const gone = list !== null && !entry
    if (!spot?.trouble && !gone) return <Waiting />
    return (
      <Frame bar={<Bar title={entry?.productName ?? phoneText.title} back={{ to: addresses.list, label: phoneText.toList }} />}>
        <Warnings scoring={scoring} />
        <TroubleNotice trouble={spot?.trouble ?? { code: 'NOT_FOUND', what: 'entry' }} onAgain={() => void scoring.open(entryId)} />
      </Frame>
    )
  }
  const writable = view.editable && view.state !== 'submitted'
  const sheet: Sheet = {
    scoring,
    entry,
    set,
    index,
    spot,
    view,
    marks: shownMarksOf(spot),
    asked: index.scorables.filter(({ code }) => view.scope === null || view.scope.includes(code)),
    unsent: new Set(spot.waiting.flatMap(({ wish }) => (wish.kind === 'mark' ? [wish.criterion] : []))),
    writable,
    running: about?.runningTotal === true || view.state === 'submitted'
  }
  switch (page.kind) {
    case 'open':
      return <GoOn sheet={sheet} />
    case 'outline':
      return <OutlinePage sheet={sheet} />
    case 'readBack':
      return <ReadBackPage sheet={sheet} />
    case 'revise':
      return <RevisePage sheet={sheet} />
    case 'notes':
      return <FormNotesPage sheet={sheet} />
    case 'criterion': {
      const criterion = index.scorables.find(({ code }) => code === page.code)
      return criterion ? <CriterionPage sheet={sheet} criterion={criterion} /> : <GoOn sheet={sheet} />
    }
  }
}

/** To where the sheet goes on: the first criterion without a mark, or the read-back. */
function GoOn({ sheet }: { readonly sheet: Sheet }) {
  const { entry, asked, marks, writable } = sheet
  const first = writable ? asked.find(({ code }) => marks[code] === undefined) : undefined
  const to = first ? addresses.criterion(entry.entryId, first.code) : addresses.readBack(entry.entryId)
  useEffect(() => goTo(to, true), [to])
  return <Waiting />
}
