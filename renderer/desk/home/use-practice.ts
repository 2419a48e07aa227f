import { useLocation } from 'wouter'
import { useTell } from '../../state/host.ts'
import { chooseSpace } from '../../state/space.ts'
import { paths } from '../session/paths.ts'

/** Goes over to the practice data: to the session that is there, or to a new one. Stays with the real data where that fails. */
export function usePractice() {
  const { tell, busy, trouble } = useTell()
  const [, go] = useLocation()
  const enter = async () => {
    chooseSpace('practice')
    const home = await tell('getHome', {})
    const [known] = home?.sessions ?? []
    const sessionId = known?.id ?? (await tell('resetPractice', {}))?.sessionId
    if (sessionId === undefined) chooseSpace('real')
    else go(paths.session(sessionId))
  }
  return { enter, busy, trouble }
}
