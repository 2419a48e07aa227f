import { Anchor } from '@mantine/core'
import { useState } from 'react'
import type { WordingView } from '../../../../shared/contract/paper-data.ts'
import { type DecreeKind, decreeKinds } from '../../../../shared/papers/kinds.ts'
import { TextArea, TextField } from '../../../parts/TextField.tsx'
import { councilPapersText, mistakeWords } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { routes } from '../../routes.ts'
import own from './papers.module.css'
import { countLines, listMistakes, type PaperPart, partField } from './papers-form.ts'
import type { PartProps } from './Signers.tsx'

interface PaperRowProps extends PartProps {
  readonly kind: DecreeKind
  readonly councilId: string
  readonly wording: WordingView | undefined
}

/** One paper, folded: its series, căn cứ, Nơi nhận, and the way to its wording. */
export function PaperRow({ kind, councilId, wording, values, onSet }: PaperRowProps) {
  const [open, setOpen] = useState(false)
  const { name } = decreeKinds[kind]
  const value = (part: PaperPart) => values[partField(part, kind)]
  const props = (part: PaperPart) => ({
    label: councilPapersText[part],
    'aria-label': councilPapersText.of(councilPapersText[part], name),
    value: value(part),
    onChange: (text: string) => onSet(partField(part, kind), text)
  })
  const mistakes = (part: 'grounds' | 'recipients') => {
    const found = wording ? listMistakes(values, part, wording) : []
    return found.length === 0 ? undefined : found.map(mistakeWords).join('; ')
  }
  const series = value('series').trim()
  return (
    <details className={own.row} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{name}</strong>
        <span className={own.note}>
          {[
            series === '' ? councilPapersText.noSeries : `…/${series}`,
            councilPapersText.counts(countLines(value('grounds')), countLines(value('recipients'))),
            wording?.own ? councilPapersText.own : councilPapersText.shipped
          ].join(' · ')}
        </span>
      </summary>
      {open && (
        <div className={own.inside}>
          <div className={classes.spread}>
            <TextField {...props('series')} description={councilPapersText.seriesHint} maxLength={300} />
            <Anchor href={`#${routes.wording(councilId, kind)}`} aria-label={councilPapersText.of(councilPapersText.editWording, name)}>
              {councilPapersText.editWording}
            </Anchor>
          </div>
          <TextArea
            {...props('grounds')}
            error={mistakes('grounds')}
            rows={Math.min(10, Math.max(3, countLines(value('grounds')) + 2))}
            maxLength={4000}
          />
          <TextArea
            {...props('recipients')}
            error={mistakes('recipients')}
            rows={Math.min(8, Math.max(3, countLines(value('recipients')) + 1))}
            maxLength={4000}
          />
        </div>
      )}
    </details>
  )
}
