import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { examine, type Planned, planIn, resultsIn, undisturbed } from './scorers.ts'
import { prepareStorm, scoreOn } from './storm.ts'

/** So many marks in all; `npm run bench -- --only room` gives 20000, three of the phones with the real page. */
const marks = 2000
const phones = 15
/** Of requests, and of answers after the commit. */
const losing = 0.1

function aFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'ocop-room-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 3 }))
  return home
}

/** The members score through everything that can befall them. */
async function disturbed(dataDir: string, plan: Planned) {
  const storm = await prepareStorm(dataDir, plan, {
    addresses: ['127.0.0.1', '127.0.0.2'],
    addressOf: (place) => `127.0.0.${place + 10}`,
    losing,
    away: { places: [0, 3, 6, 9, 12], time: 1000 }
  })
  onTestFinished(() => storm.end('SIGKILL'))
  storm.breakLoose()
  const receipts = (await Promise.all(storm.phones.map((phone) => scoreOn(storm, phone, phone.scorer.token)))).flat()
  await storm.end('SIGTERM')
  return { receipts, lost: storm.lost(), happened: storm.happened }
}

test(`${phones} phones give about ${marks} marks through a network that loses every tenth request and answer, some out of reach for a while, the host killed and later moved: none is lost, none doubled, and the results are those of a quiet day`, {
  timeout: 600_000
}, async () => {
  const home = aFolder()
  const [loud, quiet] = [join(home, 'loud'), join(home, 'quiet')]
  const plan = await planIn(loud, phones, marks)
  cpSync(loud, quiet, { recursive: true })

  const { receipts, lost, happened } = await disturbed(loud, plan)
  await undisturbed(quiet, plan)

  expect(happened).toEqual(['away', 'killed', 'moved'])
  expect(lost.requests).toBeGreaterThan(plan.acts * losing * 0.5)
  expect(lost.answers).toBeGreaterThan(plan.acts * losing * 0.5)
  const file = examine(loud)
  expect(receipts).toHaveLength(plan.acts)
  // as many lines as acts, and each line was acknowledged once
  expect(file.receipts).toEqual(receipts.toSorted((a, b) => a - b))
  expect(file).toMatchObject({ integrity: 'ok', foreignKeys: [], changes: plan.acts })
  expect(file.marks).toBe(examine(quiet).marks)
  const found = await resultsIn(loud, plan)
  expect(found).toEqual(await resultsIn(quiet, plan))
  expect(found.products).toBeGreaterThan(0)
})
