/** Every page of the desk in the practice session, as small as it is used and large: for everybody, within its width, without a complaint. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breachesOf } from '../axe.ts'
import { addDays, addMonths } from '../../shared/domain/dates.ts'
import { deskText } from '../../renderer/text/desk.ts'
import { inviteText } from '../../renderer/text/invite.ts'
import { letterNumbersText } from '../../renderer/text/programme-paper.ts'
import { correctText } from '../../renderer/text/proposals.ts'
import { candidatesText, placesText } from '../../renderer/text/places.ts'
import { registerText } from '../../renderer/text/register.ts'
import { rewardsText } from '../../renderer/text/rewards.ts'
import { freshRegisterSettings } from '../../shared/import/limits.ts'
import { withBrowser } from '../browser.ts'
import { goTo, insist, showResult, tab } from './desk.ts'
import { type Practice, startPractice } from './practice.ts'
import { picturesWanted, shot } from './shots.ts'

const small = { width: 1093, height: 614 }
const large = { width: 1920, height: 1080 }

interface Place {
  readonly name: string
  /** After the hash; `:session`, `:council`, `:entry`, `:member` stand for ids. */
  readonly address: string
  /** A word that stands there once the page has its data. */
  readonly sees: string | RegExp
}

const places: readonly Place[] = [
  { name: 'home', address: '/', sees: 'Phiên thực hành' },
  { name: 'sessions', address: '/phien', sees: /thực hành/ },
  { name: 'new-session', address: '/phien/moi', sees: 'Bánh pía đậu xanh Rạch Sen' },
  { name: 'councils', address: '/hoi-dong', sees: /Hội đồng đánh giá/ },
  { name: 'new-council', address: '/hoi-dong/moi', sees: 'Tạo Hội đồng' },
  { name: 'council', address: '/hoi-dong/:council', sees: 'Lê Văn Thành Tâm' },
  { name: 'regulation', address: '/hoi-dong/:council/quy-che', sees: /Quy chế/ },
  { name: 'council-papers', address: '/hoi-dong/:council/giay-to', sees: 'Cơ quan ban hành' },
  { name: 'wording', address: '/hoi-dong/:council/giay-to/minutes', sees: 'Các trường dùng được' },
  { name: 'people', address: '/hoi-dong/danh-ba', sees: 'Lê Văn Thành Tâm' },
  { name: 'products', address: '/san-pham', sees: 'Bánh pía đậu xanh Rạch Sen' },
  { name: 'producers', address: '/chu-the', sees: 'Hợp tác xã Bánh Rạch Sen' },
  { name: 'import', address: '/san-pham/nhap', sees: /Excel/ },
  { name: 'register', address: '/so-san-pham', sees: 'Mắm mẫu quá hạn' },
  { name: 'register-import', address: '/so-san-pham/nhap', sees: /Excel/ },
  { name: 'register-due', address: '/so-san-pham/den-han', sees: 'Mắm mẫu quá hạn' },
  { name: 'register-proposed', address: '/so-san-pham/da-trinh', sees: 'Gạo mẫu còn hạn' },
  { name: 'register-calendar', address: '/so-san-pham/lich', sees: /Hoàn thành đợt/ },
  { name: 'register-papers', address: '/so-san-pham/van-ban', sees: 'Cơ sở Mắm Mẫu' },
  { name: 'older-candidates', address: '/so-san-pham/khong-cong-nhan', sees: candidatesText.none },
  { name: 'communes', address: '/so-san-pham/xa', sees: placesText.none },
  { name: 'communes-import', address: '/so-san-pham/xa/nhap', sees: /Excel/ },
  { name: 'report-rewards', address: '/bao-cao/khen-thuong', sees: rewardsText.noTables },
  { name: 'report-text', address: '/bao-cao/ban-bao-cao', sees: 'Kết quả chung' },
  { name: 'criteria', address: '/tieu-chi', sees: 'Đồ ăn nhanh' },
  { name: 'form', address: '/tieu-chi/4', sees: /Mật ong/ },
  { name: 'settings', address: '/cai-dat', sees: /sao lưu/i },
  { name: 'settings-log', address: '/cai-dat/nhat-ky', sees: 'Tạo Hội đồng' },
  { name: 'nowhere', address: '/khong-co', sees: deskText.toHome },
  { name: 'law-form', address: '/tieu-chi/mau/selfReport', sees: 'Mẫu 02. Báo cáo tự đánh giá' },
  { name: 'session-people', address: '/phien/:session/thanh-phan', sees: 'Lê Văn Thành Tâm' },
  { name: 'session-products', address: '/phien/:session/san-pham', sees: 'Bánh pía đậu xanh Rạch Sen' },
  { name: 'session-matrix', address: '/phien/:session/cham-diem', sees: 'Bánh pía đậu xanh Rạch Sen' },
  { name: 'session-results', address: '/phien/:session/ket-qua', sees: 'Bánh pía đậu xanh Rạch Sen' },
  { name: 'session-paper-data', address: '/phien/:session/thong-tin-van-ban', sees: 'Số và ngày văn bản' },
  { name: 'session-papers', address: '/phien/:session/van-ban', sees: 'Bảng tổng hợp kết quả' },
  { name: 'session-invite', address: '/phien/:session/moi-thanh-vien', sees: 'Lê Văn Thành Tâm' },
  { name: 'session-display', address: '/phien/:session/man-hinh', sees: 'Hội trường đang thấy' },
  { name: 'session-log', address: '/phien/:session/nhat-ky', sees: /PIN/ }
]

interface Layer {
  readonly name: string
  readonly address: string
  readonly open: (page: Page, practice: Practice) => Promise<unknown>
  /** Escape closes it, for nothing was typed. */
  readonly escapes: boolean
  /** Behind it stands the layer that it was opened from. */
  readonly behind?: true
}

const press =
  (name: string | RegExp, role: 'button' | 'row' = 'button') =>
  (page: Page) =>
    page.getByRole(role, { name }).first().click()
const layers: readonly Layer[] = [
  { name: 'seat', address: '/hoi-dong/:council', open: press(/^Sửa/), escapes: true },
  { name: 'product', address: '/san-pham', open: press(/^Thêm sản phẩm/), escapes: true },
  { name: 'producer', address: '/chu-the', open: press(/^Thêm chủ thể/), escapes: true },
  { name: 'pin', address: '/phien/:session/thanh-phan', open: press(/^Cấp (mã|lại)…/), escapes: true },
  { name: 'replace', address: '/phien/:session/thanh-phan', open: press(/^Thay người…/), escapes: true },
  { name: 'recusal', address: '/phien/:session/thanh-phan', open: press('Ghi không tham gia…'), escapes: true },
  {
    name: 'entry',
    address: '/phien/:session/san-pham',
    open: (page) => page.getByRole('row').filter({ hasText: 'Bánh pía' }).click(),
    escapes: true
  },
  {
    name: 'open-sheet',
    address: '/phien/:session/cham-diem',
    open: (page, { open }) => page.getByRole('img', { name: `${open.product}, ${open.member}:` }).click(),
    escapes: true
  },
  {
    name: 'close-pass',
    address: '/phien/:session/ket-qua',
    open: (page, { result }) => showResult(page, result).then((pane) => pane.getByRole('button', { name: 'Chấm lại…' }).click()),
    escapes: true
  },
  {
    name: 'exclude',
    address: '/phien/:session/ket-qua',
    open: (page, { result }) => showResult(page, result).then((pane) => pane.getByRole('button', { name: 'Loại hồ sơ…' }).click()),
    escapes: true
  },
  { name: 'phone-guide', address: '/phien/:session/moi-thanh-vien', open: press('Hướng dẫn'), escapes: true },
  { name: 'register-product', address: '/so-san-pham', open: press(/^Mắm mẫu quá hạn/, 'row'), escapes: true },
  {
    name: 'register-withdraw',
    address: '/so-san-pham',
    open: (page) => press(/^Mắm mẫu quá hạn/, 'row')(page).then(() => press(registerText.withdraw)(page)),
    escapes: true,
    behind: true
  },
  {
    name: 'register-extend',
    address: '/so-san-pham',
    open: (page) => press(/^Mắm mẫu quá hạn/, 'row')(page).then(() => press(registerText.extend)(page)),
    escapes: true,
    behind: true
  },
  { name: 'reward-table', address: '/bao-cao/khen-thuong', open: press(rewardsText.add), escapes: true },
  { name: 'letter-numbers', address: '/so-san-pham/van-ban', open: press(letterNumbersText.open), escapes: true },
  {
    name: 'register-correct',
    address: '/so-san-pham',
    open: (page) => press(/^Mắm mẫu quá hạn/, 'row')(page).then(() => press(correctText.open)(page)),
    escapes: true,
    behind: true
  },
  { name: 'register-proposal', address: '/so-san-pham/da-trinh', open: press(/^Gạo mẫu còn hạn/, 'row'), escapes: true },
  { name: 'step-back', address: '/phien/:session', open: press('Lùi một bước…'), escapes: true }
]

/** Certificates in every state, whatever day it is. */
async function bringRegister({ app }: Practice): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const ending = (days: number) => addMonths(addDays(today, days), -36)
  const rows = [
    ['Mắm mẫu quá hạn', 'Cơ sở Mắm Mẫu', 'Xã Mẫu Một', 'Huyện Mẫu', 'Thực phẩm', 4, 'UBND tỉnh Mẫu', ending(60)],
    ['Bánh mẫu trong kỳ', 'Hợp tác xã Bánh Mẫu', 'Xã Mẫu Hai', '', '5', 3, 'UBND huyện Mẫu', ending(150)],
    ['Trà mẫu sắp hết hạn', 'Hợp tác xã Trà Mẫu', 'Xã Mẫu Hai', '', '12', 3, 'UBND tỉnh Mẫu', ending(200)],
    ['Gạo mẫu còn hạn', 'Hợp tác xã Gạo Mẫu', 'Xã Mẫu Một', '', '3', 5, 'Bộ Nông nghiệp và Môi trường', ending(900)],
    ['Rượu mẫu đã hết hạn', 'Hộ kinh doanh Rượu Mẫu', 'Phường Mẫu', '', '14', 3, 'UBND tỉnh Mẫu', ending(-20)],
    ['Mật mẫu chưa rõ ngày', 'Hộ kinh doanh Mật Mẫu', 'Phường Mẫu', '', '4', 4, '', '']
  ].map((cells, place) =>
    [place + 1, ...cells, cells.at(-1) === '' ? '' : `${place + 10}/QĐ-UBND`, place === 3 ? addDays(today, -40) : ''].join(',')
  )
  const head = 'STT,Tên sản phẩm,Chủ thể,Xã,Huyện cũ,Nhóm,Sao,Cơ quan công nhận,Ngày quyết định,Số quyết định,Trình Trung ương'
  const must = insist(app)
  const bytes = new TextEncoder().encode([head, ...rows].join('\n'))
  const { importId, sheet, headerRow, mapping } = await must('startRegisterImport', { fileName: 'cu.csv', bytes }, { space: 'practice' })
  const settings = {
    importId,
    sheet,
    headerRow,
    mapping: { ...mapping },
    defaultSet: null,
    convertLegacy: false,
    ...freshRegisterSettings,
    same: []
  }
  await must('commitRegisterImport', settings, { space: 'practice' })
}

withBrowser('the pages of the desk', () => {
  let practice: Practice
  let councilId = ''
  beforeAll(async () => {
    practice = await startPractice()
    const [council] = await insist(practice.app)('listCouncils', {}, { space: 'practice' })
    councilId = council?.id ?? ''
    await bringRegister(practice)
  }, 60_000)
  afterAll(() => practice?.app.close())

  const at = (address: string) => address.replace(':session', practice.sessionId).replace(':council', councilId)

  async function look(name: string): Promise<void> {
    const { page } = practice
    await shot(page, 'pages', `${name}-1093`)
    expect(await breachesOf(page)).toEqual([])
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(sideways).toBe(0)
    if (!picturesWanted) return
    await page.setViewportSize(large)
    await shot(page, 'pages', `${name}-1920`)
    await page.setViewportSize(small)
  }

  test.each(places)('the page “$name” has no barrier and no sideways scroll, and is reached by Tab', async ({ name, address, sees }) => {
    const { page } = practice
    await goTo(page, at(address))
    await page.getByRole('main').getByText(sees).first().waitFor()
    await look(name)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  })

  test.each(layers)(
    'the layer “$name” has no barrier, keeps the focus inside and closes by Escape',
    async ({ name, address, open, escapes, behind = false }) => {
      const { page } = practice
      await goTo(page, at(address))
      await open(page, practice)
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      await look(`layer-${name}`)
      await page.keyboard.press('Tab')
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
      if (escapes) await page.keyboard.press('Escape')
      if (behind) {
        await dialog.nth(1).waitFor({ state: 'detached' })
        await dialog.getByRole('button', { name: registerText.withdraw }).first().waitFor()
        await page.keyboard.press('Escape')
      }
      await dialog.waitFor({ state: 'hidden' })
    }
  )

  test('the help opens by F1 and closes by Escape', async () => {
    const { page } = practice
    await goTo(page, '/')
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    await look('layer-help')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('the network open for phones, a member’s code, the same as large as the window and the slips have no barrier', async ({ skip }) => {
    const { page, app } = practice
    const cards = await insist(app)('listLanCards', {})
    if (cards.length === 0) skip('this machine is in no network')
    await goTo(page, at('/phien/:session/moi-thanh-vien'))
    await page.getByRole('button', { name: inviteText.openAct }).click()
    await page.getByRole('img', { name: inviteText.testQr }).waitFor()
    await look('invite-open')
    await page
      .getByRole('button', { name: /^Mã QR… / })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('img', { name: /^Mã QR mời/ }).waitFor()
    await look('layer-invite')
    await dialog.getByRole('button', { name: inviteText.bigger }).click()
    await dialog.getByRole('button', { name: inviteText.smaller }).waitFor()
    await look('layer-invite-big')
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: inviteText.done }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: inviteText.slips }).click()
    await dialog.getByText(inviteText.slipsPinWords).waitFor()
    await look('layer-slips')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: inviteText.closeAct }).click()
    await dialog.getByRole('button', { name: inviteText.closeAct }).click()
    await page.getByText(inviteText.closedWords).waitFor()
  })

  test('a result in full and a paper in its preview have no barrier', async () => {
    const { page, result } = practice
    await goTo(page, at('/phien/:session/ket-qua'))
    await showResult(page, result)
    await look('result')
    await tab(page, 'Văn bản')
    await page
      .getByRole('button', { name: /^Bảng tổng hợp kết quả/ })
      .first()
      .click()
    await page.frameLocator('iframe').getByRole('heading', { name: 'BẢNG TỔNG HỢP KẾT QUẢ' }).waitFor()
    await look('paper')
  })

  test('a member’s own pages, sheet and read-back have no barrier, and Enter and Escape lead in and out', async () => {
    const { page, open } = practice
    await goTo(page, at('/phien/:session/cham-diem'))
    await page.getByRole('img', { name: `${open.product}, ${open.member}:` }).click()
    await page.getByLabel('Mã PIN').fill(open.pin)
    await page.keyboard.press('Enter')
    await page.getByRole('radiogroup').waitFor()
    await look('sheet')
    await page.keyboard.press('F2')
    await page.getByRole('heading', { name: 'Xem lại trước khi nộp' }).waitFor()
    await look('read-back')
    await page.keyboard.press('Escape')
    await page.getByRole('radiogroup').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Rời ghế' }).waitFor()
    await look('seat')
    await page.getByRole('button', { name: 'Rời ghế' }).click()
    await page.getByRole('grid').waitFor()
  })

  test('not one error reached the console and not one request broke the content policy', () => {
    expect(practice.app.reports).toEqual([])
  })
})
