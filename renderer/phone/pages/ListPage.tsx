import { useStore } from 'zustand'
import type { MyEntry } from '../../../shared/contract/sheets.ts'
import { Notice } from '../../parts/Notice.tsx'
import { SheetDot } from '../../parts/SheetDot.tsx'
import { partsText } from '../../text/parts.ts'
import { formWords } from '../../text/session.ts'
import { phoneText, seatWords } from '../../text/phone.ts'
import { Bar, Frame } from '../Frame.tsx'
import { life } from '../life.ts'
import { addresses } from '../route.ts'
import type { Scoring } from '../scoring.ts'
import { Status, TroubleNotice, Warnings } from '../Status.tsx'
import classes from './list.module.css'

/** The member's own products with the states of their sheets. */
export function ListPage({ scoring }: { readonly scoring: Scoring }) {
  const me = useStore(life, (state) => state.me)
  const { list, listTrouble, spots } = useStore(scoring)
  const entries = list ?? []
  const asked = entries.filter(isOpen)
  const done = asked.filter((entry) => entry.state === 'submitted').length
  const next = asked.find((entry) => entry.state !== 'submitted')
  return (
    <Frame
      bar={<Bar title={me?.memberName ?? ''} note={me ? seatWords(me.post, me.agency) : undefined} />}
      foot={
        <div className={classes.foot}>
          <Status scoring={scoring} receipt={null} />
          <a href={addresses.connection}>{phoneText.connection}</a>
        </div>
      }
    >
      <Warnings scoring={scoring} />
      <h2 className={classes.head}>{phoneText.list}</h2>
      {listTrouble && listTrouble.code !== 'UNREACHABLE' && <TroubleNotice trouble={listTrouble} onAgain={() => void scoring.refresh()} />}
      {list === null && !listTrouble && <p role="status">{phoneText.loading}</p>}
      {asked.length > 0 && <p className={classes.count}>{phoneText.handedIn(done, asked.length)}</p>}
      {next && (
        <a className="button wide" data-main href={addresses.sheet(next.entryId)}>
          {phoneText.toNext(next.productName)}
        </a>
      )}
      {asked.length > 0 && !next && <Notice kind="info" title={phoneText.listDone} />}
      {list !== null && entries.length === 0 && (
        <Notice kind="info" title={phoneText.listEmpty}>
          {phoneText.listEmptyWords}
        </Notice>
      )}
      {entries.length > 0 && (
        <ul className={classes.list} aria-label={phoneText.products}>
          {entries.map((entry) => (
            <li key={entry.entryId}>
              <Row entry={entry} unsent={spots[entry.entryId]?.waiting.length ?? 0} />
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}

function isOpen({ state }: MyEntry): boolean {
  return state !== 'recused' && state !== 'excluded' && state !== 'absent' && state !== 'notScoring'
}

function Row({ entry, unsent }: { readonly entry: MyEntry; readonly unsent: number }) {
  const words = (
    <>
      <span className={`figures ${classes.order}`}>{entry.order}</span>
      <span className={classes.words}>
        <span className={classes.name}>{entry.productName}</span>
        <span className={classes.about}>
          {[entry.producerName, phoneText.setOf(entry.setNo), formWords[entry.form]].filter((word) => word !== '').join(' · ')}
        </span>
        <span className={classes.state}>
          <SheetDot state={entry.state} decorative />{' '}
          {entry.state === 'draft' ? partsText.draftOf(entry.done, entry.of) : partsText.cell[entry.state]}
          {unsent > 0 && <strong className={classes.unsent}> · {phoneText.unsentHere(unsent)}</strong>}
        </span>
      </span>
    </>
  )
  return isOpen(entry) ? (
    <a className={classes.row} href={addresses.sheet(entry.entryId)}>
      {words}
    </a>
  ) : (
    <div className={classes.row} data-shut>
      {words}
    </div>
  )
}
