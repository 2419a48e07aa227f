/** The bridge: one call, one listener, nothing else. Bundled to one CommonJS file, as a sandboxed window wants it. */
import { contextBridge, ipcRenderer } from 'electron'
import type { ChangeEvent, Envelope } from '../shared/contract.ts'

contextBridge.exposeInMainWorld('ocopHost', {
  call: (envelope: Envelope): Promise<unknown> => ipcRenderer.invoke('ocop:call', envelope),
  onEvent: (listener: (event: ChangeEvent) => void): (() => void) => {
    const relay = (_event: unknown, told: ChangeEvent): void => listener(told)
    ipcRenderer.on('ocop:event', relay)
    return () => void ipcRenderer.removeListener('ocop:event', relay)
  }
})
