/**
 * The shipped forms against the transcript that they were made from: OCOP_SHARED, or a folder "shared" beside this project. Where it is not
 * there, the forms must still be, byte for byte, those that were compared with it (compared.json).
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import compared from './compared.json' with { type: 'json' }
import { criteriaDir, sets } from './sets.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const source = join(process.env['OCOP_SHARED'] ?? join(root, '..', 'shared'), 'criteria', 'qd26-2026')
const there = existsSync(source)
if (!there)
  console.warn(
    'The transcript of Phụ lục II is not here (set OCOP_SHARED): the forms are held against the hashes of those that were compared.'
  )

type Form = { no: number; anomalies: Json[] } & { [key: string]: Json }
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
const readAll = (dir: string) =>
  readdirSync(dir)
    .filter((file) => /^qd26-.*\.json$/.test(file))
    .map((file) => JSON.parse(readFileSync(join(dir, file), 'utf8')) as Form)
    .toSorted((a, b) => a.no - b.no)

/** Every string, number and truth of a file as "place = value", the names of keys replaced. */
function facts(value: Json, rename: Readonly<Record<string, string>>, place = ''): string[] {
  if (value === null || value === '') return place.endsWith('pointsPrinted') ? [`${place} = blank`] : []
  if (typeof value !== 'object') return [`${place} = ${JSON.stringify(typeof value === 'string' ? value.normalize('NFC') : value)}`]
  if (Array.isArray(value)) return value.flatMap((each, index) => facts(each, rename, `${place}/${index}`))
  return Object.entries(value).flatMap(([key, each]) => facts(each, rename, `${place}/${rename[key] ?? key}`))
}

const fromSource = {
  nameVi: 'name',
  nameInIndexVi: 'nameInIndex',
  classPrintedOnForm: 'classPrinted',
  maxPoints: 'max',
  maxPointsPrinted: 'maxPrinted',
  pointsRaw: 'pointsPrinted'
}

test('every shipped form is, byte for byte, the one that was compared with the transcript', () => {
  const hashOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(criteriaDir, file)))
      .digest('hex')
  expect(Object.fromEntries(readdirSync(criteriaDir).map((file) => [file, hashOf(file)]))).toEqual(compared)
})

function againstTranscript() {
  const theirs = readAll(source)
  const ours = readAll(criteriaDir)

  test('there are as many forms on both sides', () => expect(theirs.map((set) => set.no)).toEqual(ours.map((set) => set.no)))

  test.each(theirs.map((set, place) => ({ no: set.no, set, place })))(
    'form $no has every string and number of the transcript at its place, and nothing that is not there',
    ({ set, place }) => {
      const { anomalies: _remarks, decision, ...form } = set
      const { anomalies: _lines, decision: cited, format, ...shipped } = ours[place] as Form // as many on both sides, see above
      expect(format).toBe(1)
      expect((cited as { cited: string }).cited).toBe(decision)
      const want = new Set(facts(form, fromSource))
      const have = new Set(facts(shipped, {}).filter((fact) => !/\/options\/\d+\/key = /.test(fact)))
      expect([...want].filter((fact) => !have.has(fact))).toEqual([])
      expect([...have].filter((fact) => !want.has(fact))).toEqual([])
      expect(want.size).toBeGreaterThan(300)
    }
  )

  test.each(theirs.filter((set) => set.anomalies.length > 0).map((set, place) => ({ no: set.no, set, place })))(
    'form $no tells every remark of the transcript with its quotations, numbers, stars and place',
    ({ no, set }) => {
      const lines = sets.find((each) => each.no === no)?.anomalies ?? []
      for (const remark of set.anomalies.map(String)) {
        const place = /^(?:section |part )?([\d.]*\d|A)\b/i.exec(remark)?.[1]
        const said = lines.map((line) => `${line.at ?? ''} ${line.text}`).join('\n')
        const quotations = remark.match(/"[^"]+"/g) ?? []
        const bare = remark.replace(/"[^"]+"/g, '').replace(/\bset(s) 1, 2 and 3\b/, '')
        const figures = [...(bare.match(/\d+(?:\.\d+)*/g) ?? []), ...(bare.match(/\*[* ]+\*/g) ?? [])]
        expect([...quotations, ...figures].filter((fact) => !said.includes(fact))).toEqual([])
        expect(lines.map((line) => line.at)).toContain(place)
      }
    }
  )

  test('making the forms again gives the shipped files, byte for byte', () => {
    const out = mkdtempSync(join(tmpdir(), 'ocop-criteria-'))
    try {
      execFileSync(process.execPath, [join(root, 'scripts', 'make-criteria.mjs'), source, out], { stdio: 'pipe' })
      expect(readdirSync(out)).toEqual(readdirSync(criteriaDir))
      const differing = readdirSync(out).filter((file) => !readFileSync(join(out, file)).equals(readFileSync(join(criteriaDir, file))))
      expect(differing).toEqual([])
    } finally {
      rmSync(out, { recursive: true })
    }
  })
}

if (there) describe('against the transcript', againstTranscript)
