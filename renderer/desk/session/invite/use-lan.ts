import { useEffect, useState } from 'react'
import type { SessionId } from '../../../../shared/ids.ts'
import { useAsk } from '../../../state/host.ts'

/** Milliseconds between two looks at what no event tells: who was seen when, and which networks this machine is in. */
const lookAgain = 3000

/** What is open and how each member's phone stands, kept fresh while shown; `cards`: the networks of this machine. */
export function useLan(sessionId: SessionId) {
  const lan = useAsk('getLan', { sessionId }, true, false, lookAgain)
  const cards = useAsk('listLanCards', {}, true, false, lookAgain)
  return { lan, cards }
}

/** The time in milliseconds, moving every second while shown, so that "20 giây trước" grows old by itself. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
