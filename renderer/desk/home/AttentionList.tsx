import { formatViDate } from '../../../shared/domain/dates.ts'
import { attentionText, homeText } from '../../text/desk.ts'
import { dueText, registerDueText } from '../../text/calendar.ts'
import { stageWords } from '../../text/stages.ts'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'
import type { Attention } from './attention.ts'
import classes from './home.module.css'

/** What waits to be looked at, each line leading there. */
export function AttentionList({ items, today }: { readonly items: readonly Attention[]; readonly today: string }) {
  if (items.length === 0) return <p className={classes.quiet}>{homeText.nothing}</p>
  return (
    <ul className={classes.attention}>
      {items.map((item) => {
        const { words, to } = told(item, today)
        return (
          <li key={words}>
            <a href={`#${to}`}>{words}</a>
          </li>
        )
      })}
    </ul>
  )
}

/** An item in words, and where it leads. */
export function told(item: Attention, today: string): { readonly words: string; readonly to: string } {
  switch (item.kind) {
    case 'late':
      return {
        words: attentionText.late(item.session.name, stageWords[item.session.stage], formatViDate(item.heldOn)),
        to: paths.session(item.session.id)
      }
    case 'soon':
      return { words: attentionText.soon(item.session.name, formatViDate(item.heldOn)), to: paths.session(item.session.id) }
    case 'notIssued':
      return { words: attentionText.notIssued(item.session.name, item.day), to: paths.session(item.session.id) }
    case 'noMembers':
      return { words: attentionText.noMembers(item.name), to: routes.council(item.councilId) }
    case 'vacant':
      return { words: attentionText.vacant(item.name, item.count), to: routes.council(item.councilId) }
    case 'noProducts':
      return { words: attentionText.noProducts, to: routes.import }
    case 'certificates':
      return { words: registerDueText(item.due, item.next), to: routes.registerDue }
    case 'withdrawals':
      return { words: dueText.withdrawals(item), to: routes.registerCalendar }
    case 'proposals':
      return { words: dueText.proposals(item), to: routes.registerProposed }
    case 'round':
      return { words: dueText.round(item.item, today), to: routes.registerCalendar }
    case 'oldBackup':
      return { words: attentionText.oldBackup(item.days), to: routes.settings }
  }
}
