/** A member's package out, scored on the same pages, back, and settled, through the pages alone; each state looked at and without a barrier. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breachesOf } from '../axe.ts'
import { deskText } from '../../renderer/text/desk.ts'
import { packagesText } from '../../renderer/text/packages.ts'
import { withBrowser } from '../browser.ts'
import { goTo, insist } from './desk.ts'
import { type Practice, startPractice } from './practice.ts'
import { shot } from './shots.ts'

withBrowser('packages at the desk and on a member’s laptop', () => {
  let practice: Practice
  beforeAll(async () => {
    practice = await startPractice()
    await practice.page.setViewportSize({ width: 1093, height: 614 })
  }, 120_000)
  afterAll(() => practice.app.close())

  async function look(name: string): Promise<void> {
    const { page } = practice
    await shot(page, 'packages', name)
    expect(await breachesOf(page), name).toEqual([])
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    expect(sideways, name).toBe(false)
  }

  async function downloaded(act: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([practice.page.waitForEvent('download'), act()])
    return download.path()
  }

  test('a member’s sheets go out, are marked in the package, come back, and two versions are settled by the secretary', async () => {
    const { page, app, open, sessionId } = practice
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
    await goTo(page, '/goi-du-lieu')
    await page.getByText(open.member).first().waitFor()
    await look('page')
    await press(packagesText.makeTitle(open.member))
    await page.getByRole('dialog').waitFor()
    await look('make')
    const out = await downloaded(() => page.getByRole('dialog').getByRole('button', { name: packagesText.makeDo }).click())

    await page.locator('input[type=file]').setInputFiles(out)
    await page.getByText(packagesText.outTitle).waitFor()
    await look('opened-out')
    await press(packagesText.startAct)
    await page.getByText(packagesText.banner(open.member)).waitFor()
    await page.getByText(open.product).first().waitFor()
    await look('seat')
    await page.getByRole('row').filter({ hasText: open.product }).first().click()
    const group = page.getByRole('radiogroup').first()
    await group.waitFor()
    await group.getByRole('radio').nth(1).click()
    await group.getByRole('radio').first().click()
    await page.keyboard.press('Escape')
    await page.getByText(packagesText.banner(open.member)).waitFor()
    await press(packagesText.backMake)
    const back = await downloaded(() => page.getByRole('dialog').getByRole('button', { name: packagesText.makeDo }).click())
    await page.getByRole('button', { name: 'Rời ghế' }).click()
    await page.getByText(packagesText.startedTitle).waitFor()
    await page.getByText(deskText.practiceBanner).waitFor()

    // meanwhile the member marked the same sheet at the desk's laptop as well
    const must = insist(app)
    const { seatToken } = await must('takeSeat', { memberId: open.memberId, pin: open.pin }, { space: 'practice' })
    const at = { entryId: open.entryId, memberId: open.memberId }
    const seated = { space: 'practice', seatToken } as const
    const { version: baseVersion } = await must('getSheet', at, seated)
    await must('setSheetNote', { ...at, baseVersion, note: 'Ghi ở bàn thư ký' }, seated)

    await page.locator('input[type=file]').setInputFiles(back)
    await page.getByText(packagesText.backTitle(open.member)).first().waitFor()
    await look('opened-back')
    await page.getByRole('radio', { name: packagesText.takeThere }).check()
    await press(packagesText.backAct)
    await page.getByText('Chưa đối chiếu mã máy của người gửi.').waitFor()
    await page.getByRole('checkbox', { name: packagesText.compared }).check()
    await page.getByRole('button', { name: packagesText.backAct }).scrollIntoViewIfNeeded()
    await look('ready-back')
    await press(packagesText.backAct)
    await page.getByText(packagesText.backDone(1, 0)).waitFor()
    const { members } = await must('listPackages', { sessionId }, { space: 'practice' })
    expect(members.filter((member) => member.backAt !== null).map((member) => member.name)).toEqual([open.member])
    expect(app.reports).toEqual([])
  }, 120_000)
})
