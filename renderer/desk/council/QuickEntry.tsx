import { Button, CloseButton, Checkbox, NativeSelect } from '@mantine/core'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CouncilView, PersonView } from '../../../shared/contract/councils.ts'
import type { Body, Post } from '../../../shared/domain/model.ts'
import { TextField } from '../../parts/TextField.tsx'
import { isComposing } from '../../parts/typing.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { useHold } from '../../state/leaving.ts'
import { councilText, postWords } from '../../text/council.ts'
import { deskText } from '../../text/desk.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import own from './council.module.css'
import { readPasted } from './pasted.ts'
import { emptyRow, filled, firstRows, knownAs, postsOf, type QuickRow, rowScores } from './quick-rows.ts'

interface QuickEntryProps {
  readonly council: CouncilView
  readonly body: Body
  /** Told when everything typed is saved or given up. */
  readonly onClose: () => void
  /** False where there is nothing else to look at. */
  readonly closable: boolean
}

/** Types people in row by row: Enter goes to the next row, a list copied from Excel fills as many rows as it has. */
export function QuickEntry({ council, body, onClose, closable }: QuickEntryProps) {
  const seats = council.seats.filter((seat) => seat.body === body)
  const people = useAsk('listPeople', {}).data ?? []
  const [rows, setRows] = useState(() => firstRows(body, seats))
  const [saving, setSaving] = useState(false)
  const { tell, trouble, clear } = useTell()
  const nextKey = useRef(rows.length)
  const table = useRef<HTMLTableElement>(null)
  const typed = rows.filter((row) => row.name.trim() !== '')
  useHold(typed.length > 0)

  const change = (key: number, by: Partial<QuickRow>) => setRows((now) => now.map((row) => (row.key === key ? { ...row, ...by } : row)))
  const posts = (before: readonly QuickRow[]): Post[] => [...seats.map((seat) => seat.post), ...before.map((row) => row.post)]
  const fresh = (before: readonly QuickRow[]) => emptyRow(nextKey.current++, body, posts(before))

  /** Shows the rows and stands in the name of one of them at once: the next letter typed belongs there. */
  function goOn(next: readonly QuickRow[], index: number): void {
    flushSync(() => setRows([...next]))
    table.current?.querySelector<HTMLInputElement>(`[data-name="${index}"] input`)?.focus()
  }

  function onKey(event: KeyboardEvent, index: number): void {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    if (event.ctrlKey) return void save()
    const last = index === rows.length - 1
    if (last && rows[index]?.name.trim() === '') return
    goOn(last ? [...rows, fresh(rows)] : rows, index + 1)
  }

  function onPaste(event: ClipboardEvent, index: number): void {
    const pasted = readPasted(event.clipboardData.getData('text/plain'), body)
    if (pasted.length === 0) return
    event.preventDefault()
    const next = [...rows]
    for (const [offset, person] of pasted.entries()) next[index + offset] = filled(next[index + offset] ?? fresh(next), person)
    goOn(next, Math.min(index + pasted.length, next.length - 1))
  }

  async function save(): Promise<void> {
    if (saving || typed.length === 0) return
    setSaving(true)
    clear()
    let left: readonly QuickRow[] = rows.filter((row) => row.name.trim() !== '')
    for (const row of left) {
      const personId = row.personId ?? personOf(row)?.id ?? (await created(row))
      // Remembered, so that a second try does not make the same person twice.
      if (personId !== null) left = left.map((other) => (other.key === row.key ? { ...other, personId } : other))
      const seat = { councilId: council.id, body, post: row.post, scores: rowScores(row, council.rules), since: council.decisionDate }
      if (personId === null || !(await tell('addSeat', { ...seat, personId }))) break
      // What is saved stands in the table above and leaves this one.
      left = left.filter((other) => other.key !== row.key)
      setRows([...left])
    }
    setSaving(false)
    setRows(left.length > 0 ? [...left] : [emptyRow(nextKey.current++, body, posts(rows))])
    if (left.length === 0) onClose()
  }

  function personOf(row: QuickRow): PersonView | undefined {
    return row.sameAsKnown ? knownAs(row, people) : undefined
  }

  async function created({ name, agency, position }: QuickRow) {
    const made = await tell('createPerson', { name, agency, position, phone: '', email: '' })
    return made?.personId ?? null
  }

  return (
    <div className={classes.form}>
      <p className={classes.dim}>{councilText.quickWords}</p>
      <table className={own.quick} ref={table} aria-label={councilText.quickTitle}>
        <thead>
          <tr>
            <th scope="col" aria-label={councilText.order} />
            <th scope="col">{councilText.person}</th>
            <th scope="col">{councilText.agency}</th>
            <th scope="col">{councilText.position}</th>
            <th scope="col">{councilText.post}</th>
            <th scope="col">{councilText.scoresShort}</th>
            <th scope="col" aria-label={deskText.acts} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.key}
              row={row}
              no={index + 1}
              body={body}
              scores={rowScores(row, council.rules)}
              known={saving || row.personId !== null ? undefined : knownAs(row, people)}
              seated={seats.some((seat) => seat.holder !== null && seat.holder.personId === personOf(row)?.id)}
              disabled={saving}
              onChange={(by) => change(row.key, by)}
              onKey={(event) => onKey(event, index)}
              onPaste={(event) => onPaste(event, index)}
              onDrop={rows.length === 1 ? undefined : () => setRows(rows.filter((other) => other.key !== row.key))}
            />
          ))}
        </tbody>
      </table>
      <TroubleNotice trouble={trouble} onClose={clear} />
      <div className={classes.row}>
        <Button onClick={() => void save()} loading={saving} disabled={typed.length === 0}>
          {councilText.quickAct(typed.length)}
        </Button>
        <Button variant="default" disabled={saving} onClick={() => goOn([...rows, fresh(rows)], rows.length)}>
          {councilText.quickRow}
        </Button>
        {closable && (
          <Button variant="subtle" disabled={saving} onClick={onClose}>
            {councilText.quickClose}
          </Button>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: QuickRow
  readonly no: number
  readonly body: Body
  readonly scores: boolean
  readonly known: PersonView | undefined
  readonly seated: boolean
  readonly disabled: boolean
  readonly onChange: (by: Partial<QuickRow>) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onDrop?: () => void
}

function Row({ row, no, body, scores, known, seated, disabled, onChange, onKey, onPaste, onDrop }: RowProps) {
  const cell = (field: 'name' | 'agency' | 'position', label: string) => (
    <TextField
      label=""
      aria-label={councilText.ofRow(label, no)}
      value={row[field]}
      onChange={(value) => onChange({ [field]: value })}
      onKeyDown={onKey}
      onPaste={field === 'name' ? onPaste : undefined}
      disabled={disabled}
      maxLength={300}
    />
  )
  return (
    <>
      <tr>
        <td className={`figures ${own.no}`}>{no}</td>
        <td data-name={no - 1}>{cell('name', councilText.person)}</td>
        <td>{cell('agency', councilText.agency)}</td>
        <td>{cell('position', councilText.position)}</td>
        <td>
          <NativeSelect
            aria-label={councilText.ofRow(councilText.post, no)}
            value={row.post}
            onChange={(event) => onChange({ post: event.currentTarget.value as Post })} // a value of the list below
            onKeyDown={onKey}
            disabled={disabled}
            data={postsOf[body].map((post) => ({ value: post, label: postWords[post] }))}
          />
        </td>
        <td className={own.check}>
          <Checkbox
            aria-label={councilText.ofRow(councilText.scores, no)}
            checked={scores}
            onChange={(event) => onChange({ scores: event.currentTarget.checked })}
            onKeyDown={onKey}
            disabled={disabled}
          />
        </td>
        <td className={own.drop}>
          {onDrop !== undefined && <CloseButton aria-label={councilText.dropRow(no)} onClick={onDrop} disabled={disabled} tabIndex={-1} />}
        </td>
      </tr>
      {known !== undefined && (
        <tr>
          <td colSpan={7} className={own.note}>
            {seated ? (
              councilText.alreadySeated(known.name)
            ) : (
              <Checkbox
                size="xs"
                label={councilText.useKnown(known.name, [known.position, known.agency].filter(Boolean).join(', '))}
                checked={row.sameAsKnown}
                onChange={(event) => onChange({ sameAsKnown: event.currentTarget.checked })}
              />
            )}
          </td>
        </tr>
      )}
    </>
  )
}
