import type { CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withBrowser } from '../../browser.ts'
import { type PartsPage, startPartsPage } from './chromium.ts'

withBrowser('fields under real typing', () => {
  let parts: PartsPage
  let page: Page
  let cdp: CDPSession
  let reports: string[]

  beforeAll(async () => {
    parts = await startPartsPage()
    const opened = await parts.open('fields')
    page = opened.page
    reports = opened.reports
    cdp = await page.context().newCDPSession(page)
  }, 60_000)
  afterAll(() => parts.close())
  beforeEach(async () => {
    await page.reload()
    await page.locator('main').waitFor()
  })
  afterEach(() => expect(reports).toEqual([]))

  const field = (label: string): Locator => page.locator('input, textarea').and(page.getByLabel(label, { exact: true }))
  const given = async (): Promise<Record<string, unknown>> => JSON.parse((await page.getByTestId('values').textContent()) ?? '{}')
  const gives = (expected: Record<string, unknown>) => expect.poll(given).toMatchObject(expected)
  const type = async (label: string, text: string): Promise<void> => {
    await field(label).click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  /** An input method that shows each stage of the word before it is final, as Windows' Telex does. */
  const compose = async (stages: readonly string[]): Promise<void> => {
    for (const text of stages) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  const enterWhileComposing = () =>
    cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
      nativeVirtualKeyCode: 13
    })
  /** UniKey's way: letters go in, then Backspaces and the finished letters. */
  const replaceLast = async (count: number, letters: string): Promise<void> => {
    for (let index = 0; index < count; index += 1) await page.keyboard.press('Backspace')
    await page.keyboard.insertText(letters)
  }
  const duong = ['d', 'đ', 'đu', 'đuo', 'đươ', 'đươn', 'đương', 'đường']

  describe('DateField', () => {
    test.each(['5/11/2026', '05112026', '05/11/2026', '5-11-2026'])(
      '%s is taken as 5 November and shown with zeros on leaving',
      async (text) => {
        await type('Ngày nộp hồ sơ', text)
        await gives({ date: '2026-11-05', dateProblem: null })
        await page.keyboard.press('Tab')
        expect(await field('Ngày nộp hồ sơ').inputValue()).toBe('05/11/2026')
      }
    )

    test('an impossible date stays as typed, says why and gives null, and the reason goes when it is mended', async () => {
      await type('Ngày nộp hồ sơ', '31/02/2026')
      await page.keyboard.press('Tab')
      expect(await field('Ngày nộp hồ sơ').inputValue()).toBe('31/02/2026')
      await page.getByText('Không có ngày này trong lịch. Xem lại ngày và tháng.').waitFor()
      expect(await field('Ngày nộp hồ sơ').getAttribute('aria-invalid')).toBe('true')
      await gives({ date: null, dateProblem: 'impossible' })
      await type('Ngày nộp hồ sơ', '28/02/2026')
      await gives({ date: '2026-02-28', dateProblem: null })
      expect(await field('Ngày nộp hồ sơ').getAttribute('aria-invalid')).not.toBe('true')
    })

    test('a half-typed date is not scolded before the field is left', async () => {
      await type('Ngày nộp hồ sơ', '5/11')
      expect(await page.getByText('Gõ đủ ngày, tháng, năm').count()).toBe(0)
      await page.keyboard.press('Tab')
      await page.getByText('Gõ đủ ngày, tháng, năm').waitFor()
    })

    test('a day outside the bounds is named with the bound and gives null', async () => {
      await type('Ngày họp', '1/1/2027')
      await page.keyboard.press('Tab')
      await page.getByText('Muộn nhất là 31/12/2026.').waitFor()
      await gives({ bounded: null, boundedProblem: 'tooLate' })
    })

    test('the calendar opens by its button on the chosen day, Monday first, in Vietnamese, and is walked by keys', async () => {
      await page.getByRole('button', { name: 'Chọn ngày trên lịch: Ngày họp' }).focus()
      await page.keyboard.press('Enter')
      const calendar = page.getByRole('dialog', { name: 'Chọn ngày trên lịch: Ngày họp' })
      await calendar.getByText('Tháng 11/2026').waitFor()
      expect(await calendar.locator('thead').innerText()).toMatch(/^T2\s+T3\s+T4\s+T5\s+T6\s+T7\s+CN\s*$/)
      expect(await calendar.getByRole('button', { name: 'Tháng sau' }).count()).toBe(1)
      await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('24 tháng 11 năm 2026, thứ ba')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('2 tháng 12 năm 2026, thứ tư')
      await page.keyboard.press('PageDown')
      await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('31 tháng 12 năm 2026, thứ năm')
      await page.keyboard.press('PageUp')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('2 tháng 12 năm 2026, thứ tư')
      await page.keyboard.press('Enter')
      await gives({ bounded: '2026-12-02' })
      expect(await field('Ngày họp').inputValue()).toBe('02/12/2026')
      // Back to where it was opened from.
      await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Chọn ngày trên lịch: Ngày họp')
    })

    test('Alt and arrow down open the calendar, Escape leaves everything as it was', async () => {
      await field('Ngày họp').focus()
      await page.keyboard.press('Alt+ArrowDown')
      await page.getByRole('dialog', { name: 'Chọn ngày trên lịch: Ngày họp' }).waitFor()
      await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('24 tháng 11 năm 2026, thứ ba')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await gives({ bounded: '2026-11-24' })
      await expect.poll(() => page.locator(':focus').inputValue()).toBe('24/11/2026')
    })
  })

  describe('SearchSelect', () => {
    const commune = 'Xã, phường'

    test('"duong" finds Đường and Dương, what begins so first, and Enter takes the first', async () => {
      await type(commune, 'duong')
      await expect
        .poll(() => page.getByRole('option').allInnerTexts())
        .toEqual([expect.stringContaining('Dương Xá'), expect.stringContaining('Đường Lâm'), expect.stringContaining('Bình Đường')])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await gives({ commune: 'x4' })
      expect(await field(commune).inputValue()).toBe('Đường Lâm')
    })

    test('Telex composition finds it as well, and Enter acts only once the word is finished', async () => {
      await field(commune).click()
      await compose(duong)
      await expect.poll(() => page.getByRole('option').count()).toBe(3)
      await enterWhileComposing()
      await gives({ commune: null })
      await cdp.send('Input.insertText', { text: 'đường l' })
      await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('Đường Lâm')])
      await page.keyboard.press('Enter')
      await gives({ commune: 'x4' })
    })

    test('UniKey’s Backspaces and letters leave the right word in the field', async () => {
      await field(commune).click()
      await page.keyboard.type('dd')
      await replaceLast(2, 'đ')
      await page.keyboard.type('uow')
      await replaceLast(3, 'ươ')
      await page.keyboard.type('ngf')
      await replaceLast(5, 'ường')
      expect(await field(commune).inputValue()).toBe('đường')
      await expect.poll(() => page.getByRole('option').count()).toBe(3)
    })

    test('the code behind a name is searched too', async () => {
      await type(commune, '31009')
      await page.keyboard.press('Enter')
      await gives({ commune: 'x9' })
    })

    test('other text gives back the choice made before; without one it stays and says so', async () => {
      await type(commune, 'khong co')
      await page.getByText('Không có mục nào khớp.').waitFor()
      await page.keyboard.press('Tab')
      await page.getByText('Không có trong danh sách. Hãy chọn một mục.').waitFor()
      await type(commune, 'tran de')
      await page.keyboard.press('Tab')
      await gives({ commune: 'x9' })
      await type(commune, 'khong co')
      await page.keyboard.press('Tab')
      expect(await field(commune).inputValue()).toBe('Trần Đề')
    })

    test('an emptied field gives null, unless it may not be emptied', async () => {
      await type(commune, 'my tu')
      await page.keyboard.press('Enter')
      await gives({ commune: 'x6' })
      await field(commune).fill('')
      await page.keyboard.press('Tab')
      await gives({ commune: null })
      await field('Sản phẩm tham chiếu').fill('')
      await page.keyboard.press('Tab')
      await gives({ product: 'p3000' })
      expect(await field('Sản phẩm tham chiếu').inputValue()).toBe('Sản phẩm số 3001')
    })

    test('of five thousand rows only sixty are drawn, around the choice, and the rest is counted', async () => {
      await field('Sản phẩm tham chiếu').click()
      await expect.poll(() => page.getByRole('option').count()).toBe(60)
      expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Sản phẩm số 3001')
      await page.getByText('Còn 4.940 mục nữa, gõ thêm để thu hẹp.').waitFor()
      await type('Sản phẩm tham chiếu', 'so 4999')
      await page.keyboard.press('Enter')
      await gives({ product: 'p4998' })
    })
  })

  describe('TextField', () => {
    test('composition passes through untouched and its Enter is not ours', async () => {
      await field('Tên sản phẩm *').or(field('Tên sản phẩm')).first().click()
      await compose(duong)
      await enterWhileComposing()
      await cdp.send('Input.insertText', { text: 'đường' })
      await gives({ text: 'đường' })
      expect(await given()).not.toHaveProperty('entered')
      await page.keyboard.press('Enter')
      await gives({ entered: 'đường' })
    })

    test('decomposed letters become whole ones on leaving the field', async () => {
      await field('Ghi chú').click()
      await page.keyboard.insertText('Đường thốt nốt'.normalize('NFD'))
      await gives({ note: 'Đường thốt nốt'.normalize('NFD') })
      await page.keyboard.press('Tab')
      await gives({ note: 'Đường thốt nốt' })
    })
  })

  describe('NumberField', () => {
    const count = 'Số thành viên'

    test('the wheel and the arrow keys change nothing', async () => {
      await field(count).click()
      await page.mouse.wheel(0, -300)
      await page.mouse.wheel(0, 300)
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('PageUp')
      expect(await field(count).inputValue()).toBe('12')
      await gives({ count: 12 })
    })

    test.each([
      { typed: '16', problem: 'tooBig', words: 'Nhiều nhất là 15.' },
      { typed: '1.250', problem: 'notANumber', words: 'Chỉ gõ chữ số' },
      { typed: '7,5', problem: 'notANumber', words: 'Chỉ gõ chữ số' },
      { typed: '-3', problem: 'notANumber', words: 'Chỉ gõ chữ số' }
    ])('$typed stays to be seen with the reason and gives null', async ({ typed, problem, words }) => {
      await type(count, typed)
      await page.getByText(words).waitFor()
      await page.keyboard.press('Tab')
      expect(await field(count).inputValue()).toBe(typed)
      await gives({ count: null, countProblem: problem })
    })

    test('what fits is given as a number, an emptied field as none', async () => {
      await type(count, '9')
      await gives({ count: 9, countProblem: null })
      await field(count).fill('')
      await gives({ count: null, countProblem: null })
    })
  })

  describe('PinField', () => {
    const pin = 'Mã của thành viên'

    test('digits are masked, end at six and are handed over by Enter', async () => {
      await type(pin, '1234567')
      expect(await field(pin).getAttribute('type')).toBe('password')
      await gives({ pin: 6 })
      await page.keyboard.press('Enter')
      await gives({ pinEntered: '123456' })
    })

    test('letters are named as such and never handed over', async () => {
      await type(pin, '12a456')
      await page.getByText('Mã chỉ gồm chữ số.').waitFor()
      await page.keyboard.press('Enter')
      expect(await given()).not.toHaveProperty('pinEntered')
    })
  })
})
