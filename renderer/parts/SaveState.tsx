import { Button } from '@mantine/core'
import { groupThin, partsText } from '../text/parts.ts'
import classes from './SaveState.module.css'

export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** receipt: number given by the host after the commit; at: time shown behind it, 14:05. */
  | { readonly kind: 'saved'; readonly receipt: number; readonly at?: string }
  | { readonly kind: 'failed'; readonly why: string; readonly onRetry?: () => void }

/** Whether what was just done is safe: half disc and "Đang lưu", disc and the receipt, crossed square and the reason. */
export function SaveState({ state }: { readonly state: Saving }) {
  return (
    <output className={classes.state} data-kind={state.kind}>
      {state.kind === 'saving' && (
        <>
          <Shape d="M7 1a6 6 0 0 0 0 12z" ring />
          {partsText.saving}
        </>
      )}
      {state.kind === 'saved' && (
        <>
          <Shape d="M7 .75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5z" />
          <span className="figures">{partsText.saved(groupThin(state.receipt))}</span>
          {state.at !== undefined && <span className={`figures ${classes.at}`}>{state.at}</span>}
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <svg className={classes.failed} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M1.5 1.5h11v11h-11zM4.5 4.5l5 5m0-5-5 5" />
          </svg>
          <span>
            <strong>{partsText.notSaved}</strong>: {state.why}
          </span>
          {state.onRetry !== undefined && (
            <Button size="compact-sm" variant="default" onClick={state.onRetry}>
              {partsText.retry}
            </Button>
          )}
        </>
      )}
    </output>
  )
}

function Shape({ d, ring = false }: { readonly d: string; readonly ring?: boolean }) {
  return (
    <svg className={classes.disc} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {ring && <circle cx="7" cy="7" r="5.5" />}
      <path d={d} />
    </svg>
  )
}
