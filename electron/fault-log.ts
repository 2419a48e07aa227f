/**
 * What went wrong inside the program, for whoever mends it: kind, code and place in the code, never a message's words,
 * since those may quote what a person typed. One file of at most 1 MiB, and the one before it.
 */
import { join } from 'node:path'
import log from 'electron-log/node'

/**
 * Starts the log in a folder, and writes down what nobody caught. The program goes on after that: what was saved is whole at any moment,
 * and a session must not end because one act failed.
 */
export function startFaultLog(folder: string): void {
  log.transports.file.resolvePathFn = () => join(folder, 'app.log')
  log.transports.file.level = 'info'
  log.transports.console.level = false
  process.on('uncaughtException', (thrown) => logFault('uncaught', thrown))
  process.on('unhandledRejection', (reason) => logFault('unhandled', reason))
}

/** Writes a failure down; `ref` is the number that the page shows for it. */
export function logFault(ref: string, thrown: unknown): void {
  log.error(`${ref} ${describe(thrown)}`)
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const code = 'code' in thrown ? ` ${String(thrown.code)}` : ''
  const frames = thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return [`${thrown.name}${code}`, ...frames.map(withoutFolders)].join('\n')
}

// the folders above a file often hold the name of the person at the machine
function withoutFolders(frame: string): string {
  return frame.replace(/(?:file:\/\/|[A-Za-z]:[\\/]|\/).*[\\/]/, '')
}
