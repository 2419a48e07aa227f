import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Publication } from '../../shared/contract/publication.ts'
import { NewerSchema, publishTo } from '../../electron/store/publication/postgres.ts'
import { go, nth } from '../core/scene.ts'
import { aConcluded } from '../core/stages.ts'
import { ask, programs, type Server, startServer } from './server.ts'

const concluded = () =>
  aConcluded(
    [
      [80, 71, 75],
      [60, 62, 59],
      [30, 31, 35]
    ],
    { sets: [25, 24, 25] }
  )

test('nothing is published of a session before it is issued, nor after it was stepped back', async () => {
  const scene = await concluded()
  const rows = async () => (await scene.play('getPublication', {})).tables.map((table) => table.rows.length)
  expect(await rows()).toEqual([0, 0, 0, 0])
  await go(scene, 'issueSession')
  expect(await rows()).toEqual([1, 3, 2, 2])
  await go(scene, 'stepBack')
  expect(await rows()).toEqual([0, 0, 0, 0])
})

test('no name of a member and no single mark goes out', async () => {
  const scene = await concluded()
  await go(scene, 'issueSession')
  const publication = await scene.play('getPublication', {})
  const text = JSON.stringify(publication)
  for (const { name } of scene.members) expect(text).not.toContain(name)
  const columns = publication.tables.flatMap((table) => table.columns)
  expect(columns.filter((name) => /mark|member|sheet_/.test(name))).toEqual([])
})

describe.skipIf(programs === undefined)('into a PostgreSQL', () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  function asking() {
    const sql = ask(server.url)
    onTestFinished(() => sql.end())
    return sql
  }

  /** Every row of every table as text. */
  async function dump(schema: string): Promise<string> {
    const sql = ask(server.url)
    try {
      const rows = await Promise.all(
        ['publication', 'session', 'result', 'product', 'recognition'].map(
          (table) => sql`select to_jsonb(t)::text as row from ${sql(`${schema}.${table}`)} t order by 1`
        )
      )
      return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
    } finally {
      await sql.end()
    }
  }

  test('the figures there are the figures here, and a second time leaves the same rows', async () => {
    const scene = await concluded()
    await go(scene, 'issueSession')
    const publication = await scene.play('getPublication', {})
    expect(await publishTo(server.url, 'once', publication)).toEqual({
      rows: { session: 1, result: 3, product: 2, recognition: 2 },
      schemaChanged: true
    })
    const sql = asking()
    const results =
      await sql`select product_name, points_sum, sheets, points::float8 as points, star, outcome, excluded from once.result order by place`
    const here = await scene.play('getResults', { sessionId: scene.sessionId })
    expect(results.map((row) => ({ ...row }))).toEqual(
      here.map(({ productName, result, conclusionStar, outcome, excluded }) => ({
        product_name: productName,
        points_sum: result?.sum,
        sheets: result?.n,
        points: (result?.sum ?? 0) / (result?.n ?? 1),
        star: conclusionStar,
        outcome,
        excluded
      }))
    )
    const [session] = await sql`select decision_number, decision_date::text as date, issued_at is not null as issued from once.session`
    expect(session).toEqual({ decision_number: '25/QĐ-UBND', date: '2026-12-01', issued: true })
    const [recognition] = await sql`select valid_until::text as until from once.recognition limit 1`
    expect(recognition).toEqual({ until: '2029-12-01' })
    const before = await dump('once')
    expect((await publishTo(server.url, 'once', publication)).schemaChanged).toBe(false)
    expect(await dump('once')).toBe(before)
  })

  test('what is no longer issued goes out again, and another desk’s rows stay', async () => {
    const one = await concluded()
    await go(one, 'issueSession')
    const two = await concluded()
    await go(two, 'issueSession')
    await publishTo(server.url, 'two', await one.play('getPublication', {}))
    await publishTo(server.url, 'two', await two.play('getPublication', {}))
    const sql = asking()
    const sessions = async () => (await sql`select id from two.session order by id`).map((row) => String(row['id']))
    expect(await sessions()).toEqual([one.sessionId, two.sessionId].toSorted())
    await go(one, 'stepBack')
    await publishTo(server.url, 'two', await one.play('getPublication', {}))
    expect(await sessions()).toEqual([two.sessionId])
  })

  test('a publication that breaks in the middle leaves the one before it whole', async () => {
    const scene = await concluded()
    await go(scene, 'issueSession')
    const publication = await scene.play('getPublication', {})
    await publishTo(server.url, 'whole', publication)
    const before = await dump('whole')
    await expect(publishTo(server.url, 'whole', broken(publication))).rejects.toThrow(/star|check/)
    expect(await dump('whole')).toBe(before)
  })

  test('a schema of a newer program is left alone', async () => {
    const scene = await concluded()
    const publication = await scene.play('getPublication', {})
    await publishTo(server.url, 'newer', publication)
    const sql = asking()
    await sql`update newer.schema_version set version = 99`
    await expect(publishTo(server.url, 'newer', publication)).rejects.toThrow(NewerSchema)
  })
})

/** The last table with a star that there is not. */
function broken(publication: Publication): Publication {
  return {
    ...publication,
    tables: publication.tables.map((table) => {
      if (table.name !== 'recognition') return table
      const at = table.columns.indexOf('star')
      return { ...table, rows: [nth(table.rows, 0).with(at, 9), ...table.rows.slice(1)] }
    })
  }
}
