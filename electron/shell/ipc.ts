/** The one door over IPC. A call counts only when it comes from the top frame of a page of ours. */
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Envelope } from '../../shared/contract.ts'
import type { Core } from '../core/dispatch.ts'
import { isOurPage } from './scheme.ts'

/** Lets pages call the core, and tells every page of ours what changed. */
export function openIpc(core: Pick<Core, 'call' | 'subscribe'>): void {
  ipcMain.handle('ocop:call', (event, envelope: unknown) => {
    if (!isFromOurPage(event)) throw new Error('refused: not a page of this program')
    if (!isEnvelope(envelope)) throw new Error('refused: not a call')
    return core.call(envelope)
  })
  core.subscribe((event) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (isOurPage(webContents.getURL())) webContents.send('ocop:event', event)
    }
  })
}

function isFromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  // null when the frame is gone; a frame inside a page has a parent
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url)
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false
  const { method, space, seatToken } = value as Record<string, unknown> // an object, as seen above
  const spaceFits = space === undefined || space === 'real' || space === 'practice' || space === 'package'
  return typeof method === 'string' && spaceFits && (seatToken === undefined || typeof seatToken === 'string')
}
