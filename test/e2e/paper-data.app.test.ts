/** What papers need beyond marks, typed into the pages as a secretary types it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formText } from '../../renderer/text/desk.ts'
import { sessionPapersText, wordingText } from '../../renderer/text/paper-data.ts'
import type { CouncilId } from '../../shared/ids.ts'
import { withBrowser } from '../browser.ts'
import { goTo, insist, type Must } from './desk.ts'
import { type Practice, startPractice } from './practice.ts'

withBrowser('the data of papers', () => {
  let practice: Practice
  let councilId: CouncilId
  let must: Must
  beforeAll(async () => {
    practice = await startPractice()
    const plain = insist(practice.app)
    must = (method, input, options) => plain(method, input, { ...options, space: 'practice' })
    const [council] = await must('listCouncils', {})
    if (!council) throw new Error('the practice has a council')
    councilId = council.id
  }, 60_000)
  afterAll(() => practice?.app.close())

  const minutes = async () => (await must('getCouncilPapers', { councilId })).wordings.find(({ kind }) => kind === 'minutes')
  const wordingPage = async (page: Page) => {
    await goTo(page, `/hoi-dong/${councilId}/giay-to/minutes`)
    return page.getByRole('textbox', { name: wordingText.text('Biên bản họp Hội đồng') })
  }

  test('a wording with a field that does not exist is not kept before it is put right, and goes back to the program’s', async () => {
    const { page } = practice
    const area = await wordingPage(page)
    await area.focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText('\nPhiên {tên phien}')
    await page.getByRole('button', { name: /không có trường \{tên phien\}/ }).waitFor()
    await page.keyboard.press('ControlOrMeta+s')
    expect((await minutes())?.own).toBe(false)
    for (let letter = 0; letter < '{tên phien}'.length; letter += 1) await page.keyboard.press('Backspace')
    await page.getByRole('button', { name: '{tên phiên}' }).click()
    await page.keyboard.press('ControlOrMeta+s')
    await page.getByText(wordingText.isOwn).waitFor()
    expect((await minutes())?.wording.endsWith('\nPhiên {tên phiên}')).toBe(true)
    await page.getByRole('button', { name: wordingText.restore }).click()
    await page.getByRole('dialog').getByRole('button', { name: wordingText.restoreAct }).click()
    await page.getByText(wordingText.isShipped).waitFor()
    expect(await minutes()).toMatchObject({ own: false, version: 2 })
    expect(await area.inputValue()).toBe((await minutes())?.shipped)
  })

  test('the preview shows the wording as it is typed, over the data of the session', async () => {
    const { page } = practice
    const area = await wordingPage(page)
    await area.focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText('\nCÂU CHỮ RIÊNG CỦA HỘI ĐỒNG')
    await page.getByText(wordingText.look, { exact: true }).click()
    await page.frameLocator('iframe').getByText('CÂU CHỮ RIÊNG CỦA HỘI ĐỒNG').waitFor()
    await page.getByRole('button', { name: formText.drop }).click()
  })

  test('what is typed for a session is kept as it was typed, and leaving before that asks', async () => {
    const { page, sessionId } = practice
    await goTo(page, `/phien/${sessionId}/thong-tin-van-ban`)
    const began = page.getByRole('textbox', { name: sessionPapersText.beganAt })
    await began.fill('7h45')
    await page.getByRole('textbox', { name: sessionPapersText.of(sessionPapersText.number, 'Biên bản họp Hội đồng') }).fill('06')
    await page.getByRole('link', { name: 'Kết quả', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: formText.stayPage }).click()
    await page.getByRole('button', { name: sessionPapersText.save }).click()
    await page.getByText(/^Đã lưu lúc/).waitFor()
    expect(await began.inputValue()).toBe('07:45')
    expect((await must('getSessionPapers', { sessionId })).data).toMatchObject({ beganAt: '07:45', numbers: { minutes: { number: '06' } } })
  })

  test('ballots that do not add up are told beside their product, and are kept all the same', async () => {
    const { page, sessionId } = practice
    await goTo(page, `/phien/${sessionId}/thong-tin-van-ban`)
    await page.locator('summary').filter({ hasText: 'Bánh pía đậu xanh Rạch Sen' }).click()
    await page.getByRole('textbox', { name: sessionPapersText.disagree, exact: true }).fill('3')
    await page.getByText(sessionPapersText.mismatches(1)).waitFor()
    await page.keyboard.press('ControlOrMeta+s')
    await page.getByText(/^Đã lưu lúc/).waitFor()
    const { data, entries } = await must('getSessionPapers', { sessionId })
    const [first] = entries
    expect(first && data.entries[first.id]?.ballot).toMatchObject({ disagree: 3 })
    expect(practice.app.reports).toEqual([])
  })
})
