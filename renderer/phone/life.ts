/** From joining to leaving: who this phone is, whether its host is reached, and the scoring that goes with both. */
import { createStore } from 'zustand/vanilla'
import type { DeviceJoined } from '../../shared/contract/devices.ts'
import { keepMe, luggageIn, type Me, readMe, tailPrefix } from './identity.ts'
import { createCalls, type Following, followHost, newRequestId } from './line.ts'
import { createTails, type Keeper } from './queue.ts'
import { addresses } from './route.ts'
import { createScoring, type Scoring } from './scoring.ts'

interface LifeState {
  readonly me: Me | null
  readonly scoring: Scoring | null
  readonly link: 'joined' | 'lost'
  /** Who this is would be forgotten with the page. */
  readonly forgetful: boolean
}

const keeper = storage()
const store = createStore<LifeState>(() => ({ me: null, scoring: null, link: 'joined', forgetful: false }))
const { getState: get, setState: set } = store
let following: Following | undefined

export const life = store
export const callHost = createCalls(() => get().me?.deviceToken ?? null)

/** Storage may be forbidden; asking for it is enough to throw. */
function storage(): Keeper | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/** Goes on where this phone was; takes in what came along from another address of the host. */
export function begin(): void {
  const known = readMe(keeper)
  const luggage = luggageIn(window.location.hash)
  // somebody else's seat is not left because of an address that was opened
  if (luggage && (known === null || known.memberId === luggage.me.memberId)) {
    createTails(keeper, tailPrefix(luggage.me)).join(luggage.tails)
    window.history.replaceState(null, '', addresses.list)
    sit(luggage.me)
  } else if (known) sit(known)
  if (luggage) window.history.replaceState(null, '', addresses.list)
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith('ocop/tail/')) get().scoring?.retake()
  })
}

/** The host let this phone in. */
export function joined(answer: DeviceJoined): void {
  sit(answer)
}

function sit(me: Me): void {
  following?.stop()
  const forgetful = !keepMe(keeper, me)
  const tails = createTails(keeper, tailPrefix(me))
  const lost = () => {
    set({ link: 'lost' })
    following?.lost()
  }
  set({ me, link: 'joined', forgetful })
  const scoring = createScoring({ call: callHost, me, tails, newId: newRequestId, lost })
  set({ scoring })
  following = followHost({
    beat: async () => {
      if (scoring.getState().ended !== null) following?.stop()
      const answer = await callHost('beat', { unsent: tails.count() })
      if (answer.ok) {
        set({ link: 'joined' })
        if (tails.count() > 0) void scoring.send()
        return answer.value.seq
      }
      if (answer.error.code === 'DEVICE_ENDED') scoring.setState({ ended: answer.error })
      return null
    },
    changed: () => void scoring.refresh(),
    link: (link) => set({ link })
  })
}

/** Asks the host now. */
export function poke(): void {
  following?.poke()
}

/** Frees this phone; false when the host did not hear it. What is unsent stays under the member's name. */
export async function leave(): Promise<boolean> {
  try {
    await callHost('leaveDevice', {}, newRequestId())
  } catch {
    return false
  }
  forget()
  return true
}

/** Back to the door, without a word to the host: it let this phone go already. */
export function forget(): void {
  following?.stop()
  keepMe(keeper, null)
  set({ me: null, scoring: null })
}

/** Where this page goes with all it holds when the host has another address. */
export function luggage(): { readonly me: Me; readonly tails: ReturnType<ReturnType<typeof createTails>['all']> } | null {
  const { me } = get()
  return me === null ? null : { me, tails: createTails(keeper, tailPrefix(me)).all() }
}
