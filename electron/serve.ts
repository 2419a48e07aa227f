/**
 * The same core under plain Node, the desk page in the machine's own browser: `serve [--data DIR] [--port N]`.
 * Prints one line of JSON when it is ready: `url`, `deskToken` (good for one opening of `<url>?token=…`), `pid`.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { FilesToSave } from './core/ports.ts'
import { startFaultLog } from './fault-log.ts'
import { dataFolder, openHost, ownFolder } from './host.ts'
import { hangDoorbell, ringDoorbell } from './lan/doorbell.ts'
import { type Download, serveDesk } from './lan/server.ts'
import { createPdfPrinter } from './print/pdf.ts'
import { type FileInZip, zipOf } from './files/zip-store.ts'
import { nodeSpawner } from './files/xlsx-read/spawn.ts'
import { createKeep, type Keep } from './web/keep.ts'
import { ok } from '../shared/result.ts'

const root = join(import.meta.dirname, '..', '..')
const mebibyte = 1024 * 1024

function readArgs(): { dataDir: string; logDir: string; port: number } {
  const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string', default: '0' } } })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port must be a number from 0 to 65535, not ${values.port}`)
  if (values.data === undefined) return { dataDir: dataFolder(ownFolder()), logDir: join(ownFolder(), 'logs'), port }
  return { dataDir: resolve(values.data), logDir: join(resolve(values.data), 'logs'), port }
}

/** Files of one batch as one download. */
function zipped(name: string, downloads: Keep<Download>): FilesToSave {
  let files: FileInZip[] = []
  return {
    add: async (file) => {
      files.push(file)
      return ok(undefined)
    },
    end: async () => ok({ kind: 'download', name, url: `/download/${downloads.put({ name, bytes: zipOf(files) })}` }),
    drop: async () => {
      files = []
    }
  }
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

async function serve(): Promise<void> {
  const { dataDir, logDir, port } = readArgs()
  // the people and marks in it are nobody else's business
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  startFaultLog(logDir)
  const running = await ringDoorbell(dataDir)
  if (running !== undefined) {
    process.stdout.write(running)
    return
  }
  const downloads = createKeep<Download>({ items: 8, bytes: 256 * mebibyte }, ({ bytes }) => bytes.byteLength)
  const printer = createPdfPrinter()
  const { core, bundle, papers, lan } = openHost({
    root,
    dataDir,
    reader: nodeSpawner,
    onBroken: (thrown) => {
      process.stderr.write(`${wordsOf(thrown)}\n`)
      process.exit(1)
    },
    outside: (kept) => ({
      saveFile: async ({ name, bytes }) => ok({ kind: 'download', name, url: `/download/${downloads.put({ name, bytes })}` }),
      saveFiles: async (name) => ok(zipped(`${name}.zip`, downloads)),
      pdf: printer.pdf,
      // the page prints the paper itself, by the browser's own dialog
      print: async ({ html }) => ok({ kind: 'inBrowser', url: `/paper/${kept.put(html)}` })
    })
  })
  const server = await serveDesk({ core, bundle, papers, downloads }, port).catch((error: unknown) => {
    core.close()
    throw error
  })
  const openingLine = () => `${JSON.stringify({ url: server.url, deskToken: server.newToken(), pid: process.pid })}\n`
  const doorbell = await hangDoorbell(dataDir, openingLine)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    doorbell.close()
    void Promise.allSettled([server.close(), lan.close(), printer.close()]).then(() => {
      core.close()
      process.exit(0)
    })
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  process.stdout.write(openingLine())
}

try {
  await serve()
} catch (error) {
  process.stderr.write(`${wordsOf(error)}\n`)
  process.exitCode = 1
}
