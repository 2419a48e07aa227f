/** The room on its worst day (bench/room-day.ts), in a network of its own where the system gives one. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { buildIfNeeded } from '../scripts/build.mjs'
import { browserPath } from '../test/browser.ts'
import { root } from './desk.ts'
import type { Bench, Line } from './line.ts'

/** Addresses as in a room: no browser takes a page from there for a safe one, as it does with 127.0.0.1. */
const inRoom = { host: ['10.77.0.1', '10.77.0.2'], phone: '10.77.0.' }
const onMachine = { host: ['127.0.0.1', '127.0.0.2'], phone: '127.0.0.' }
const phones = Array.from({ length: 15 }, (_, place) => `${inRoom.phone}${place + 10}`)
const setUp = ['ip link set lo up', ...[...inRoom.host, ...phones].map((address) => `ip addr add ${address}/24 dev lo`)].join(' && ')

export const room: Bench = async ({ quick, folder }) => {
  if (browserPath === undefined) return [{ bench: 'room', skipped: 'there is no browser on this machine' }]
  buildIfNeeded()
  const own = spawnSync('unshare', ['--net', 'sh', '-c', setUp]).status === 0
  const script = join(root, 'bench', 'room-day.ts')
  const given = [script, JSON.stringify({ folder, quick, addresses: own ? inRoom : onMachine })]
  const child = own
    ? spawn('unshare', ['--net', 'sh', '-c', `${setUp} && exec "$@"`, 'sh', process.execPath, ...given], {
        stdio: ['pipe', 'pipe', 'inherit']
      })
    : spawn(process.execPath, given, { stdio: ['pipe', 'pipe', 'inherit'] })
  const said = await text(child.stdout)
  if (said === '') throw new Error('the day ended without a word')
  const { lines, failed } = JSON.parse(said) as { lines?: Line[]; failed?: string } // of room-day.ts
  if (!lines) throw new Error(failed)
  return lines
}
