import { useState } from 'react'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { SearchSelect } from '../../../parts/SearchSelect.tsx'
import { logText } from '../../../text/log.ts'
import { postWords } from '../../../text/session.ts'
import { LogPages } from './LogPages.tsx'
import classes from './log.module.css'

/** The story of the session, of a product or of a member, the newest first. */
export function LogTab({ session }: { readonly session: SessionView }) {
  const [entryId, setEntry] = useState<string | null>(null)
  const [memberId, setMember] = useState<string | null>(null)
  const about = entryId ?? memberId
  return (
    <div className={classes.log}>
      <div className={classes.filters}>
        <SearchSelect
          label={logText.product}
          placeholder={logText.all}
          options={session.entries.map((entry) => ({ value: entry.id, label: entry.productName, note: entry.producerName }))}
          value={entryId}
          onChange={(value) => {
            setEntry(value)
            setMember(null)
          }}
        />
        <SearchSelect
          label={logText.person}
          placeholder={logText.all}
          options={session.members.map((member) => ({ value: member.id, label: member.name, note: postWords[member.post] }))}
          value={memberId}
          onChange={(value) => {
            setMember(value)
            setEntry(null)
          }}
        />
        {memberId !== null && <p className={classes.dim}>{logText.personWords}</p>}
      </div>
      <LogPages key={about ?? 'all'} sessionId={session.id} about={about} names={session} />
    </div>
  )
}
