import { SegmentedControl } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DossierRow, EntryView } from '../../../../shared/contract/sessions.ts'
import { DateField } from '../../../parts/DateField.tsx'
import { TextField } from '../../../parts/TextField.tsx'
import { useTell } from '../../../state/host.ts'
import { dossierDemands, dossierText } from '../../../text/dossier.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './entries.module.css'

type Values = Pick<DossierRow, 'state' | 'validUntil' | 'note'>

/** The 15 rows of Mẫu số 02: there, missing or not needed, how long it holds, and what was noticed. */
export function DossierTable({ entry, fixed }: { readonly entry: EntryView; readonly fixed: boolean }) {
  const { tell, trouble, clear } = useTell()
  // One write after the other, each on the version that the one before it gave.
  const line = useRef<{ version: number; last: Promise<unknown> }>({ version: entry.version, last: Promise.resolve() })
  const [wanted, setWanted] = useState<{ no: number; values: Values } | null>(null)
  const rows = new Map(entry.dossier.map((row) => [row.no, row]))
  const counts = {
    present: entry.dossier.filter((row) => row.state === 'present').length,
    missing: entry.dossier.filter((row) => row.state === 'missing').length,
    unchecked: dossierDemands.length - entry.dossier.length
  }

  function save(no: number, values: Values): void {
    setWanted({ no, values })
    const { last } = line.current
    const write = async () => {
      await last
      const baseVersion = Math.max(line.current.version, entry.version)
      const saved = await tell('setDossierRow', { entryId: entry.id, baseVersion, no, ...values })
      if (saved) line.current.version = saved.version
    }
    line.current.last = write()
  }

  const now = wanted === null ? undefined : rows.get(wanted.no)
  return (
    <section>
      <h3 className={classes.title}>{dossierText.title}</h3>
      <p className={classes.small}>
        {dossierText.source}. {dossierText.summary(counts.present, counts.missing, counts.unchecked)}.
      </p>
      <TroubleNotice
        trouble={trouble}
        both={wanted === null ? undefined : { mine: valueWords(wanted.values), now: now ? valueWords(now) : dossierText.unchecked }}
        onClose={clear}
      />
      <ul className={classes.dossier}>
        {dossierDemands.map((demand) => (
          <Row key={demand.no} demand={demand} row={rows.get(demand.no)} fixed={fixed} onSave={(values) => save(demand.no, values)} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly demand: (typeof dossierDemands)[number]
  readonly row: DossierRow | undefined
  readonly fixed: boolean
  readonly onSave: (values: Values) => void
}

function Row({ demand, row, fixed, onSave }: RowProps) {
  const [note, setNote] = useState(row?.note ?? '')
  const values = { state: row?.state ?? 'present', validUntil: row?.validUntil ?? null, note: row?.note ?? '' }
  return (
    <li>
      <div className={classes.demand}>
        <strong>
          {demand.no}. {demand.name}
        </strong>
        <span className={classes.small}>{demand.demand}</span>
      </div>
      <SegmentedControl
        size="xs"
        color="leaf"
        aria-label={dossierText.stateOf(demand.name)}
        disabled={fixed}
        data={(['present', 'missing', 'notNeeded'] as const).map((state) => ({ value: state, label: dossierText.state[state] }))}
        value={row?.state ?? ''}
        onChange={(state) => onSave({ ...values, state: state as DossierRow['state'] })}
      />
      {row && (
        <div className={classes.details}>
          <DateField
            size="xs"
            label={dossierText.validUntil}
            aria-label={dossierText.validUntilOf(demand.name)}
            value={row.validUntil}
            readOnly={fixed}
            onChange={(validUntil, problem) => {
              if (problem === null && validUntil !== row.validUntil) onSave({ ...values, validUntil })
            }}
          />
          <TextField
            size="xs"
            label={dossierText.note}
            aria-label={dossierText.noteOf(demand.name)}
            value={note}
            onChange={setNote}
            readOnly={fixed}
            maxLength={300}
            onBlur={() => {
              if (note.trim() !== row.note) onSave({ ...values, note: note.trim() })
            }}
          />
        </div>
      )}
    </li>
  )
}

function valueWords({ state, note }: Values): string {
  return note === '' ? dossierText.state[state] : `${dossierText.state[state]}, ${note}`
}
