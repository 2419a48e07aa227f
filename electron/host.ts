/** What both hosts share: where things lie, and the core put together from its parts. Only the ports to the outside differ. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Core, createCore } from './core/dispatch.ts'
import type { LanPort, Ports } from './core/ports.ts'
import { openSpaces } from './core/spaces.ts'
import type { CriteriaSet } from '../shared/criteria/schema.ts'
import { logFault } from './fault-log.ts'
import { hashOf, loadCriteria } from './files/criteria.ts'
import { createPhoneServer } from './lan/phones.ts'
import { type Bundle, readBundle } from './web/bundle.ts'
import { phoneFiles } from './web/phone-files.ts'
import { fontRules } from './files/fonts.ts'
import { deviceKey } from './files/device-key.ts'
import { stickPort } from './files/stick.ts'
import { storeAside } from './files/store-aside.ts'
import { packagePort } from './files/package-file.ts'
import { packageReader, registerTaker } from './files/package-reader.ts'
import { bookPorts } from './files/book-ports.ts'
import { pdfJoiner } from './files/pdf-thread.ts'
import { templateFiller } from './files/word-template.ts'
import { wordWriter } from './files/word-write.ts'
import type { SpawnReader } from './files/xlsx-read/spawn.ts'
import { createKeep, type Keep } from './web/keep.ts'

const folderName = 'ocop-council'

/** Folder of the program's own things for the person at this machine; the same for both hosts, so that they find the same data. */
export function ownFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home = homedir()): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), folderName)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', folderName)
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), folderName)
}

/** Folder of the databases and their backups within the own folder. */
export function dataFolder(own: string): string {
  return join(own, 'data')
}

export interface Host {
  readonly core: Core
  readonly bundle: Bundle
  readonly papers: Keep<string>
  readonly lan: LanPort
}

interface HostOptions {
  /** Folder that holds package.json, out/ and resources/. */
  readonly root: string
  readonly dataDir: string
  /** Makes the ports in which the hosts differ. */
  readonly outside: (
    papers: Keep<string>
  ) => Pick<Ports, 'saveFile' | 'saveFiles' | 'pdf' | 'print'> & { readonly askFolder?: (() => Promise<string | null>) | undefined }
  /** Starts a process that reads foreign files; `child` is its bundle. */
  readonly reader: (child: string) => SpawnReader
  /** For a host with a first screen: told when the program is found to be incomplete after that. Without it, openHost looks first and throws. */
  readonly onBroken?: (thrown: unknown) => void
}

/** Milliseconds; a first screen is there by then. */
const firstScreen = 1500

const mebibyte = 1024 * 1024

/** Opens the data and puts the core together. Throws when the program itself is incomplete; bad data is told by the core's answers. */
export function openHost({ root, dataDir, outside, reader, onBroken }: HostOptions): Host {
  const bundle = readBundle(join(root, 'out', 'renderer'))
  // what a page has open at once, and some that it just left
  const papers = createKeep<string>({ items: 24, bytes: 256 * mebibyte }, (html) => html.length)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string } // our own file
  const program = (name: string) => join(root, 'out', 'main', `${name}.js`)
  const now = () => new Date()
  const newId = () => crypto.randomUUID()
  // what the first screen does not show is read when it is first asked for, or when that screen stands
  let read: CriteriaSet[] | undefined
  const sets = () => (read ??= loadCriteria(join(root, 'resources', 'criteria')))
  let pages: Bundle | undefined
  if (onBroken) setTimeout(() => tryOut(sets, onBroken), firstScreen).unref()
  else sets()
  const lan = createPhoneServer({
    core: { call: (...given) => core.call(...given), watch: (...given) => core.watch(...given) },
    get files() {
      return (pages ??= phoneFiles(bundle))
    }
  })
  const { askFolder, ...given } = outside(papers)
  const ports: Ports = {
    get criteria() {
      return sets()
    },
    hashOf,
    appVersion: version,
    report: logFault,
    // a megabyte of program that the first screen need not wait for
    finishPdf: async (bytes, batch) => (await import('./files/pdf-stamp.ts')).finishPdf(bytes, batch),
    fontCss: fontRules(join(root, 'resources', 'fonts', 'tinos')),
    ...bookPorts(sets, reader(program('xlsx-child')), program('book-worker'), now),
    joinPdfs: pdfJoiner(program('pdf-worker')),
    writeWord: wordWriter(program('word-worker')),
    fillTemplate: templateFiller(reader(program('word-child'))),
    packages: {
      ...packagePort(deviceKey(join(dataDir, 'device-key.pem'))),
      read: packageReader(reader(program('package-child'))),
      register: registerTaker(reader(program('package-child')))
    },
    lan,
    openPaper: async ({ html }) => `/paper/${papers.put(html)}`,
    ...given,
    stick: { ...stickPort(reader(program('stick-child'))), ask: askFolder }
  }
  const spaces = openSpaces({ dataDir, now, newId, aside: storeAside(reader(program('stick-child'))) })
  const core = createCore({ spaces, ports, now, newId })
  // it has no end of its own, and keeps no program alive
  setInterval(() => void core.tick(), 1000).unref()
  return { core, bundle, papers, lan }
}

function tryOut(work: () => unknown, failed: (thrown: unknown) => void): void {
  try {
    work()
  } catch (thrown) {
    failed(thrown)
  }
}
