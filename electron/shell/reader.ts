/** The process that reads foreign workbooks, under Electron: process.execPath is the app itself there, so it is a utility process. */
import { utilityProcess } from 'electron'
import type { Readable } from 'node:stream'

interface ReaderProcess {
  readonly output: AsyncIterable<Uint8Array>
  readonly exit: Promise<number | null>
  kill(): void
}

/** Starts `childPath` (the bundle's xlsx-child) with these Node flags. */
export function utilitySpawner(childPath: string, flags: readonly string[]): (args: readonly string[]) => ReaderProcess {
  return (args) => {
    const child = utilityProcess.fork(childPath, [...args], {
      execArgv: [...flags],
      stdio: ['ignore', 'pipe', 'ignore'],
      serviceName: 'xlsx-read'
    })
    const exit = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
    // stdout is there because stdio asks for a pipe; Electron types it as the wider NodeJS stream
    return { output: child.stdout as Readable, exit, kill: () => void child.kill() }
  }
}
