/** Pages of a session over a real core, in a page without a window. */
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { SeatPage, SessionPage, SheetPage } from '../../../renderer/desk/session/index.ts'
import { Look } from '../../../renderer/parts/Look.tsx'
import { followHost, queries } from '../../../renderer/state/host.ts'
import { forgetSheets } from '../../../renderer/state/sheet-open.ts'
import type { Answer, ChangeEvent, Envelope } from '../../../shared/contract.ts'
import type { Desk } from '../../core/make.ts'

// Only how long a test may wait before it has failed; a loaded machine is slow.
configure({ asyncUtilTimeout: 20_000 })

let host: Desk | undefined
let deaf = false

// The client makes its transport once; this one leads to the desk of the running test.
Object.assign(globalThis, {
  ocopHost: {
    call: async (envelope: Envelope): Promise<Answer> => {
      if (!host) throw new Error('no desk is open')
      return structuredClone(await host.core.call(envelope))
    },
    onEvent: (listener: (event: ChangeEvent) => void) => {
      heard.add(listener)
      return () => void heard.delete(listener)
    }
  }
})
const heard = new Set<(event: ChangeEvent) => void>()

/** Shows the page at an address of the desk, with routes of other places where they are given; `go` leads elsewhere, `turnDeaf` keeps changes from being heard. */
export function show(desk: Desk, path: string, others?: ReactNode) {
  host = desk
  deaf = false
  const stopTelling = desk.core.subscribe((event) => {
    if (!deaf) for (const listener of heard) listener(event)
  })
  const stopFollowing = followHost()
  const { hook, navigate, history } = memoryLocation({ path, record: true })
  render(
    <Look>
      <QueryClientProvider client={queries}>
        <Router hook={hook}>
          <Route path="/phien/:id/phieu/:entryId/:memberId">{(params) => <SheetPage params={params} />}</Route>
          <Route path="/phien/:id/:tab?">{(params) => <SessionPage params={params} />}</Route>
          <Route path="/ghe">
            <SeatPage />
          </Route>
          {others}
        </Router>
      </QueryClientProvider>
    </Look>
  )
  onTestFinished(() => {
    cleanup()
    stopFollowing()
    stopTelling()
    queries.clear()
    forgetSheets()
    host = undefined
  })
  return {
    go: navigate,
    at: () => history.at(-1),
    turnDeaf: () => {
      deaf = true
    }
  }
}
