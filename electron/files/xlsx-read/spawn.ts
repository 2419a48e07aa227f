import { spawn } from 'node:child_process'

/** A reading process under way. */
export interface ReaderProcess {
  /** Its standard output; ends when the process does. */
  readonly output: AsyncIterable<Uint8Array>
  /** Its exit code; `null` where it was killed or never started. */
  readonly exit: Promise<number | null>
  kill(): void
}

/** Starts the reading process with these arguments. Under Electron this is utilityProcess, elsewhere Node itself. */
export type SpawnReader = (args: readonly string[]) => ReaderProcess

/** Keeps the heap of the reading process bounded; the rest of its 400 MB is for buffers. */
export const readerFlags: readonly string[] = ['--max-old-space-size=288', '--max-semi-space-size=8']

/** Starts `childPath` with the Node that runs this process. Not under Electron: there process.execPath is the app itself. */
export function nodeSpawner(childPath: string): SpawnReader {
  return (args) => {
    const child = spawn(process.execPath, [...readerFlags, childPath, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, NODE_OPTIONS: '' },
      windowsHide: true
    })
    const exit = new Promise<number | null>((resolve) => {
      child.once('error', () => resolve(null))
      child.once('close', (code) => resolve(code))
    })
    return { output: child.stdout, exit, kill: () => void child.kill('SIGKILL') }
  }
}
