import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { EntryId, MemberId } from '../../shared/ids.ts'
import { type Call, openCall, spawnServe } from '../app.ts'
import { fileOf } from '../core/dump.ts'
import { openDesk, shelf } from '../core/make.ts'
import { aScene, nth } from '../core/scene.ts'

/** So many kills in all, half of them in each of two folders at once. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 100)

const form = 25
const criteria = shelf.shipped.get(form)?.index.scorables ?? []

/** A mark that the host said it has. */
interface Acknowledged {
  readonly receipt: number
  readonly entry: EntryId
  readonly member: MemberId
  readonly criterion: string
  readonly option: number
}

interface Place {
  readonly entryId: EntryId
  readonly memberId: MemberId
}

async function aFolderToScoreIn(): Promise<{ dataDir: string; places: readonly Place[] }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-kill-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  const scene = await aScene({ desk: openDesk(dataDir), sets: [form] })
  scene.core.close()
  const { id: entryId } = nth(scene.entries, 0)
  return { dataDir, places: scene.members.slice(0, 3).map(({ id: memberId }) => ({ entryId, memberId })) }
}

/** Marks one sheet from end to end, over and over, until the host is no more; tells of every answer that came back. */
async function markOn(call: Call, { entryId, memberId }: Place, tell: (mark: Acknowledged) => void): Promise<void> {
  const sheet = await call('getSheet', { entryId, memberId })
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error))
  let baseVersion = sheet.value.version
  for (let turn = randomInt(criteria.length); ; turn += 1) {
    const { code, options } = nth(criteria, turn % criteria.length)
    const { key: option } = nth(options, randomInt(options.length))
    const answer = await call('setMark', { entryId, memberId, baseVersion, criterion: code, option })
    if (!answer.ok || answer.receipt === null) throw new Error(JSON.stringify(answer))
    baseVersion = answer.value.version
    tell({ receipt: answer.receipt, entry: entryId, member: memberId, criterion: code, option })
  }
}

/** Starts the host, lets three people be marked at once, kills it in the middle. Answers what it had acknowledged. */
async function scoreAndKill(dataDir: string, places: readonly Place[]): Promise<Acknowledged[]> {
  const host = await spawnServe(dataDir)
  const acknowledged: Acknowledged[] = []
  const enough = randomInt(1, 40)
  const call = await openCall(host)
  await new Promise<void>((reached, failed) => {
    const tell = (mark: Acknowledged) => {
      acknowledged.push(mark)
      if (acknowledged.length >= enough) reached()
    }
    // once enough is acknowledged the host dies, and what is under way with it
    for (const place of places)
      markOn(call, place, tell).catch((thrown: unknown) => (acknowledged.length >= enough ? reached() : failed(thrown as Error)))
  })
  // anywhere between two answers, the flushing of a commit above all
  await new Promise((later) => setTimeout(later, randomInt(0, 5)))
  await host.kill('SIGKILL')
  return acknowledged
}

/** What the file holds after the kills, read past the program. */
function examine(dataDir: string, acknowledged: readonly Acknowledged[]) {
  const raw = new Database(fileOf({ dataDir }))
  try {
    const line = raw.prepare(`
      select about as entry, detail ->> 'member' as member, detail ->> 'criterion' as criterion, detail ->> 'after' as option
      from log where seq = ? and what = 'setMark'`)
    const lost = acknowledged.filter(({ receipt, ...mark }) => JSON.stringify(line.get(receipt)) !== JSON.stringify(mark))
    // the last word of the log on every mark is what the mark is, and there is no mark without a word
    const told = raw
      .prepare(`
        select detail ->> 'member' as member, detail ->> 'criterion' as criterion, detail ->> 'after' as option, max(seq)
        from log where what = 'setMark' group by 1, 2 order by 1, 2`)
      .all() as { member: string; criterion: string; option: number }[]
    const marks = raw
      .prepare('select s.member_id as member, m.criterion, m.option_key as option from mark m join sheet s on s.id = m.sheet_id')
      .all() as {
      member: string
      criterion: number
      option: number
    }[]
    const asTold = new Set(told.map(({ member, criterion, option }) => `${member} ${criterion} ${option}`))
    return {
      lost,
      untold: marks.filter(({ member, criterion, option }) => !asTold.has(`${member} ${criteria[criterion]?.code} ${option}`)),
      marks: marks.length - told.length,
      integrity: raw.pragma('integrity_check', { simple: true }),
      foreignKeys: raw.pragma('foreign_key_check')
    }
  } finally {
    raw.close()
  }
}

test(`${rounds} times the host is killed while three people are being marked: no acknowledged mark is lost and the file is whole`, {
  timeout: 600_000
}, async () => {
  const folders = [await aFolderToScoreIn(), await aFolderToScoreIn()]
  await Promise.all(
    folders.map(async ({ dataDir, places }, lane) => {
      const acknowledged: Acknowledged[] = []
      for (let round = lane; round < rounds; round += folders.length) acknowledged.push(...(await scoreAndKill(dataDir, places)))
      expect(acknowledged.length).toBeGreaterThan(rounds / folders.length - 1)
      expect(examine(dataDir, acknowledged)).toEqual({ lost: [], untold: [], marks: 0, integrity: 'ok', foreignKeys: [] })
      const desk = openDesk(dataDir)
      expect(await desk.play('selfCheck', {})).toMatchObject({
        integrity: 'ok',
        logChain: { ok: true },
        frozenSets: { ok: true },
        walAndFull: true
      })
      desk.core.close()
    })
  )
})
