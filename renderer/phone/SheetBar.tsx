import { useStore } from 'zustand'
import { shortName } from '../text/session.ts'
import { phoneText } from '../text/phone.ts'
import { postWords } from '../text/session.ts'
import { Bar } from './Frame.tsx'
import { life } from './life.ts'
import type { Sheet } from './pages/SheetRoute.tsx'
import { addresses } from './route.ts'
import classes from './frame.module.css'

/** Product and member, fixed at the top: the wrong sheet must be noticed at a glance. */
export function SheetBar({ sheet, back }: { readonly sheet: Sheet; readonly back?: { readonly to: string; readonly label: string } }) {
  const { entry, asked, marks, view, running } = sheet
  const me = useStore(life, (state) => state.me)
  const done = asked.filter(({ code }) => marks[code] !== undefined).length
  return (
    <>
      <Bar
        title={entry.productName}
        note={me ? `${shortName(me.memberName)} · ${postWords[me.post].toLocaleLowerCase('vi')}` : undefined}
        back={back ?? { to: addresses.list, label: phoneText.toList }}
      >
        {running && (
          <p className={`figures ${classes.total}`} aria-label={phoneText.totalOf(view.totals.total)} role="img">
            <strong>{view.totals.total}</strong>
            {phoneText.ofHundred}
          </p>
        )}
      </Bar>
      <progress className={classes.progress} max={asked.length} value={done} aria-label={phoneText.marked(done, asked.length)} />
    </>
  )
}
