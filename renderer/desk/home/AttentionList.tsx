import { formatViDate } from '../../../shared/domain/dates.ts'
import { attentionText, homeText } from '../../text/desk.ts'
import { registerDueText } from '../../text/register.ts'
import { stageWords } from '../../text/stages.ts'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'
import type { Attention } from './attention.ts'
import classes from './home.module.css'

/** What waits to be looked at, each line leading there. */
export function AttentionList({ items }: { readonly items: readonly Attention[] }) {
  if (items.length === 0) return <p className={classes.quiet}>{homeText.nothing}</p>
  return (
    <ul className={classes.attention}>
      {items.map((item) => {
        const { words, to } = told(item)
        return (
          <li key={words}>
            <a href={`#${to}`}>{words}</a>
          </li>
        )
      })}
    </ul>
  )
}

function told(item: Attention): { readonly words: string; readonly to: string } {
  switch (item.kind) {
    case 'late':
      return {
        words: attentionText.late(item.session.name, stageWords[item.session.stage], formatViDate(item.heldOn)),
        to: paths.session(item.session.id)
      }
    case 'soon':
      return { words: attentionText.soon(item.session.name, formatViDate(item.heldOn)), to: paths.session(item.session.id) }
    case 'notIssued':
      return { words: attentionText.notIssued(item.session.name), to: paths.session(item.session.id) }
    case 'noMembers':
      return { words: attentionText.noMembers(item.name), to: routes.council(item.councilId) }
    case 'vacant':
      return { words: attentionText.vacant(item.name, item.count), to: routes.council(item.councilId) }
    case 'noProducts':
      return { words: attentionText.noProducts, to: routes.import }
    case 'certificates':
      return { words: registerDueText(item.due), to: routes.registerDue }
    case 'oldBackup':
      return { words: attentionText.oldBackup(item.days), to: routes.settings }
  }
}
