import { Anchor, Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Notice } from '../parts/Notice.tsx'
import { deskText } from '../text/desk.ts'
import classes from './desk.module.css'

interface GuardProps {
  /** Address of the page; another page is given another try. */
  readonly at: string
  readonly children: ReactNode
}

/** Shows words instead of an empty window where a page breaks. A class, because React knows no other way to catch. */
export class Guard extends Component<GuardProps, { readonly brokenAt: string | null }> {
  override state = { brokenAt: null }
  static getDerivedStateFromError() {
    return { brokenAt: '' }
  }
  override componentDidUpdate(before: GuardProps) {
    if (this.state.brokenAt !== null && before.at !== this.props.at) this.setState({ brokenAt: null })
  }
  override render() {
    if (this.state.brokenAt === null) return this.props.children
    return (
      <main className={classes.broken}>
        <Notice
          kind="error"
          title={deskText.broken}
          kept={deskText.brokenKept}
          todo={deskText.brokenNext}
          action={<Button onClick={() => location.reload()}>{deskText.reopen}</Button>}
        />
        <Anchor href="#/">{deskText.toHome}</Anchor>
      </main>
    )
  }
}
