/** A room that scores: fifteen phones, five taps a second each, on the host of `npm run serve` in a process of its own. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Core } from '../electron/core/dispatch.ts'
import type { LanPort } from '../electron/core/ports.ts'
import { inviteMark } from '../shared/invite-mark.ts'
import type { Output } from '../shared/contract.ts'
import type { EntryId, MemberId } from '../shared/ids.ts'
import { openCall, spawnServe } from '../test/app.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, type Desk, shelf } from './desk.ts'
import { buildIfNeeded } from '../scripts/build.mjs'
import { type Bench, judged, timed } from './line.ts'
import { noise, quantile, type Times } from './measure.ts'

const room = { phones: 15, tapsASecond: 5 }

interface Phone {
  readonly memberId: MemberId
  readonly token: string
  /** A phone's own address, as far as the host can tell. */
  readonly address: string
  readonly agent: Agent
}

export const phones: Bench = async ({ quick, folder }) => {
  const desk = aDesk(folder, { lan: openOnPaper })
  const size = { products: quick ? 6 : 60, members: room.phones, idle: room.phones }
  const { memberIds } = fillBigSession(desk.store, shelf, { ...size, open: true })
  const joined: Phone[] = []
  for (const [place, memberId] of memberIds.entries()) {
    const address = `127.0.0.${place + 10}`
    joined.push({
      memberId,
      token: await joinedToken(desk, memberId),
      address,
      agent: new Agent({ keepAlive: true, localAddress: address })
    })
  }
  desk.close()
  buildIfNeeded()
  const host = await spawnServe(folder)
  try {
    const opened = await (await openCall(host))('openLan', { address: '127.0.0.1', port: null })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    const { url } = opened.value
    const taps = quick ? 10 : 150
    const times = await Promise.all(joined.map((phone, place) => tapOn(url, phone, { taps, after: (place / room.phones) * pace })))
    const all: Times = { ours: times.flatMap(({ ours }) => ours), baseline: times.flatMap(({ baseline }) => baseline) }
    const what = `setMark from a phone's request to its answer, ${room.phones} phones × ${room.tapsASecond} a second`
    const said = { bench: 'phones', baselineIs: 'the same phones fetching the self-test page' } as const
    const slowest = { ours: quantile(all.ours, 0.99), baseline: quantile(all.baseline, 0.99) }
    const rest = { unit: 'ms', rounds: all.ours.length, noise: noise(all.ours), note: '', limit: { value: 20 } } as const
    return [timed(all, { ...said, what, limit: null }), judged({ ...said, ...slowest, ...rest, what: 'p99 of the same' })]
  } finally {
    await host.kill('SIGTERM')
    for (const { agent } of joined) agent.destroy()
  }
}

/** Invitations are made while the port for phones is said to be open; the host opens it in earnest. */
const openOnPaper: LanPort = {
  cards: () => [],
  open: async ({ address, space }) => ({ ok: true, value: { address, port: 8787, url: `http://${address}:8787/`, space } }),
  close: async () => {},
  opened: () => ({ address: '192.0.2.7', port: 8787, url: 'http://192.0.2.7:8787/', space: 'real' })
}

async function joinedToken({ core, play }: Desk, memberId: MemberId): Promise<string> {
  const { pin } = await play('issuePin', { memberId })
  const { url } = await play('inviteMember', { memberId })
  const key = url.slice(url.indexOf(inviteMark) + inviteMark.length)
  const caller: Parameters<Core['call']>[1] = { kind: 'guest', space: 'real' }
  const answer = await core.call({ method: 'joinDevice', input: { key, pin, name: 'Máy đo', takeOver: false } }, caller)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return (answer.value as Output<'joinDevice'>).deviceToken // what the contract answers
}

const pace = 1000 / room.tapsASecond

/** Taps at the pace of the room, and fetches a page of the same server between two taps. */
async function tapOn(url: string, phone: Phone, { taps, after }: { taps: number; after: number }): Promise<Times> {
  const call = async (method: string, input: unknown) => {
    const answer = JSON.parse(await sent(url, phone, '/rpc', JSON.stringify({ method, input, requestId: randomUUID() }))) as {
      ok: boolean
      value: never
    } // the host's
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }
  const { entries } = (await call('listMyEntries', {})) as Output<'listMyEntries'>
  const versions = new Map<EntryId, number>()
  const plan = entries.flatMap(({ entryId, setNo }) =>
    (shelf.shipped.get(setNo)?.index.scorables ?? []).map(({ code, options }) => ({ entryId, code, option: options[0]?.key ?? 0 }))
  )
  const times = { ours: [] as number[], baseline: [] as number[] }
  const took = async (into: number[], work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    into.push(performance.now() - began)
  }
  const begin = performance.now() + after
  for (let tap = 0; tap < taps; tap += 1) {
    const { entryId, code: criterion, option } = plan[tap % plan.length]!
    await until(begin + tap * pace)
    await took(times.ours, async () => {
      const input = { entryId, memberId: phone.memberId, baseVersion: versions.get(entryId) ?? 0, criterion, option }
      const { version } = (await call('setMark', input)) as { version: number }
      versions.set(entryId, version)
    })
    await until(begin + (tap + 0.5) * pace)
    await took(times.baseline, () => sent(url, phone, '/thu'))
  }
  return times
}

function until(moment: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, moment - performance.now())))
}

function sent(url: string, { token, agent }: Phone, path: string, body?: string): Promise<string> {
  const headers = {
    origin: url.slice(0, -1),
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' })
  }
  return new Promise((done, fail) => {
    const asked = request(`${url.slice(0, -1)}${path}`, { method: body === undefined ? 'GET' : 'POST', agent, headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      reply.on('end', () => done(text))
      reply.on('error', fail)
    })
    asked.on('error', fail)
    asked.end(body)
  })
}
