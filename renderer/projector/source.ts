/**
 * How a screen hears what to show. At the desk's computer through the one door, told of every change; on the network by asking, which
 * passes everywhere. What was shown last stays while the host is out of reach.
 */
import type { Answer, MethodName } from '../../shared/contract.ts'
import type { DisplayView } from '../../shared/contract/display.ts'
import { callHost, linkState, onEvent, setSpace } from '../api/client.ts'
import type { Address } from './address.ts'

/** lost: being tried again. ended: the desk must open the page anew. refused: the code is none, or the session. */
export type Link = 'joined' | 'lost' | 'ended' | 'refused'

interface Hears {
  readonly view: (view: DisplayView) => void
  readonly link: (link: Link) => void
}

const between = 1000
/** No answer after this long is none. */
const patience = 5000
// a tap on a sheet changes nothing here, and there are many
const marking: readonly MethodName[] = ['setMark', 'clearMark', 'setSheetNote']

/** Begins to hear; answers how to stop. */
export function hear(address: Address, hears: Hears): () => void {
  return address.from === 'desk' ? hearDesk(address, hears) : hearNetwork(address, hears)
}

function hearDesk({ sessionId, space }: Extract<Address, { from: 'desk' }>, hears: Hears): () => void {
  setSpace(space)
  let asking = false
  let again = false
  let stopped = false
  const ask = async () => {
    if (asking) {
      again = true
      return
    }
    asking = true
    again = false
    const answer = await callHost('getDisplay', { sessionId }).catch(() => undefined)
    asking = false
    if (stopped) return
    // a host that was started anew does not know this page any more, and asking again will not mend that
    if (!answer && linkState.get() === 'ended') hears.link('ended')
    else take(answer, hears)
    if (again) void ask()
  }
  const stop = onEvent((event) => {
    if (event === null || (event.space === space && !marking.includes(event.what))) void ask()
  })
  const follow = linkState.subscribe(() => hears.link(linkState.get()))
  void ask()
  // a host that restarts within the same page is heard again at once; this is for one that was silent
  const asks = setInterval(() => void ask(), 10 * between)
  return () => {
    stopped = true
    stop()
    follow()
    clearInterval(asks)
  }
}

function hearNetwork({ code }: Extract<Address, { from: 'network' }>, hears: Hears): () => void {
  let stopped = false
  let next: ReturnType<typeof setTimeout>
  const ask = async () => {
    const answer = await post(code)
    if (stopped) return
    take(answer, hears)
    next = setTimeout(() => void ask(), between)
  }
  void ask()
  return () => {
    stopped = true
    clearTimeout(next)
  }
}

async function post(code: string): Promise<Answer<DisplayView> | undefined> {
  const cut = new AbortController()
  const late = setTimeout(() => cut.abort(), patience)
  try {
    const response = await fetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Screen ${code}` },
      body: JSON.stringify({ method: 'getDisplay', input: { sessionId: null } }),
      signal: cut.signal
    })
    return (await response.json()) as Answer<DisplayView> // the other side is the same build of this program
  } catch {
    // out of reach, or cut off: the next question will tell
    return undefined
  } finally {
    clearTimeout(late)
  }
}

const passing = ['BUSY', 'STORE', 'INTERNAL']

function take(answer: Answer<DisplayView> | undefined, hears: Hears): void {
  if (answer?.ok) {
    hears.view(answer.value)
    hears.link('joined')
  } else if (answer && !passing.includes(answer.error.code)) hears.link('refused')
  else hears.link('lost')
}
