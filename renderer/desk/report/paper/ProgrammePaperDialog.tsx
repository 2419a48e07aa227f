import type { FigureScope } from '../../../../shared/contract/figures.ts'
import type { ProgrammePaperData, ProgrammePaperKey, ProgrammePaperView } from '../../../../shared/contract/paper-data.ts'
import { DateField } from '../../../parts/DateField.tsx'
import { TextArea, TextField } from '../../../parts/TextField.tsx'
import { useDraft } from '../../../state/draft.ts'
import { useTell } from '../../../state/host.ts'
import { programmePaperText as words } from '../../../text/programme-paper.ts'
import desk from '../../desk.module.css'
import { Elsewhere } from '../../form/Elsewhere.tsx'
import { FormDialog } from '../../form/FormDialog.tsx'
import { useWrong } from '../../form/use-wrong.ts'
import { TroubleNotice } from '../../session/Trouble.tsx'
import own from './paper.module.css'

interface ProgrammePaperDialogProps {
  readonly paper: ProgrammePaperKey
  readonly scope: FigureScope
  readonly view: ProgrammePaperView
  readonly onClose: () => void
}

type Line = 'number' | 'series' | 'place' | 'superior' | 'name' | 'post' | 'signer'
type Lines = 'addressee' | 'grounds' | 'authority' | 'recipients'
const longest = { number: 40, addressee: 1000, grounds: 4000, authority: 300, recipients: 4000 } as const

/** Number, day, bodies, căn cứ, signer and Nơi nhận of the paper of one scope. */
export function ProgrammePaperDialog({ paper, scope, view, onClose }: ProgrammePaperDialogProps) {
  const draft = useDraft<ProgrammePaperData>({ values: view.data, version: view.version })
  const wrong = useWrong()
  const { tell, busy, trouble, clear } = useTell()
  const { values, set } = draft
  const { enclosedIn } = values

  async function save(): Promise<void> {
    if (await tell('setProgrammePaper', { paper, scope, baseVersion: draft.version, data: draft.tidied() })) onClose()
  }

  const line = (key: Line) => ({
    label: words[key],
    value: values[key],
    onChange: (text: string) => set(key, text),
    maxLength: key === 'number' ? longest.number : 300
  })
  const lines = (key: Lines, rows: number, description: string = words.oneALine) => ({
    label: words[key],
    description,
    value: values[key],
    onChange: (text: string) => set(key, text),
    maxLength: longest[key],
    rows
  })
  return (
    <FormDialog
      wide
      title={words.title[paper]}
      actLabel={words.save}
      onAct={() => void save()}
      onClose={onClose}
      busy={busy}
      unsaved={draft.dirty || wrong.any}
      wrong={wrong.any}
    >
      {() => (
        <>
          <p className={desk.dim}>{words.words}</p>
          <section className={desk.section}>
            <h3 className={own.title}>{words.numbers}</h3>
            {paper === 'rewards' && <p className={desk.dim}>{words.listNumber}</p>}
            <div className={desk.pair}>
              <div className={desk.pair}>
                <TextField {...line('number')} />
                <DateField
                  label={words.date}
                  value={values.date}
                  onChange={(date, problem) => {
                    set('date', date)
                    wrong.onWrong('date', problem !== null)
                  }}
                />
              </div>
              <div className={desk.pair}>
                <TextField {...line('series')} placeholder={words.seriesHint} />
                <TextField {...line('place')} />
              </div>
            </div>
          </section>
          {paper === 'rewards' && (
            <section className={desk.section}>
              <h3 className={own.title}>{words.enclosed}</h3>
              <div className={desk.pair}>
                <TextField
                  label={words.enclosedPaper}
                  placeholder={words.enclosedHint}
                  value={enclosedIn.paper}
                  onChange={(text) => set('enclosedIn', { ...enclosedIn, paper: text })}
                  maxLength={300}
                />
                <TextField
                  label={words.enclosedBy}
                  value={enclosedIn.by}
                  onChange={(by) => set('enclosedIn', { ...enclosedIn, by })}
                  maxLength={300}
                />
                <TextField
                  label={words.enclosedNumber}
                  placeholder={words.enclosedNumberHint}
                  value={enclosedIn.number}
                  onChange={(number) => set('enclosedIn', { ...enclosedIn, number })}
                  maxLength={60}
                />
                <DateField
                  label={words.enclosedDate}
                  value={enclosedIn.date}
                  onChange={(date, problem) => {
                    set('enclosedIn', { ...enclosedIn, date })
                    wrong.onWrong('enclosedDate', problem !== null)
                  }}
                />
              </div>
            </section>
          )}
          <section className={desk.section}>
            <h3 className={own.title}>{words.bodies}</h3>
            <div className={desk.pair}>
              <TextField {...line('superior')} />
              <TextField {...line('name')} />
            </div>
          </section>
          <section className={desk.section}>
            <h3 className={own.title}>{words.opening}</h3>
            <div className={desk.pair}>
              <TextArea {...lines('addressee', 3)} />
              <TextArea {...lines('grounds', 3)} />
            </div>
          </section>
          <section className={desk.section}>
            <h3 className={own.title}>{words.signing}</h3>
            <div className={desk.pair}>
              <div className={desk.form}>
                <TextArea {...lines('authority', 2, words.authorityHint)} />
                <TextField {...line('post')} />
                <TextField {...line('signer')} />
              </div>
              <TextArea {...lines('recipients', 6)} />
            </div>
          </section>
          {!busy && <Elsewhere draft={draft} theirs={view.data} tell={{}} />}
          <TroubleNotice trouble={trouble?.code === 'STALE' && draft.elsewhere.length > 0 ? null : trouble} onClose={clear} />
        </>
      )}
    </FormDialog>
  )
}
