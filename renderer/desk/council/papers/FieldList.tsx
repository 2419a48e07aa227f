import { type ReactNode, useState } from 'react'
import type { WordingField } from '../../../../shared/contract/paper-data.ts'
import { searchKey } from '../../../../shared/text-key.ts'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { wordingText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import own from './papers.module.css'

interface FieldListProps {
  readonly fields: readonly WordingField[]
  readonly onInsert: (field: WordingField) => void
  /** Above the list. */
  readonly children: ReactNode
  /** Below it. */
  readonly foot: ReactNode
}

/** Everything that may stand in braces, with what it is; pressing one puts it where the cursor is. */
export function FieldList({ fields, onInsert, children, foot }: FieldListProps) {
  const [query, setQuery] = useState('')
  const words = searchKey(query).split(' ')
  const shown = fields.filter((field) => words.every((word) => searchKey(`${field.name} ${field.about}`).includes(word)))
  return (
    <section className={own.fields} aria-label={wordingText.fields}>
      {children}
      <h3>{wordingText.fields}</h3>
      <SearchBox label={wordingText.search} value={query} onChange={setQuery} width="100%" />
      <span className={classes.small}>{wordingText.fieldsWords}</span>
      <ul>
        {shown.map((field) => (
          <li key={field.name}>
            <button type="button" className={own.field} onClick={() => onInsert(field)}>
              <strong>{`{${field.name}}`}</strong>
              <span>{field.kind === 'block' ? `${field.about} (${wordingText.block})` : field.about}</span>
            </button>
          </li>
        ))}
      </ul>
      {foot}
    </section>
  )
}
