import { Button, FileButton, Select } from '@mantine/core'
import { useState } from 'react'
import type { BesideView } from '../../../shared/contract/beside.ts'
import type { Figures, StarCount } from '../../../shared/contract/figures.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { callHost } from '../../api/client.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useAsk } from '../../state/host.ts'
import { besideText } from '../../text/beside.ts'
import { errorLine } from '../../text/errors.ts'
import { figuresText, grouped } from '../../text/figures.ts'
import { gatherText } from '../../text/gather.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { LockedFile } from '../gather/LockedFile.tsx'
import { type ChosenFile, isLocked, type OneFile, useFiles } from '../gather/use-files.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import classes from './report.module.css'
import { ReportTabs } from './ReportTabs.tsx'
import { SmallTable } from './SmallTable.tsx'

const askBeside = ({ bytes, passphrase }: OneFile) => callHost('readBeside', { bytes, passphrase })
const now = 'now'

/** The figures of other desks beside one's own, to look at only. */
export function BesidePage() {
  const own = useAsk('getFigures', { scope: { kind: 'all', until: null } })
  const { files, reading, add, unlock, clear } = useFiles(askBeside)
  const [year, setYear] = useState(now)
  const newest = newestOf(files)
  const years = yearsOf([own.data, ...newest.map(({ found }) => found.figures)])
  return (
    <DeskFrame place="report" title={figuresText.title} note={besideText.note}>
      <ReportTabs now="beside" />
      <p className={desk.dim}>{besideText.words}</p>
      <div className={desk.row}>
        <FileButton multiple accept=".ocop" onChange={(chosen) => void add(chosen)}>
          {(props) => (
            <Button {...props} loading={reading !== null} variant={files.length > 0 ? 'default' : 'filled'}>
              {files.length > 0 ? besideText.more : besideText.choose}
            </Button>
          )}
        </FileButton>
        {files.length > 0 && (
          <Button variant="subtle" disabled={reading !== null} onClick={clear}>
            {besideText.clear}
          </Button>
        )}
        {reading && <span role="status">{gatherText.reading(reading.done, reading.of)}</span>}
        <Select
          aria-label={besideText.year}
          value={year}
          onChange={(value) => setYear(value ?? now)}
          data={[{ value: now, label: besideText.now }, ...years.map((one) => ({ value: String(one), label: besideText.inYear(one) }))]}
          allowDeselect={false}
        />
      </div>
      {files.filter(isLocked).map((file) => (
        <LockedFile key={file.key} name={file.name} trouble={file.trouble} onUnlock={(words) => unlock(file, words)} />
      ))}
      {files.map((file) => {
        if (file.trouble && !isLocked(file)) return <Notice key={file.key} kind="warn" title={`${file.name}: ${errorLine(file.trouble)}`} />
        const counted = newest.some(({ key }) => key === file.key)
        return file.found && !counted ? <Notice key={file.key} kind="info" title={besideText.twice(file.name)} /> : null
      })}
      <TroubleNotice trouble={own.trouble} onAgain={own.again} />
      {own.data && <Table own={own.data} others={newest} year={year === now ? null : Number(year)} />}
    </DeskFrame>
  )
}

type ReadFile = ChosenFile<BesideView> & { readonly found: BesideView }

/** Of several packages of one desk the one with the most acts. */
function newestOf(files: readonly ChosenFile<BesideView>[]): readonly ReadFile[] {
  const best = new Map<string, ReadFile>()
  for (const file of files) {
    const { found } = file
    if (!found) continue
    const known = best.get(found.source)
    if (!known || known.found.lastReceipt < found.lastReceipt) best.set(found.source, { ...file, found })
  }
  return [...best.values()]
}

function yearsOf(all: readonly (Figures | undefined)[]): readonly number[] {
  return [...new Set(all.flatMap((figures) => figures?.years.map(({ year }) => year) ?? []))].toSorted((a, b) => b - a)
}

interface TableProps {
  readonly own: Figures
  readonly others: readonly ReadFile[]
  readonly year: number | null
}

function Table({ own, others, year }: TableProps) {
  const rows = [
    { key: 'own', name: besideText.here, asOf: formatViDate(own.asOf), figures: own },
    ...others.map(({ key, name, found }) => ({
      key,
      name: found.body === '' ? name : found.body,
      asOf: momentWords(found.head.madeAt),
      figures: found.figures
    }))
  ].map((row) => ({ ...row, counts: countsOf(row.figures, year) }))
  const sum = (value: (counts: Counts) => number | null) => {
    const values = rows.map(({ counts }) => value(counts))
    return values.includes(null) ? besideText.notTold : grouped(values.reduce<number>((total, one) => total + (one ?? 0), 0))
  }
  return (
    <>
      <div className={classes.beside}>
        <SmallTable
          title={besideText.table}
          heads={[besideText.place, besideText.asOf, ...columns.map(({ title }) => title)]}
          rows={rows.map(({ key, name, asOf, counts }) => ({
            key,
            name,
            cells: [asOf, ...columns.map(({ value }) => toldOf(value(counts)))]
          }))}
          sum={{ name: besideText.sum, cells: ['', ...columns.map(({ value }) => sum(value))] }}
        />
      </div>
      <p className={desk.dim}>{besideText.sumNote}</p>
    </>
  )
}

interface Counts extends StarCount {
  /** null: not counted for a year that is over. */
  readonly communes: number | null
  readonly inForce: number | null
}

const none: StarCount = { total: 0, star3: 0, star4: 0, star5: 0, producers: 0 }

function countsOf({ present, places, years }: Figures, year: number | null): Counts {
  if (year === null) return { ...present, communes: places.present.communes }
  const counted = years.find((one) => one.year === year)?.recognised ?? none
  return { ...counted, communes: null, inForce: null }
}

const columns: readonly { readonly title: string; readonly value: (counts: Counts) => number | null }[] = [
  { title: besideText.total, value: ({ total }) => total },
  { title: figuresText.starsOf(3), value: ({ star3 }) => star3 },
  { title: figuresText.starsOf(4), value: ({ star4 }) => star4 },
  { title: figuresText.starsOf(5), value: ({ star5 }) => star5 },
  { title: besideText.producers, value: ({ producers }) => producers },
  { title: besideText.communes, value: ({ communes }) => communes },
  { title: besideText.inForce, value: ({ inForce }) => inForce }
]

function toldOf(value: number | null): string {
  return value === null ? besideText.notTold : grouped(value)
}
