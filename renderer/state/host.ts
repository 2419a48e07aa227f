/**
 * What the host answered, kept while it is shown, and wishes sent to it.
 * Lists are asked for again whenever the host says that something changed; what no event tells is asked for by the clock where a page says so.
 */
import { QueryClient, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeEvent, MethodName, Output, Sent, Space } from '../../shared/contract.ts'
import { callHost, onEvent } from '../api/client.ts'
import type { Trouble } from '../text/errors.ts'
import { notSeated, useSeat } from './seat.ts'
import { useSpace } from './space.ts'

/** A refusal of the host, or its silence, on the way through a query. */
export class HostError extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.code)
    this.trouble = trouble
  }
}

// networkMode always: the host is this machine, so being offline is no reason to wait.
export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false } }
})

const marking: readonly MethodName[] = ['setMark', 'clearMark', 'setSheetNote']
const seenWhileMarking: readonly MethodName[] = ['getMatrix', 'listMyEntries', 'getLog', 'listPapers']

/** A tap on a sheet changes no list of names: only what shows states of sheets is asked for again. */
function touched(what: MethodName | null, method: MethodName): boolean {
  return what === null || !marking.includes(what) || seenWhileMarking.includes(method)
}

function askAgain(what: MethodName | null, space: Space | null): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [at, method] }) => (space === null || at === space) && touched(what, method as MethodName) // keys are made in `useAsk` alone
  })
}

/** Begins to follow the host's changes; once for the page. Answers how to stop. */
export function followHost(): () => void {
  return onEvent((event: ChangeEvent | null) => void askAgain(event?.what ?? null, event?.space ?? null))
}

async function answerOf<M extends MethodName>(method: M, input: Sent<M>): Promise<Output<M>> {
  const answer = await callHost(method, input).catch((): never => {
    throw new HostError({ code: 'UNREACHABLE' })
  })
  if (answer.ok) return answer.value
  notSeated(answer.error)
  throw new HostError(answer.error)
}

/**
 * Asks the host and keeps the answer fresh. `trouble` says why there is none. `keep` false: forgotten as soon as it is not shown.
 * `every`: milliseconds between questions for what changes without an event, such as who was seen when; only while the page is in sight.
 */
export function useAsk<M extends MethodName>(method: M, input: Sent<M>, enabled = true, keep = true, every?: number) {
  const space = useSpace((state) => state.space)
  // A member's lists are not the next member's.
  const who = useSeat((state) => state.seat?.memberId ?? 'desk')
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [space, method, input, who],
    queryFn: () => answerOf(method, input),
    enabled,
    ...(keep ? {} : { gcTime: 0 }),
    ...(every === undefined ? {} : { refetchInterval: every })
  })
  const trouble: Trouble | null = error instanceof HostError ? error.trouble : error ? { code: 'INTERNAL', ref: error.message } : null
  return { data, trouble, asking: isFetching, again: () => void refetch() }
}

/** One wish at a time: `tell` answers the host's value, or null with `trouble` set. After STALE everything shown is asked for again. */
export function useTell() {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const tell = async <M extends MethodName>(method: M, input: Sent<M>): Promise<Output<M> | null> => {
    setBusy(true)
    setTrouble(null)
    try {
      const value = await answerOf(method, input)
      await askAgain(method, null)
      return value
    } catch (error) {
      const why: Trouble = error instanceof HostError ? error.trouble : { code: 'INTERNAL', ref: String(error) }
      setTrouble(why)
      if (why.code === 'STALE') await askAgain(null, null)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { tell, busy, trouble, clear: () => setTrouble(null) }
}
