import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import type { GatheredView, GatherFile, GatherSource } from '../../../shared/contract/gather.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { callHost } from '../../api/client.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Notice } from '../../parts/Notice.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { gatherText, gatherWords, saidWords } from '../../text/gather.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { LockedFile } from './LockedFile.tsx'
import { type Choices, conflictsOf, Settle } from './Settle.tsx'
import { type ChosenFile, isLocked, type OneFile, useFiles } from './use-files.ts'

interface Row {
  readonly key: string
  readonly file: string
  readonly source: GatherSource | null
  readonly refusal: string
}

/** Many packages into the register: each read and shown, then all of them taken by one press. */
export function GatherPage() {
  const { files, reading, add, unlock, clear } = useFiles(askGathered)
  const { tell, busy, trouble } = useTell()
  const [done, setDone] = useState('')
  const [choices, setChoices] = useState<Choices>({})
  const first = files.filter((file, at) => !files.slice(0, at).some((before) => isTwin(before, file)))
  const twins = files.filter((file) => !first.includes(file))
  const read = first.flatMap(({ found }) => found ?? [])
  const rows = [...first.flatMap(rowsOf), ...twins.map(twinRow)]
  const count = (what: 'new' | 'known') => rows.reduce((sum, row) => sum + countOf(row, what), 0)
  const fresh = count('new')
  const said = saidWords(rows.flatMap(({ source }) => source?.said ?? []))
  const worth = said !== '' || rows.some(({ source }) => source?.verdict === 'new' || source?.verdict === 'later')
  const conflicts = conflictsOf(read)
  const left = conflicts.filter(({ key }) => choices[key] === undefined).length

  async function take(): Promise<void> {
    const chosen = conflicts.flatMap(({ key, fileId, conflict }) => {
      const side = choices[key]
      return side === undefined ? [] : [{ fileId, of: conflict.of, take: side }]
    })
    const taken = await tell('commitGathered', { fileIds: read.map(({ fileId }) => fileId), choices: chosen })
    if (!taken) return
    clear()
    setChoices({})
    setDone(gatherText.done(taken.files))
  }

  return (
    <DeskFrame place="register" title={gatherText.title} note={gatherText.note}>
      {done !== '' && <Notice kind="info" title={done} />}
      <section className={desk.section}>
        <div className={desk.row}>
          <FileButton
            multiple
            accept=".ocop"
            onChange={(chosen) => {
              setDone('')
              void add(chosen)
            }}
          >
            {(props) => (
              <Button {...props} loading={reading !== null} variant={files.length > 0 ? 'default' : 'filled'}>
                {files.length > 0 ? gatherText.more : gatherText.choose}
              </Button>
            )}
          </FileButton>
          {files.length > 0 && (
            <Button variant="subtle" disabled={busy || reading !== null} onClick={clear}>
              {gatherText.clear}
            </Button>
          )}
          {reading && <span role="status">{gatherText.reading(reading.done, reading.of)}</span>}
        </div>
        <p className={desk.dim}>{gatherText.words}</p>
        <p className={desk.dim}>{gatherText.takes}</p>
        {files.filter(isLocked).map((file) => (
          <LockedFile key={file.key} name={file.name} trouble={file.trouble} onUnlock={(words) => unlock(file, words)} />
        ))}
        {rows.length > 0 && (
          <DataTable
            label={gatherText.title}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.key}
            withSearch={false}
            attention={needsLook}
          />
        )}
        {conflicts.length > 0 && (
          <Settle conflicts={conflicts} choices={choices} onChoose={(key, side) => setChoices((before) => ({ ...before, [key]: side }))} />
        )}
        <TroubleNotice trouble={trouble} />
        {rows.length > 0 && reading === null && (
          <div className={desk.spread}>
            <p>{worth ? `${gatherText.sum(fresh, count('known'), read.length, said)} ${gatherText.left(left)}` : gatherText.nothing}</p>
            {worth && (
              <Button loading={busy} onClick={() => void take()}>
                {gatherText.act}
              </Button>
            )}
          </div>
        )}
        {read.length > 0 && <p className={desk.small}>{gatherText.check}</p>}
      </section>
      <History />
    </DeskFrame>
  )
}

const askGathered = (file: OneFile) => callHost('openGathered', file)

/** The same package, chosen twice or copied under another name. */
function isTwin({ found: before }: ChosenFile<GatherFile>, { found }: ChosenFile<GatherFile>): boolean {
  return before !== null && found !== null && before.head.id === found.head.id
}

function twinRow({ key, name }: ChosenFile<GatherFile>): Row {
  return { key, file: name, source: null, refusal: gatherText.twice }
}

function rowsOf({ key, name, found, trouble }: ChosenFile<GatherFile>): Row[] {
  if (found && found.sources.length === 0) return [{ key, file: name, source: null, refusal: gatherText.noSessions }]
  if (found) return found.sources.map((source) => ({ key: `${key}|${source.sessionId}`, file: name, source, refusal: '' }))
  return trouble ? [{ key, file: name, source: null, refusal: errorLine(trouble) }] : []
}

function countOf({ source }: Row, what: 'new' | 'known'): number {
  return source && (source.verdict === 'new' || source.verdict === 'later') ? source.rows.filter((row) => row.what === what).length : 0
}

function needsLook({ source }: Row): boolean {
  return source === null || source.verdict === 'fork' || source.conflicts.length > 0
}

const columns: readonly Column<Row>[] = [
  { key: 'file', title: gatherText.fileName, value: (row) => row.file, width: '152px' },
  {
    key: 'source',
    title: gatherText.source,
    value: ({ source }) => (source ? `${source.sessionName} – ${source.councilName}` : null)
  },
  { key: 'decision', title: gatherText.decision, value: ({ source }) => decisionOf(source), width: '152px' },
  { key: 'what', title: gatherText.what, value: ({ source, refusal }) => (source ? gatherWords(source) : refusal) },
  {
    key: 'said',
    title: gatherText.said,
    value: ({ source }) => (source ? saidWords([source.said]) || gatherText.saidNone : null)
  },
  { key: 'fresh', title: gatherText.fresh, kind: 'number', value: (row) => (row.source ? countOf(row, 'new') : null), width: '76px' },
  { key: 'known', title: gatherText.known, kind: 'number', value: (row) => (row.source ? countOf(row, 'known') : null), width: '76px' },
  { key: 'replaced', title: gatherText.replaced, kind: 'number', value: ({ source }) => source?.replaced ?? null, width: '76px' }
]

function decisionOf(source: GatherSource | null): string | null {
  if (source === null || source.decisionNumber === '') return null
  return source.decisionDate === null ? source.decisionNumber : `${source.decisionNumber}, ${formatViDate(source.decisionDate)}`
}

function History() {
  const listed = useAsk('listGathered', {})
  return (
    <section className={desk.section}>
      <h2>{gatherText.historyTitle}</h2>
      <TroubleNotice trouble={listed.trouble} onAgain={listed.again} />
      {listed.data?.length === 0 && <p>{gatherText.none}</p>}
      {listed.data && listed.data.length > 0 && (
        <DataTable label={gatherText.historyTitle} columns={past} rows={listed.data} rowKey={(row) => row.id} withSearch={false} />
      )}
    </section>
  )
}

const past: readonly Column<GatheredView>[] = [
  { key: 'at', title: gatherText.at, value: (row) => row.at, cell: (row) => momentWords(row.at), width: '168px' },
  { key: 'source', title: gatherText.source, value: (row) => `${row.sessionName} – ${row.councilName}` },
  { key: 'file', title: gatherText.fileName, value: (row) => row.fileName },
  { key: 'madeAt', title: gatherText.madeAt, value: (row) => row.madeAt, cell: (row) => momentWords(row.madeAt), width: '168px' },
  { key: 'from', title: gatherText.from, value: (row) => row.fingerprint, cell: (row) => <code>{row.fingerprint}</code>, width: '176px' },
  { key: 'count', title: gatherText.recognitions, kind: 'number', value: (row) => row.recognitions, width: '88px' }
]
