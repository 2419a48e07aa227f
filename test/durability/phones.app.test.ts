import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Answer } from '../../shared/contract.ts'
import { openCall, spawnServe } from '../app.ts'
import { openDesk } from '../core/make.ts'
import { phoneOf } from '../core/phones.ts'
import { ask } from '../http.ts'
import { addressHeader, chance, faultyNetwork } from './faulty.ts'
import { examine, type Planned, planIn, resultsIn, scoreBy } from './scorers.ts'

/** So many marks in all; 20000 for a day that is longer than any. */
const marks = Number(process.env['PHONE_MARKS'] ?? 2000)
const phones = 15
/** Of requests, and of answers after the commit. */
const losing = 0.1

function aFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'ocop-room-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 3 }))
  return home
}

/** The host with its door open to phones; the same port again after it was killed. */
async function openHost(dataDir: string, port: number | null) {
  const host = await spawnServe(dataDir)
  const call = await openCall(host)
  const opened = await call('openLan', { address: '127.0.0.1', port })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return { ...host, lan: opened.value }
}

/** The members score through the network that loses things, while the host is killed once and started again. */
async function disturbed(dataDir: string, { scorers }: Planned) {
  let host = await openHost(dataDir, null)
  onTestFinished(() => host.kill('SIGKILL'))
  const { url, port } = host.lan
  const network = await faultyNetwork(() => url, losing, chance(7))
  onTestFinished(() => network.close())
  const half = scorers.reduce((sum, { acts }) => sum + acts.length, 0) / 2
  let acknowledged = 0
  let sent = 0
  let up: Promise<unknown> | undefined
  const restart = async () => {
    await host.kill('SIGKILL')
    host = await openHost(dataDir, port)
  }
  const told = () => {
    acknowledged += 1
    if (acknowledged >= half) up ??= restart()
  }
  const done = scorers.map((scorer, place) => {
    const headers = {
      origin: url.slice(0, -1),
      host: new URL(url).host,
      'content-type': 'application/json',
      authorization: `Bearer ${scorer.token}`,
      [addressHeader]: `127.0.0.${place + 10}`
    }
    return scoreBy(
      scorer,
      async (call) => {
        for (;;) {
          // while the host comes up again a phone waits for it
          await up
          sent += 1
          const reply = await ask(network.url, { path: '/rpc', method: 'POST', headers, body: JSON.stringify(call) }).catch(() => undefined)
          if (reply) return JSON.parse(reply.body.toString()) as Answer // the host's
        }
      },
      told
    )
  })
  const receipts = (await Promise.all(done)).flat()
  const { lost } = network
  await host.kill('SIGTERM')
  return { receipts, sent, lost, killed: up !== undefined }
}

/** The same without a network. */
async function undisturbed(dataDir: string, { scorers }: Planned): Promise<void> {
  const desk = openDesk(dataDir)
  for (const scorer of scorers) {
    const { call } = phoneOf(desk, scorer.token)
    await scoreBy(scorer, ({ method, input, requestId }) => call(method, input as never, requestId)) // planned as the contract asks
  }
  desk.core.close()
}

test(`${phones} phones give about ${marks} marks through a network that loses every tenth request and answer, the host killed in the middle: none is lost, none doubled, and the results are those of a quiet day`, {
  timeout: 1_800_000
}, async () => {
  const home = aFolder()
  const [loud, quiet] = [join(home, 'loud'), join(home, 'quiet')]
  const plan = await planIn(loud, phones, marks)
  cpSync(loud, quiet, { recursive: true })
  const planned = plan.scorers.reduce((sum, { acts }) => sum + acts.length, 0)

  const { receipts, sent, lost, killed } = await disturbed(loud, plan)
  await undisturbed(quiet, plan)

  expect(killed).toBe(true)
  expect(lost.requests).toBeGreaterThan(planned * losing * 0.5)
  expect(lost.answers).toBeGreaterThan(planned * losing * 0.5)
  expect(sent).toBeGreaterThan(planned + lost.requests)
  const file = examine(loud)
  expect(receipts).toHaveLength(planned)
  // as many lines as acts, and each line was acknowledged once
  expect(file.receipts).toEqual(receipts.toSorted((a, b) => a - b))
  expect(file).toMatchObject({ integrity: 'ok', foreignKeys: [] })
  expect(file.marks).toBe(examine(quiet).marks)
  const found = await resultsIn(loud, plan)
  expect(found).toEqual(await resultsIn(quiet, plan))
  expect(found.products).toBeGreaterThan(0)
})
