import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { beginFolder, safeFileName, writeWhole } from '../../electron/files/write-file.ts'

describe('writing a file whole', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'write-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('the file holds the bytes, and nothing is left beside it', async () => {
    const bytes = new Uint8Array(300_000).map((_, i) => i * 7)
    await writeWhole(join(folder, 'a.xlsx'), bytes)
    expect(new Uint8Array(await readFile(join(folder, 'a.xlsx')))).toEqual(bytes)
    expect(await readdir(folder)).toEqual(['a.xlsx'])
  })

  test('an older file is replaced by another one, not written into', async () => {
    const path = join(folder, 'a.xlsx')
    await writeFile(path, 'cũ, và dài hơn nhiều')
    const before = await stat(path)
    await writeWhole(path, new TextEncoder().encode('mới'))
    expect(await readFile(path, 'utf8')).toBe('mới')
    expect((await stat(path)).ino).not.toBe(before.ino)
  })

  test('when the target cannot be replaced it stays, the temporary file goes and the error comes through', async () => {
    await mkdir(join(folder, 'taken', 'inside'), { recursive: true })
    await expect(writeWhole(join(folder, 'taken'), new Uint8Array([1]))).rejects.toMatchObject({ code: expect.stringMatching(/^E[A-Z]+$/) })
    expect(await readdir(folder)).toEqual(['taken'])
    expect(await readdir(join(folder, 'taken'))).toEqual(['inside'])
  })

  test('a folder that is not there is said as node says it', async () => {
    await expect(writeWhole(join(folder, 'nowhere', 'a.xlsx'), new Uint8Array([1]))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('two writers of one name leave one whole file', async () => {
    const path = join(folder, 'a.xlsx')
    const texts = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(100_000))
    await Promise.allSettled(texts.map((text) => writeWhole(path, new TextEncoder().encode(text))))
    expect(texts).toContain(await readFile(path, 'utf8'))
    expect(await readdir(folder)).toEqual(['a.xlsx'])
  })
})

describe('file names', () => {
  test.each([
    ['BienBan_OCOP_2026-11-05.docx', 'BienBan_OCOP_2026-11-05.docx'],
    ['Biên bản số 05/BB-HĐOCOP.docx', 'Bien_ban_so_05_BB-HDOCOP.docx'],
    ['Danh sách – Đợt 2 (nháp).xlsx', 'Danh_sach_Dot_2_nhap.xlsx'],
    ['Phiếu chấm 3.5 sao', 'Phieu_cham_3.5_sao'],
    ['../../etc/passwd', 'etc_passwd'],
    ['con.xlsx', 'Tep_con.xlsx'],
    ['LPT1', 'Tep_LPT1'],
    ['aux.2026.pdf', 'Tep_aux.2026.pdf'],
    ['concord.pdf', 'concord.pdf'],
    ['', 'Tep'],
    ['… .xlsx', 'Tep.xlsx'],
    ['…', 'Tep']
  ])('%j becomes %j', (text, name) => {
    expect(safeFileName(text)).toBe(name)
  })

  test('any text gives a name that every file system takes, and that stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const name = safeFileName(text)
        expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/)
        expect(name).not.toMatch(/[.]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(safeFileName(name)).toBe(name)
      }),
      { numRuns: 2000 }
    )
  })

  test('the ending is kept when a name is cut', () => {
    expect(safeFileName(`${'Danh sách '.repeat(40)}.xlsx`)).toMatch(/^(Danh_sach_)+[A-Za-z_]*\.xlsx$/)
    expect(safeFileName(`${'Danh sách '.repeat(40)}.xlsx`).length).toBeLessThanOrEqual(120)
  })
})

describe('a folder of a batch', () => {
  const parent = () => {
    const folder = mkdtempSync(join(tmpdir(), 'ocop-folder-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    return folder
  }

  test('appears whole under its name, and beside one that is there', async () => {
    const at = parent()
    const made = async (text: string) => {
      const folder = await beginFolder(at, 'Thong_bao')
      await folder.add('01_a.pdf', Buffer.from(text))
      return folder.end()
    }
    expect([await made('một'), await made('hai')]).toEqual([join(at, 'Thong_bao'), join(at, 'Thong_bao_2')])
    expect(readdirSync(at).toSorted()).toEqual(['Thong_bao', 'Thong_bao_2'])
    expect(readFileSync(join(at, 'Thong_bao', '01_a.pdf'), 'utf8')).toBe('một')
  })

  test('that is given up leaves nothing', async () => {
    const at = parent()
    const folder = await beginFolder(at, 'Thong_bao')
    await folder.add('01_a.pdf', Buffer.from('x'))
    await folder.drop()
    expect(readdirSync(at)).toEqual([])
  })
})
