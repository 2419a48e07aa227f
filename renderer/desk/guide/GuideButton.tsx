import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { guideText } from '../../text/help.ts'
import type { GuideName } from './guide.ts'

const GuideDialog = lazy(() => import('./GuideDialog.tsx').then(({ GuideDialog: part }) => ({ default: part })))

/** Opens the guide at the page about what one is at. */
export function GuideButton({ first }: { readonly first: GuideName }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {guideText.title}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <GuideDialog first={first} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
