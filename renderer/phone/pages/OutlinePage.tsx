import { FormTitle } from '../../parts/FormTitle.tsx'
import { phoneText } from '../../text/phone.ts'
import { sheetText } from '../../text/sheet.ts'
import { Bar, Frame, Heading } from '../Frame.tsx'
import { addresses } from '../route.ts'
import classes from './list.module.css'
import { MarkRow } from './MarkRow.tsx'
import type { Sheet } from './SheetRoute.tsx'

/** Every criterion of the sheet with what was chosen, to go to any of them. */
export function OutlinePage({ sheet }: { readonly sheet: Sheet }) {
  const { entry, set, index, asked, marks, unsent } = sheet
  const left = asked.filter(({ code }) => marks[code] === undefined).length
  return (
    <Frame
      bar={
        <Bar
          title={entry.productName}
          note={phoneText.outline}
          back={{ to: addresses.sheet(entry.entryId), label: sheetText.backToMarks }}
        />
      }
      foot={
        <a className="button wide" data-main href={addresses.readBack(entry.entryId)}>
          {sheetText.review}
        </a>
      }
    >
      <Heading>{left > 0 ? sheetText.gaps(left) : sheetText.noGaps(asked.length)}</Heading>
      {set.parts.map((part) => (
        <section key={part.code} aria-label={sheetText.part(part.code)}>
          <h3 className={classes.part}>
            <span>
              {sheetText.part(part.code)}. <FormTitle title={part.title} />
            </span>
          </h3>
          <ul className={classes.list}>
            {index.scorables
              .filter((criterion) => criterion.part === part.code)
              .map((criterion) => (
                <li key={criterion.code}>
                  <MarkRow
                    criterion={criterion}
                    option={marks[criterion.code]}
                    unsent={unsent.has(criterion.code)}
                    kept={!asked.includes(criterion)}
                    to={addresses.criterion(entry.entryId, criterion.code)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <a className="button wide" href={addresses.notes(entry.entryId)}>
        {sheetText.formNotes}
      </a>
    </Frame>
  )
}
