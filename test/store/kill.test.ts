import { expect, test } from 'vitest'
import { examine } from '../../electron/store/check.ts'
import { verifyLog } from '../../electron/store/log.ts'
import { child, startAndKill } from './killing.ts'
import { aPlace } from './make.ts'
import { addSheet, open } from './rows.ts'

const rounds = 25

test(`${rounds} times killed in the middle of committing, no acknowledged mark is lost and the database is whole`, async () => {
  const { file } = aPlace()
  const first = open(file)
  addSheet(first)
  first.close()
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    acknowledged.push(...(await startAndKill(child('marks', file))))
    const store = open(file)
    const found = store.read((db) => ({
      lines: db
        .prepare("select seq || ' ' || (detail ->> 'criterion') || ' ' || (detail ->> 'after') from log order by seq")
        .pluck<string>()
        .all(),
      // what each mark is, and what the last line of the log about it says
      marks: db.prepare('select criterion, option_key from mark order by criterion').raw().all(),
      told: db
        .prepare("select detail ->> 'criterion' as criterion, detail ->> 'after', max(seq) from log group by criterion order by criterion")
        .raw<readonly [number, number]>()
        .all()
        .map(([criterion, after]) => [criterion, after]),
      chain: verifyLog(db)
    }))
    const kept = new Set(found.lines)
    expect(acknowledged.filter((line) => !kept.has(line))).toEqual([])
    expect(found.marks).toEqual(found.told)
    expect(found.chain).toMatchObject({ ok: true })
    expect(examine(store)).toEqual({ integrity: 'ok', walAndFull: true })
    store.close()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds)
})
