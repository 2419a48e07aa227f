import { useAsk } from '../../state/host.ts'
import { useSpace } from '../../state/space.ts'

/** Milliseconds: the copy goes on without any event. */
const often = 4000

/** How the copy on the stick stands; asked for by the clock while one is kept. Only real data are copied. */
export function useMirror() {
  const real = useSpace((state) => state.space === 'real')
  const mirror = useAsk('getMirror', {}, real)
  const on = mirror.data !== undefined && mirror.data.folder !== null
  useAsk('getMirror', {}, real && on, true, often)
  return mirror
}
