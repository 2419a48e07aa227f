import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppUnderTest, startServe, startStandin, type StandinApp, type ServedApp } from '../app.ts'
import { withBrowser } from '../browser.ts'
import { ask } from '../http.ts'
import { aTemplate } from '../files/docx/template.ts'
import { openWord } from '../files/docx/xml.ts'
import { unzip } from '../files/xlsx-write/unzip.ts'

const space = { space: 'practice' } as const

/** The practice session of a built host. */
async function practise({ call }: AppUnderTest) {
  await call('resetPractice', {}, space)
  const sessions = await call('listSessions', {}, space)
  const councils = await call('listCouncils', {}, space)
  const [session, council] = [sessions.ok ? sessions.value[0] : undefined, councils.ok ? councils.value[0] : undefined]
  if (!session || !council) throw new Error('there is no practice session')
  const matrix = await call('getMatrix', { sessionId: session.id, body: 'council' }, space)
  const [member] = matrix.ok ? matrix.value.members : []
  if (!member) throw new Error('nobody scores')
  return { sessionId: session.id, councilId: council.id, memberId: member.id }
}

withBrowser('Word files in the desktop app as it is built', () => {
  let app: StandinApp
  beforeAll(async () => {
    app = await startStandin()
  })
  afterAll(() => app.close())

  test('a paper goes where the person says, a batch into a folder of its own, and a template of theirs is filled', async () => {
    const { sessionId, councilId, memberId } = await practise(app)
    const folder = join(app.userData, 'giấy tờ')
    mkdirSync(folder)
    const filePath = join(folder, 'Giấy mời')
    const paper = { kind: 'decree', paper: 'invitation', sessionId } as const
    app.control.answers.push({ method: 'showSaveDialog', value: { canceled: false, filePath } })
    expect(await app.call('savePaperWord', { paper }, space)).toMatchObject({ ok: true, value: { kind: 'saved', name: 'Giấy mời.docx' } })
    expect((await openWord(readFileSync(`${filePath}.docx`))).text).toContain('GIẤY MỜI')

    app.control.answers.push({ method: 'showOpenDialog', value: { canceled: false, filePaths: [folder] } })
    const batch = { kind: 'sheetsOfMember', memberId, blank: true } as const
    const each = await app.call('savePaperWord', { paper: batch, as: 'each' }, space)
    if (!each.ok || each.value.kind !== 'saved') throw new Error(JSON.stringify(each))
    const names = readdirSync(join(folder, each.value.name))
    expect(names.length).toBeGreaterThan(5)
    expect(names.every((name) => /^\d\d_[A-Za-z0-9_]+\.docx$/.test(name))).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('~'))).toEqual([])

    const bytes = await aTemplate(['Mẫu của tỉnh: {tên phiên}'])
    const set = { councilId, kind: 'invitation', baseVersion: 0, fileName: 'Mẫu.docx', bytes } as const
    expect(await app.call('setPaperTemplate', set, space)).toMatchObject({ ok: true })
    app.control.answers.push({ method: 'showSaveDialog', value: { canceled: false, filePath: join(folder, 'Theo mẫu.docx') } })
    expect(await app.call('savePaperWord', { paper }, space)).toMatchObject({ ok: true })
    expect((await openWord(readFileSync(join(folder, 'Theo mẫu.docx')))).text).toMatch(/^Mẫu của tỉnh: \p{L}/u)
    expect(app.reports).toEqual([])
  })

  test('a batch whose folder is not chosen leaves nothing', async () => {
    const { memberId } = await practise(app)
    app.control.answers.push({ method: 'showOpenDialog', value: { canceled: true, filePaths: [] } })
    const answer = await app.call('savePaperWord', { paper: { kind: 'sheetsOfMember', memberId, blank: true }, as: 'each' }, space)
    expect(answer).toMatchObject({ ok: true, value: { kind: 'cancelled' } })
    const job = await app.call('getPaperJob', {}, space)
    expect(job).toMatchObject({ ok: true, value: null })
  })
})

withBrowser('Word files in the browser host as it is built', () => {
  let app: ServedApp
  beforeAll(async () => {
    app = await startServe()
  })
  afterAll(() => app.close())

  test('a batch is one zip with a file for each sheet', async () => {
    const { memberId } = await practise(app)
    const saved = await app.call('savePaperWord', { paper: { kind: 'sheetsOfMember', memberId, blank: true }, as: 'each' }, space)
    if (!saved.ok || saved.value.kind !== 'download') throw new Error(JSON.stringify(saved))
    expect(saved.value.name).toMatch(/^Phieu_trong_[A-Za-z0-9_]+\.zip$/)
    const { body } = await ask(app.url, { path: saved.value.url, headers: { cookie: app.cookie } })
    const names = [...(await unzip(body)).keys()]
    expect(names.length).toBeGreaterThan(5)
    expect(names).toEqual(names.toSorted())
  })
})
