import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { templateFiller } from '../../../electron/files/word-template.ts'
import { nodeSpawner } from '../../../electron/files/xlsx-read/spawn.ts'
import { aTemplate, row } from '../../files/docx/template.ts'
import { openWord } from '../../files/docx/xml.ts'
import { blanks, honest, rawZip } from '../../fixtures/xlsx/raw-zip.ts'
import { aScene, type Scene } from '../scene.ts'
import { resources } from '../make.ts'

const fillTemplate = templateFiller(nodeSpawner(join(resources, '..', 'electron', 'files', 'word-child.ts')))
const written = new Uint8Array([80, 75])
const desk = (sets = [25]) => aScene({ fillTemplate, writeWord: async () => written, until: 'preparing', sets })
const put = ({ call, councilId }: Scene, bytes: Uint8Array, baseVersion = 0) =>
  call('setPaperTemplate', { councilId, kind: 'invitation', baseVersion, fileName: 'Giấy mời.docx', bytes })
const stored = async ({ play, councilId }: Scene) =>
  (await play('listPaperTemplates', { councilId })).filter(({ version, file }) => version > 0 || file !== null)

describe('a council’s own Word template', () => {
  test('is kept once every field in it is known, fills that paper and no other, and is given back to the program when taken away', async () => {
    const scene = await desk()
    const { play, councilId, sessionId } = scene
    const bytes = await aTemplate(['Kính mời dự {tên phiên}', row('TT', 'Sản phẩm'), row('{#sản phẩm}{TT}', '{tên sản phẩm}{/sản phẩm}')])
    expect(await put(scene, bytes)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await stored(scene)).toEqual([
      { kind: 'invitation', version: 1, file: { name: 'Giấy mời.docx', size: bytes.length, at: '2026-11-24T01:00:00.000Z' } }
    ])
    const paper = { kind: 'decree', paper: 'invitation', sessionId } as const
    await play('savePaperWord', { paper })
    const word = await openWord(scene.saved.at(-1)?.bytes ?? new Uint8Array())
    expect(word.text).toContain('Kính mời dự Phiên thử')
    expect(scene.entries.every((entry) => word.text.includes(entry.productName))).toBe(true)
    // by the program itself
    await play('savePaperWord', { paper: { ...paper, paper: 'attendance' } })
    expect(scene.saved.at(-1)?.bytes).toBe(written)
    expect(await play('removePaperTemplate', { councilId, kind: 'invitation', baseVersion: 1 })).toEqual({ version: 2 })
    expect(await stored(scene)).toEqual([{ kind: 'invitation', version: 2, file: null }])
    expect(await scene.call('removePaperTemplate', { councilId, kind: 'invitation', baseVersion: 2 })).toMatchObject({
      error: { code: 'NOT_FOUND', what: 'paperTemplate' }
    })
  })

  test('with mistakes is refused with the place of each, and nothing is kept', async () => {
    const scene = await desk()
    const answer = await put(scene, await aTemplate(['Kính mời {tên phien}', 'Tại {nơi', '{#sản phẩm}{giá}{/sản phẩm}']))
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'TEMPLATE', mistakes: [{ kind: 'unclosed', where: { part: 'body', paragraph: 2 } }] }
    })
    const unknown = await put(scene, await aTemplate(['Kính mời {tên phien}', '{#sản phẩm}{giá}{/sản phẩm}']))
    expect(unknown).toMatchObject({
      error: {
        code: 'TEMPLATE',
        mistakes: [
          { kind: 'unknownField', tag: '{tên phien}', where: { paragraph: 1 } },
          { kind: 'unknownField', tag: '{giá}', where: { paragraph: 2 } }
        ]
      }
    })
    expect(await stored(scene)).toEqual([])
  })

  test.each([
    {
      file: 'a zip that unpacks to far more than it weighs',
      make: () =>
        rawZip([
          honest('[Content_Types].xml', '<Types/>'),
          { name: 'word/document.xml', packed: blanks('<w:document>', 200, ''), size: 200 * 1_048_576 + 12, crc: 0 }
        ]),
      reason: 'UNPACKS_TOO_LARGE'
    },
    { file: 'an old .doc', make: () => Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'), reason: 'OLD_WORD' },
    { file: 'no Word file at all', make: () => Buffer.from('Giấy mời'), reason: 'NOT_WORD' }
  ])('that is $file is refused, and nothing is kept', async ({ make, reason }) => {
    const scene = await desk()
    expect(await put(scene, new Uint8Array(make()))).toMatchObject({ ok: false, error: { code: 'FILE', reason } })
    expect(await stored(scene)).toEqual([])
  })

  test('is put in place of the one that was seen, not of another', async () => {
    const scene = await desk()
    const bytes = await aTemplate(['{tên phiên}'])
    await put(scene, bytes)
    expect(await put(scene, bytes)).toMatchObject({ error: { code: 'STALE', what: 'paperTemplate', yours: 0, current: 1 } })
    expect(await put(scene, bytes, 1)).toMatchObject({ ok: true, value: { version: 2 } })
  })

  test('of a paper that goes to many is saved a file for each, not as one', async () => {
    const scene = await desk([25, 24])
    const { councilId, sessionId } = scene
    const bytes = await aTemplate(['Thẩm định {tên sản phẩm}'])
    await scene.play('setPaperTemplate', { councilId, kind: 'appraisal', baseVersion: 0, fileName: 'Phiếu.docx', bytes })
    const answer = await scene.call('savePaperWord', { paper: { kind: 'decree', paper: 'appraisal', sessionId } })
    expect(answer).toMatchObject({ error: { code: 'FILE', reason: 'templateEach' } })
    expect(scene.saved).toEqual([])
  })
})
