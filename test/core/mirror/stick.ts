/** A stick: a folder that can be pulled, put back and exchanged. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { MirrorView } from '../../../shared/contract/mirror.ts'
import type { Desk } from '../make.ts'

export interface Stick {
  readonly path: string
  /** Folder of the copies on it. */
  readonly folder: string
  readonly pull: () => void
  readonly putBack: () => void
  /** Another one, empty, under the same path. */
  readonly exchange: () => void
  /** Names of copies that have their name. */
  readonly copies: () => string[]
}

export function aStick(): Stick {
  const place = mkdtempSync(join(tmpdir(), 'ocop-stick-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const path = join(place, 'USB')
  const away = join(place, 'away')
  mkdirSync(path)
  const folder = join(path, 'Ban_sao_OCOP')
  return {
    path,
    folder,
    pull: () => renameSync(path, away),
    putBack() {
      rmSync(path, { recursive: true, force: true })
      renameSync(away, path)
    },
    exchange() {
      renameSync(path, away)
      mkdirSync(path)
    },
    copies: () => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sqlite')) : [])
  }
}

/** Lets the time pass that a copy waits for, and what is due be done. */
export async function passing(desk: Desk, turns = 2): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await desk.core.tick()
    desk.later(11_000)
    await desk.core.tick()
  }
}

export function mirrorOf(desk: Desk): Promise<MirrorView> {
  return desk.play('getMirror', {})
}
