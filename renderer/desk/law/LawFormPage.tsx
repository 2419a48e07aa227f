import { Anchor } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { type LawForm, lawForms } from '../../../shared/papers/kinds.ts'
import { lawText } from '../../text/law.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import classes from './law.module.css'

const PaperPreview = lazy(() => import('../session/papers/PaperPreview.tsx').then(({ PaperPreview: part }) => ({ default: part })))

interface LawFormPageProps {
  /** Name of the form, as the address has it. */
  readonly form: string
}

/** One blank form of Phụ lục III, as it prints. */
export function LawFormPage({ form }: LawFormPageProps) {
  const known = Object.hasOwn(lawForms, form) ? (form as LawForm) : undefined // one of its own keys
  return (
    <DeskFrame
      place="criteria"
      title={known ? lawForms[known] : lawText.title}
      acts={<Anchor href={`#${routes.criteria}`}>{lawText.back}</Anchor>}
    >
      {known === undefined ? (
        <p>{lawText.nothing}</p>
      ) : (
        <div className={classes.paper}>
          <Suspense fallback={null}>
            <PaperPreview
              paper={{
                paper: { kind: 'lawForm', form: known, entryId: null },
                title: lawForms[known],
                state: 'ready',
                missing: [],
                count: 1
              }}
            />
          </Suspense>
        </div>
      )}
    </DeskFrame>
  )
}
