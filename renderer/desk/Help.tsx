import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { guideText, helpText } from '../text/help.ts'
import { partsText } from '../text/parts.ts'
import classes from './desk.module.css'
import { type GuideName, guideNames } from './guide/guide.ts'
import { GuideDialog } from './guide/GuideDialog.tsx'

/** What F1 shows: the guides, the day of a session in its steps, the keys, and where to turn. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const [guide, setGuide] = useState<GuideName | null>(null)
  if (guide !== null) return <GuideDialog first={guide} onClose={() => setGuide(null)} />
  return (
    <Dialog opened wide title={helpText.title} onClose={onClose} footer={<Button onClick={onClose}>{partsText.close}</Button>}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- longer than the window is high, so the keyboard must be able to scroll it */}
      <div className={classes.help} role="region" aria-label={helpText.title} tabIndex={0}>
        <h3>{helpText.guidesTitle}</h3>
        <div className={classes.row}>
          {guideNames.map((name) => (
            <Button key={name} size="compact-md" variant="default" onClick={() => setGuide(name)}>
              {guideText.pages[name]}
            </Button>
          ))}
        </div>
        <h3>{helpText.stepsTitle}</h3>
        <ol>
          {helpText.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h3>{helpText.paperTitle}</h3>
        {helpText.paper.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <h3>{helpText.keysTitle}</h3>
        <dl className={classes.facts}>
          {helpText.keys.map(([key, does]) => (
            <div key={key} className={classes.fact}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <h3>{helpText.safeTitle}</h3>
        {helpText.safe.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Dialog>
  )
}
