/** Opens the page for the hall: under Electron the shell makes a window of its own of it, a browser another tab. */
import type { Space } from '../../../../shared/contract.ts'
import type { SessionId } from '../../../../shared/ids.ts'

export function openScreen(sessionId: SessionId, space: Space): void {
  // one name, so that a second press finds the page that is there
  window.open(`./projector.html#/phien/${sessionId}/${space}`, 'ocop-hall')
}
