/** A core on a folder of its own, and what tests of the door begin with. Ports that reach outside are recorded, not faked away. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Core, createCore } from '../../electron/core/dispatch.ts'
import { makeShelf, type Shelf } from '../../electron/core/shelf.ts'
import type { FileToSave, LanOpened, LanPort, Ports } from '../../electron/core/ports.ts'
import { type Play, player, scoreSheets, type Seeded, seedSession, takeSeats } from '../../electron/core/practice/seed.ts'
import { openSpaces, type Spaces, type SpacesOptions } from '../../electron/core/spaces.ts'
import { deviceKey } from '../../electron/files/device-key.ts'
import { stickPort } from '../../electron/files/stick.ts'
import { nodeSpawner } from '../../electron/files/xlsx-read/spawn.ts'
import { packagePort } from '../../electron/files/package-file.ts'
import { hashOf, loadCriteria } from '../../electron/files/criteria.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { copyRegister } from '../../electron/store/register-copy.ts'
import type { Answer, MethodName, Sent } from '../../shared/contract.ts'
import { ok } from '../../shared/result.ts'

export const resources = join(import.meta.dirname, '..', '..', 'resources')
/** The process that touches sticks, as it is. */
export const stickChild = nodeSpawner(join(import.meta.dirname, '..', '..', 'electron', 'store', 'stick-child.ts'))
export const criteria = loadCriteria(join(resources, 'criteria'))

export interface Desk {
  readonly core: Core
  readonly dataDir: string
  /** Files that were handed out, the newest last. */
  readonly saved: FileToSave[]
  /** Unexpected errors that were reported. */
  readonly faults: unknown[]
  /** Must succeed. */
  readonly play: Play
  /** May be refused. */
  readonly call: <M extends MethodName>(method: M, input: Sent<M>, seatToken?: string) => Promise<Answer>
  /** Moves the clock on. */
  readonly later: (milliseconds: number) => void
}

export type Given = Partial<Ports> & {
  /** The databases as the test wants them. */
  readonly over?: (spaces: Spaces) => Spaces
  readonly dataDir?: string
  readonly keepFolder?: boolean
  readonly newId?: () => string
  readonly aside?: SpacesOptions['aside']
}

/** A core over real files in a new folder, with a clock that stands still. Closed and removed when the test ends. */
export function aDesk({ dataDir = mkdtempSync(join(tmpdir(), 'ocop-core-')), keepFolder = false, ...given }: Given = {}): Desk {
  const desk = openDesk(dataDir, given)
  onTestFinished(() => {
    desk.core.close()
    if (!keepFolder) rmSync(dataDir, { recursive: true, force: true })
  })
  return desk
}

/** The same over a folder that the caller closes and removes. */
export function openDesk(
  dataDir: string,
  { newId = randomUUID, over = (spaces) => spaces, aside, ...given }: Omit<Given, 'dataDir' | 'keepFolder'> = {}
): Desk {
  const saved: FileToSave[] = []
  const faults: unknown[] = []
  let now = Date.parse('2026-11-24T01:00:00.000Z')
  const clock = () => new Date(now)
  const unused = async () => {
    throw new Error('this test does not reach the outside')
  }
  const ports: Ports = {
    criteria,
    hashOf,
    appVersion: 'test',
    report: (_ref, thrown) => void faults.push(thrown),
    saveFile: async (file) => {
      saved.push(file)
      return ok({ kind: 'saved', name: file.name, folder: 'test' })
    },
    openPaper: unused,
    print: unused,
    pdf: unused,
    readBook: unused,
    importTemplate: unused,
    errorColumn: unused,
    fontCss: () => '',
    lan: lanOnPaper(),
    stick: { ...stickPort(stickChild), ask: undefined },
    packages: { ...packagePort(deviceKey(join(dataDir, 'device-key.pem'))), register: registerHere },
    writeBook: unused,
    finishPdf: unused,
    saveFiles: unused,
    writeWord: unused,
    fillTemplate: unused,
    joinPdfs: () => {
      throw new Error('this test does not reach the outside')
    },
    ...given
  }
  const spaces = over(openSpaces({ dataDir, now: clock, newId, ...(aside ? { aside } : {}) }))
  const core = createCore({ spaces, ports, now: clock, newId })
  return {
    core,
    dataDir,
    saved,
    faults,
    play: player(core.call, 'real'),
    call: (method, input, seatToken) => core.call({ method, input, ...(seatToken === undefined ? {} : { seatToken }) }),
    later: (milliseconds) => {
      now += milliseconds
    }
  }
}

/** As the process does it (package-child), without the time that a process takes to start. */
async function registerHere(file: string): ReturnType<Ports['packages']['register']> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-register-'))
  try {
    const done = copyRegister(file, join(folder, 'data'), migrations)
    return done.ok ? ok(new Uint8Array(readFileSync(join(folder, 'data')))) : done
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Phones reach nothing there, but the address may be opened and closed. */
export function lanOnPaper(): LanPort {
  let opened: LanOpened | undefined
  return {
    cards: () => [{ name: 'Wi-Fi', address: '192.0.2.7', kind: 'wifi', usual: true }],
    open: async ({ address, port, space }) => {
      opened = { address, port: port ?? 8787, url: `http://${address}:${port ?? 8787}/`, space }
      return ok(opened)
    },
    close: async () => {
      opened = undefined
    },
    opened: () => opened
  }
}

export const shelf: Shelf = makeShelf(() => criteria, hashOf)

export interface OpenDesk extends Desk, Seeded {}

/** A desk with an opened session of 12 products, 7 present scoring members, one recusal; nothing is marked yet. */
export async function anOpenSession(given: Given = {}): Promise<OpenDesk> {
  const desk = aDesk(given)
  return { ...desk, ...(await seedSession(desk.play, '2026-11-24')) }
}

/** Scores whole sheets of every scoring member for the entries, each in their own seat. */
export async function scoreAll(desk: OpenDesk, entries = desk.entries): Promise<void> {
  const scoring = desk.members.filter((each) => each.scores)
  const seats = await takeSeats(desk.play, scoring)
  for (const member of scoring)
    await scoreSheets(
      desk.play,
      shelf,
      member,
      seats.get(member.id) ?? '',
      entries.map((entry) => ({ entry }))
    )
}

/** Takes a member's seat with a new PIN. */
export async function sit(desk: Desk, memberId: Seeded['members'][number]['id']): Promise<string> {
  const { pin } = await desk.play('issuePin', { memberId })
  return (await desk.play('takeSeat', { memberId, pin })).seatToken
}
