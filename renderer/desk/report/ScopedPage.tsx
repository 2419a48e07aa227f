import { SegmentedControl } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { figuresText } from '../../text/figures.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import desk from '../desk.module.css'
import { ReportTabs } from './ReportTabs.tsx'
import { ScopeBar } from './ScopeBar.tsx'

interface ScopedPageProps<View extends string> {
  readonly now: ComponentProps<typeof ReportTabs>['now']
  /** What the answer is of, once there is one. */
  readonly of: { readonly words: string; readonly asOf: string } | undefined
  readonly acts?: ReactNode
  /** Why the host did not answer, which may be asked again; else why an act was refused. */
  readonly asked: { readonly trouble: ComponentProps<typeof TroubleNotice>['trouble']; readonly again: () => void }
  readonly told: { readonly trouble: ComponentProps<typeof TroubleNotice>['trouble']; readonly clear: () => void }
  /** What was done last; ''. */
  readonly done: string
  /** Over the choice of views. */
  readonly above?: ReactNode
  /** null: there is only one way to look. */
  readonly views: {
    readonly label: string
    readonly names: Readonly<Record<View, string>>
    readonly now: View
    readonly onChange: (view: View) => void
  } | null
  /** Beside the choice of views. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A page of "Báo cáo" about one scope that is looked at in several ways: its head, its tabs, the scope and the choice of views. */
export function ScopedPage<View extends string>({
  now,
  of,
  acts,
  asked,
  told,
  done,
  above,
  views,
  aside,
  children
}: ScopedPageProps<View>) {
  return (
    <DeskFrame place="report" title={figuresText.title} note={of && figuresText.note(of.words, of.asOf)} acts={acts}>
      <ReportTabs now={now} />
      <ScopeBar />
      <TroubleNotice trouble={asked.trouble ?? told.trouble} onAgain={asked.trouble ? asked.again : undefined} onClose={told.clear} />
      {done !== '' && <Notice kind="info" title={done} />}
      {above}
      {views && (
        <div className={desk.row}>
          <SegmentedControl
            aria-label={views.label}
            value={views.now}
            onChange={(next) => views.onChange(next as View)} // one of those given in `data`
            data={Object.entries<string>(views.names).map(([value, label]) => ({ value, label }))}
          />
          {aside}
        </div>
      )}
      {children}
    </DeskFrame>
  )
}
