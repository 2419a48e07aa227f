import type { EntryView, MemberView } from '../../../../shared/contract/sessions.ts'
import { BackButton } from '../../../parts/BackButton.tsx'
import { SaveState, type Saving } from '../../../parts/SaveState.tsx'
import { entriesText, initials, postWords } from '../../../text/session.ts'
import classes from './sheet-head.module.css'

interface SheetHeadProps {
  readonly entry: EntryView
  readonly member: MemberView
  readonly saving: Saving
  /** How it is keyed from paper at the desk; null where the member marks for themself. */
  readonly keyed: string | null
  readonly backLabel: string
  readonly onBack: () => void
}

/** Product and member, fixed and in the member's own colour: the wrong sheet must be noticed at a glance. */
export function SheetHead({ entry, member, saving, keyed, backLabel, onBack }: SheetHeadProps) {
  const about = [
    entry.productCode,
    [entry.producerName, entry.commune].filter((word) => word !== '').join(', '),
    entriesText.setOf(entry.setNo, entry.setName)
  ]
  return (
    <div className={classes.head} data-tone={member.order % 8}>
      <BackButton label={backLabel} hint={`${backLabel} (Esc)`} onBack={onBack} />
      <div className={classes.product}>
        <h1 className={classes.productName} title={entry.productName}>
          {entry.productName}
        </h1>
        <p className={classes.about} title={about.join(' · ')}>
          {about.filter((word) => word !== '').join(' · ')}
        </p>
      </div>
      <div className={classes.saving}>
        <SaveState state={saving} />
      </div>
      <div className={classes.member}>
        <span className={classes.avatar} aria-hidden="true">
          {initials(member.post, member.name)}
        </span>
        <span className={classes.memberWords}>
          <strong className={classes.memberName}>{member.name}</strong>
          <span className={classes.about}>
            {keyed ?? [postWords[member.post], member.agency].filter((word) => word !== '').join(' · ')}
          </span>
        </span>
      </div>
    </div>
  )
}
