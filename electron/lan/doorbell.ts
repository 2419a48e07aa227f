/**
 * A second `npm start` on a data folder that is already served: it asks the running host for a fresh address and opens that.
 * The store's lock decides who has the folder; this is only how the two find each other, a local socket (a named pipe on Windows).
 */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// a socket's path may have about 100 bytes on some systems
const longestPath = 100

function doorbellPath(dataDir: string): string {
  const name = `ocop-council-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  const inside = join(resolve(dataDir), 'host.sock')
  return Buffer.byteLength(inside) <= longestPath ? inside : join(tmpdir(), `${name}-${process.getuid?.()}.sock`)
}

/** Asks the host that serves the folder. `undefined` when nobody does. */
export function ringDoorbell(dataDir: string): Promise<string | undefined> {
  return new Promise((done) => {
    let heard = ''
    const socket = connect(doorbellPath(dataDir))
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      heard += text
    })
    socket.once('end', () => done(heard))
    socket.once('error', () => done(undefined))
  })
}

/**
 * Answers everyone who rings with what `answer` says. To be called by the holder of the folder's lock.
 * A file system that holds no sockets (a USB stick's) leaves the folder without a doorbell, which only makes a second start say less.
 */
export function hangDoorbell(dataDir: string, answer: () => string): Promise<{ readonly close: () => void }> {
  const path = doorbellPath(dataDir)
  // left there by a host that was ended before it could take it away; the lock says that it is nobody's
  if (process.platform !== 'win32') rmSync(path, { force: true })
  return new Promise((done) => {
    const server = createServer((socket) => {
      socket.on('error', () => {}) // it went before it heard the answer
      socket.end(answer())
    })
    server.once('error', () => done({ close: () => {} }))
    server.listen(path, () => done({ close: () => server.unref().close() }))
  })
}
