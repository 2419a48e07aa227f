import { expect, test } from 'vitest'
import { migrations } from '../../electron/store/migrations/index.ts'
import { aPlace, aStore } from './make.ts'
import { addSheet, open } from './rows.ts'

const before = migrations.filter(({ version }) => version < 12)
const asked = "select json_extract(rules, '$.keyedTwice.value') from"

test('a Quy chế of before asks for one keying, of the council and as a session had frozen it; what it said is as it was', () => {
  const { file } = aPlace()
  const old = open(file, { migrations: before })
  addSheet(old)
  old.write((db) => db.prepare(`update session set rules = '{"secrecy":{"value":false,"article":"Điều 10"}}'`).run())
  old.close()
  const store = aStore(file)
  const one = (sql: string) => store.read((db) => db.prepare(sql).pluck().get())
  expect([one(`${asked} council`), one(`${asked} session`)]).toEqual([0, 0])
  expect(one("select json_extract(rules, '$.secrecy.article') from session")).toBe('Điều 10')
})

test('what was keyed is never changed nor taken out', () => {
  const { file } = aPlace()
  const store = aStore(file)
  addSheet(store)
  store.write((db) => {
    db.prepare("insert into keying (sheet_id, first_by, first_at) values ('sheet', 'Đỗ Thị Gõ', '2026-11-24T01:00:00.000Z')").run()
    db.prepare("insert into keying_mark (sheet_id, keying, criterion, option_key) values ('sheet', 1, 0, 2)").run()
  })
  for (const sql of ['update keying_mark set option_key = 1', 'delete from keying_mark'])
    expect(() => store.write((db) => db.prepare(sql).run())).toThrow('what was keyed stands')
})
