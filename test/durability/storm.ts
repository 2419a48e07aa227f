/**
 * A day on which everything goes wrong: calls and answers are lost, phones are out of reach, the host is killed and started again,
 * and its address changes. Members score through it; nothing here knows what they mark.
 */
import { setTimeout } from 'node:timers/promises'
import type { DeviceJoined } from '../../shared/contract/devices.ts'
import { inviteMark } from '../../shared/invite-mark.ts'
import type { Answer } from '../../shared/contract.ts'
import { type Call, openCall, type ServeProcess, spawnServe } from '../app.ts'
import { ask } from '../http.ts'
import { chance, type FaultyNetwork, faultyNetwork } from './faulty.ts'
import { giveSheet, type Planned, type Scorer, type Send, type SheetPlan } from './scorers.ts'

interface Host extends ServeProcess {
  readonly call: Call
  /** Where phones call now. */
  readonly lan: string
}

/** The host with its door open to phones; the same port again after it was killed. */
async function openHost(dataDir: string, address: string, port: number | null): Promise<Host> {
  const host = await spawnServe(dataDir)
  const call = await openCall(host)
  return { ...host, call, lan: await openDoor(call, address, port) }
}

async function openDoor(call: Call, address: string, port: number | null): Promise<string> {
  const opened = await call('openLan', { address, port })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value.url
}

/** One member's phone, with a way to the host of its own. */
export interface Phone {
  readonly scorer: Scorer
  readonly network: FaultyNetwork
  /** Hands in sheets one after the other until there are none. */
  readonly next: () => SheetPlan | undefined
  readonly told: () => void
}

export interface Storm {
  readonly call: Call
  /** Another one than before: the host's address has changed, and a person tells it around. */
  readonly lan: () => string
  readonly phones: readonly Phone[]
  readonly lost: () => FaultyNetwork['lost']
  readonly happened: string[]
  /** From now on calls are lost, and what is to happen happens as the work goes on. */
  readonly breakLoose: () => void
  /** Whether all of it has happened. */
  readonly isOver: () => boolean
  /** What happens to the host now has happened. */
  readonly settled: () => Promise<void>
  readonly end: (signal: NodeJS.Signals) => Promise<void>
}

interface Wanted {
  /** The host's address at first, and after the change. */
  readonly addresses: readonly [string, string]
  /** Of a phone, by its place. */
  readonly addressOf: (place: number) => string | undefined
  readonly losing: number
  /** Phones that lose the network for a while, by their places, and for how long in milliseconds. */
  readonly away: { readonly places: readonly number[]; readonly time: number }
}

/** A host over the folder, and a phone for each member of the plan; the network is good until it is told to break loose. */
export async function prepareStorm(dataDir: string, plan: Planned, { addresses, addressOf, losing, away }: Wanted): Promise<Storm> {
  let host = await openHost(dataDir, addresses[0], null)
  let acknowledged = 0
  const happened: string[] = []
  const random = chance(7)
  let loose: number | undefined
  let under: Promise<void> = Promise.resolve()

  const portOf = () => Number(new URL(host.lan).port)
  const scenes: readonly { readonly after: number; readonly name: string; readonly play: () => Promise<void> }[] = [
    {
      after: 0.15,
      name: 'away',
      play: async () => {
        const back = setTimeout(away.time)
        for (const place of away.places) if (phones[place]) phones[place].network.weather.away = back
      }
    },
    {
      after: 0.4,
      name: 'killed',
      play: async () => {
        const port = portOf()
        await host.kill('SIGKILL')
        host = await openHost(dataDir, addresses[0], port)
      }
    },
    {
      after: 0.7,
      name: 'moved',
      play: async () => {
        await host.call('closeLan', {})
        host = { ...host, lan: await openDoor(host.call, addresses[1], portOf() + 1) }
      }
    }
  ]

  const told = () => {
    acknowledged += 1
    const scene = scenes[happened.length]
    if (loose === undefined || !scene || acknowledged - loose < scene.after * (plan.acts - loose)) return
    happened.push(scene.name)
    under = under.then(scene.play)
  }
  const phones: Phone[] = []
  for (const [place, scorer] of plan.scorers.entries()) {
    const left = scorer.sheets[Symbol.iterator]()
    const next = () => left.next().value as SheetPlan | undefined // of an iterator that is at its end
    phones.push({ scorer, network: await faultyNetwork(addressOf(place), random), next, told })
  }
  return {
    call: (method, input, options) => host.call(method, input, options),
    lan: () => host.lan,
    phones,
    happened,
    lost: () => {
      const sum = (of: keyof FaultyNetwork['lost']) => phones.reduce((all, { network }) => all + network.lost[of], 0)
      return { requests: sum('requests'), answers: sum('answers'), late: sum('late') }
    },
    breakLoose: () => {
      loose = acknowledged
      for (const { network } of phones) network.weather.losing = losing
    },
    isOver: () => happened.length === scenes.length,
    settled: () => under,
    end: async (signal) => {
      await under
      await Promise.all(phones.map(({ network }) => network.close()))
      await host.kill(signal)
    }
  }
}

/** Milliseconds after which a phone takes a call for lost, as the page does. */
const patience = 8000

/** A phone without a page, which does what the page does: the same request again until it is answered, wherever the host is now. */
function sender({ lan, settled }: Pick<Storm, 'lan' | 'settled'>, { network }: Phone, token: string | null): Send {
  return async (call) => {
    const body = JSON.stringify(call)
    for (;;) {
      // while the host comes up again a phone waits for it
      await settled()
      const url = lan()
      const headers = {
        origin: url.slice(0, -1),
        host: new URL(url).host,
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` })
      }
      const signal = AbortSignal.timeout(patience)
      const reply = await ask(network.url, { path: `${url}rpc`, method: 'POST', headers, body, signal }).catch(() => undefined)
      // who comes too often is told when to come again
      if (reply?.status === 429) await setTimeout(Number(reply.headers['retry-after']) * 1000)
      else if (reply) return JSON.parse(reply.body.toString()) as Answer // the host's
    }
  }
}

/** Scores what is left of a member's products. `around` sees each request go. Answers the receipts. */
export async function scoreOn(storm: Storm, phone: Phone, token: string, around = (send: Send) => send): Promise<number[]> {
  const send = around(sender(storm, phone, token))
  const receipts: number[] = []
  for (let sheet = phone.next(); sheet; sheet = phone.next()) receipts.push(...(await giveSheet(sheet, send, phone.told)))
  return receipts
}

/** Another phone takes the member's seat, with the invitation and the PIN. Answers its token. */
export async function joinAgain(storm: Storm, phone: Phone): Promise<string> {
  await storm.settled()
  const { memberId, pin } = phone.scorer
  const invited = await storm.call('inviteMember', { memberId })
  if (!invited.ok) throw new Error(JSON.stringify(invited.error))
  const key = invited.value.url.slice(invited.value.url.indexOf(inviteMark) + inviteMark.length)
  const input = { key, pin, name: 'Android, Chrome', takeOver: true }
  const answer = await sender(storm, phone, null)({ method: 'joinDevice', input, requestId: crypto.randomUUID() })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return (answer.value as DeviceJoined).deviceToken // what the contract answers
}
