import { Button, FileButton, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { besideDesk, type BesideDesk, besideShown, besideTitle, besideYears } from '../../../shared/papers/report/beside.ts'
import { callHost } from '../../api/client.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { receive } from '../../state/received.ts'
import { besideText } from '../../text/beside.ts'
import { errorWords } from '../../text/errors.ts'
import { figuresText } from '../../text/figures.ts'
import { gatherText } from '../../text/gather.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { LockedFile } from '../gather/LockedFile.tsx'
import { isLocked, type OneFile, useFiles } from '../gather/use-files.ts'
import { MakeRegister } from '../packages/MakeRegister.tsx'
import { PaperPreview } from '../session/papers/PaperPreview.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { type BesideFile, statesOf } from './beside-files.ts'
import { BesideCopies } from './BesideCopies.tsx'
import { BesideFiles } from './BesideFiles.tsx'
import { BesideTables } from './BesideTables.tsx'
import classes from './report.module.css'
import { ReportTabs } from './ReportTabs.tsx'

const askBeside = ({ bytes, passphrase }: OneFile) => callHost('readBeside', { bytes, passphrase })
const now = 'now'
type View = keyof typeof besideText.view

/** The figures of other desks beside one's own, to look at, to print and to take along as a workbook. */
export function BesidePage() {
  const own = useAsk('getOwnDesk', {})
  const { files, reading, add, unlock, clear } = useFiles(askBeside)
  const [copies, setCopies] = useState<readonly BesideFile[]>([])
  const [left, setLeft] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState(now)
  const [view, setView] = useState<View>('tables')
  const [done, setDone] = useState('')
  const { tell, busy, trouble, clear: close } = useTell()
  const here = files.filter(({ key }) => !left.includes(key))
  const read = [
    ...here.flatMap(({ key, name, found }): BesideFile[] => (found ? [{ key, name, found }] : [])),
    ...copies.filter(({ key }) => !left.includes(key))
  ]
  const any = here.length > 0 || read.length > 0
  const states = statesOf(read)
  const counted = read.filter(({ key }) => states.get(key) === 'counted')
  const desks = own.data ? besideShown([own.data, ...counted.map(({ found }) => besideDesk(found))]) : []
  const year = chosen === now ? null : Number(chosen)
  const tables = { besideIds: counted.map(({ found }) => found.besideId), year }

  async function save(): Promise<void> {
    setDone('')
    const outcome = await tell('saveBeside', tables)
    receive(outcome, setDone)
  }

  return (
    <DeskFrame
      place="report"
      title={figuresText.title}
      note={besideText.note}
      acts={
        <>
          <MakeRegister onDone={setDone} />
          <Button variant="default" loading={busy} disabled={desks.length === 0} onClick={() => void save()}>
            {besideText.excel}
          </Button>
        </>
      }
    >
      <ReportTabs now="beside" />
      {done !== '' && <Notice kind="info" title={done} />}
      <TroubleNotice trouble={own.trouble ?? trouble} onAgain={own.trouble ? own.again : undefined} onClose={close} />
      <section
        className={classes.drop}
        aria-label={besideText.files}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          if (reading === null) void add([...event.dataTransfer.files])
        }}
      >
        <p className={desk.dim}>{besideText.words}</p>
        <div className={desk.row}>
          <FileButton multiple accept=".ocop" onChange={(more) => void add(more)}>
            {(props) => (
              <Button {...props} loading={reading !== null} variant={any ? 'default' : 'filled'}>
                {any ? besideText.more : besideText.choose}
              </Button>
            )}
          </FileButton>
          {any && (
            <Button
              variant="subtle"
              disabled={reading !== null}
              onClick={() => {
                clear()
                setCopies([])
              }}
            >
              {besideText.clear}
            </Button>
          )}
          {reading && <span role="status">{gatherText.reading(reading.done, reading.of)}</span>}
          <BesideCopies onRead={(name, found) => setCopies((before) => [...before, { key: found.besideId, name, found }])} />
        </div>
        {here.filter(isLocked).map((file) => (
          <LockedFile key={file.key} name={file.name} trouble={file.trouble} onUnlock={(words) => unlock(file, words)} />
        ))}
        {here.map((file) => {
          if (!file.trouble || isLocked(file)) return null
          const { title, next } = errorWords(file.trouble)
          return <Notice key={file.key} kind="warn" title={besideText.fileTrouble(file.name, title)} todo={next} />
        })}
        {read.length > 0 && <BesideFiles files={read} states={states} onDrop={({ key }) => setLeft([...left, key])} />}
        {alikeBodies(desks).map((body) => (
          <Notice key={body} kind="warn" title={besideText.alike(body)} />
        ))}
      </section>
      <div className={desk.row}>
        <Select
          aria-label={besideText.year}
          value={chosen}
          onChange={(value) => setChosen(value ?? now)}
          data={[
            { value: now, label: besideText.inYear(null) },
            ...besideYears(desks).map((one) => ({ value: String(one), label: besideText.inYear(one) }))
          ]}
          allowDeselect={false}
        />
        <SegmentedControl
          aria-label={besideText.views}
          value={view}
          onChange={(next) => setView(next as View)} // one of those given in `data`
          data={Object.entries(besideText.view).map(([value, label]) => ({ value, label }))}
        />
      </div>
      {desks.length > 0 && view === 'tables' && <BesideTables desks={desks} year={year} />}
      {desks.length > 0 && view === 'paper' && (
        <div className={classes.paper}>
          <PaperPreview
            key={JSON.stringify(tables)}
            paper={{ paper: { kind: 'beside', ...tables }, title: besideTitle, state: 'ready', missing: [], count: 1 }}
          />
        </div>
      )}
    </DeskFrame>
  )
}

/** Of whom more than one desk tells: one of them may go on from the other. */
function alikeBodies(desks: readonly BesideDesk[]): readonly string[] {
  const bodies = desks.map(({ body }) => body).filter((body) => body !== '')
  return [...new Set(bodies.filter((body, at) => bodies.indexOf(body) !== at))]
}
