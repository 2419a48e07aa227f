import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../browser.ts'
import { type PartsPage, startPartsPage } from './chromium.ts'

withBrowser('by keyboard alone', () => {
  let parts: PartsPage
  let page: Page
  let reports: string[]
  const go = async (place: string): Promise<void> => {
    const opened = await parts.open(place)
    page = opened.page
    reports = opened.reports
  }
  const focused = (): Locator => page.locator(':focus')
  const answer = () => expect.poll(() => page.getByTestId('answer').textContent())

  beforeAll(async () => {
    parts = await startPartsPage()
  }, 60_000)
  afterAll(() => parts.close())
  afterEach(async () => {
    expect(reports).toEqual([])
    await page.context().close()
  })

  describe('a long table', () => {
    const names = () => page.locator('tbody tr[data-row] td:nth-child(2)').allInnerTexts()
    const stand = async (): Promise<void> => {
      await page.locator('tbody tr[tabindex="0"]').focus()
    }
    const row = () => expect.poll(() => focused().getAttribute('data-row'))

    test('draws only what is in sight and tells readers how many rows there are', async () => {
      await go('long-table')
      expect(await page.locator('tbody tr[data-row]').count()).toBeLessThan(60)
      expect(await page.getByRole('grid', { name: 'Sổ sản phẩm' }).getAttribute('aria-rowcount')).toBe('2001')
    })

    test('arrows, Page down, End and Home walk it, also to rows that were not drawn, and Enter opens', async () => {
      await go('long-table')
      await stand()
      await page.keyboard.press('ArrowDown')
      await row().toBe('1')
      await page.keyboard.press('PageDown')
      await row().toBe('11')
      await page.keyboard.press('End')
      await row().toBe('1999')
      await page.keyboard.press('ArrowUp')
      await row().toBe('1998')
      await page.keyboard.press('Enter')
      expect(await page.getByTestId('opened').textContent()).toBe('r1998')
      await page.keyboard.press('Home')
      await row().toBe('0')
      const box = await focused().boundingBox()
      const head = await page.locator('thead').first().boundingBox()
      expect((box?.y ?? 0) >= (head?.y ?? 0) + (head?.height ?? 0) - 1).toBe(true)
    })

    test('the focus outlives scrolling far away with the wheel, and arrows go on from it', async () => {
      await go('long-table')
      await stand()
      await page.keyboard.press('ArrowDown')
      await row().toBe('1')
      await page.locator('tbody').first().hover()
      await page.mouse.wheel(0, 40_000)
      await expect
        .poll(
          async () => (await names()).length > 0 && Number(await page.locator('tbody tr[data-row]').nth(3).getAttribute('data-row')) > 500
        )
        .toBe(true)
      await row().toBe('1')
      await page.keyboard.press('ArrowDown')
      await row().toBe('2')
    })

    test('a search without marks narrows it at once, and Escape gives all rows back', async () => {
      await go('long-table')
      await page.getByRole('searchbox').fill('do xanh 7')
      await page.getByText('2.000 dòng', { exact: false }).waitFor()
      expect((await names()).every((name) => name.startsWith('Đỗ xanh '))).toBe(true)
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('')
      await expect.poll(async () => (await names())[0]).toBe('Bánh ổi 1')
    })

    test('a search that finds nothing says so', async () => {
      await go('long-table')
      await page.getByRole('searchbox').fill('khong co dau')
      await page.getByText('Không có dòng nào khớp.').waitFor()
    })

    test('heads sort by keyboard, say the direction, and keep the row in focus order', async () => {
      await go('long-table')
      const head = page.getByRole('columnheader', { name: 'Sản phẩm' })
      await head.getByRole('button').focus()
      await page.keyboard.press('Enter')
      expect(await head.getAttribute('aria-sort')).toBe('ascending')
      await expect.poll(async () => (await names())[0]).toBe('An khê 1')
      await page.keyboard.press('Enter')
      expect(await head.getAttribute('aria-sort')).toBe('descending')
      await expect.poll(async () => (await names())[0]).toBe('Ông Đỗ 250')
    })
  })

  test('a matrix is walked cell by cell with one tab stop, and Enter opens the cell', async () => {
    await go('session')
    expect(await page.locator('td[tabindex="0"]').count()).toBe(1)
    await page.locator('td[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused().getByRole('img').getAttribute('aria-label')).toBe('Phó CT: đã nộp')
    await page.keyboard.press('Enter')
    expect(await page.getByTestId('opened').textContent()).toBe('3 m1')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await page.getByTestId('opened').textContent()).toBe('3 m8')
  })

  test('a step that still misses something can be reached, says what, and does nothing', async () => {
    await go('session')
    const step = page.getByRole('button', { name: 'Khóa điểm' })
    await step.focus()
    const why = await step.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${why}"]`).innerText()).toContain('còn 41 phiếu chưa nộp')
    expect(await step.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Enter')
    expect(await page.getByTestId('opened').textContent()).toBe('')
    await page.context().close()
    await go('pieces')
    await page.getByRole('button', { name: 'Ban hành' }).press('Enter')
    await answer().toBe('issued')
  })

  describe('questions', () => {
    const ask = async (button: string): Promise<void> => {
      await go('pieces')
      await page.getByRole('main').getByRole('button', { name: button }).press('Enter')
      await page.getByRole('dialog').waitFor()
    }

    test('a reason of fewer than 5 letters is refused with words, and the field has the focus again', async () => {
      await ask('Yêu cầu chấm lại')
      const reason = page.getByRole('textbox', { name: 'Lý do' })
      await expect.poll(() => reason.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.type('  sai  ')
      await page.getByRole('dialog').getByRole('button', { name: 'Yêu cầu chấm lại' }).press('Enter')
      await page.getByText('Ghi rõ lý do, ít nhất 5 chữ cái.').waitFor()
      await expect.poll(() => reason.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await page.getByTestId('answer').textContent()).toBe('')
    })

    test('a reason is handed over trimmed and in whole letters, and the next question starts empty', async () => {
      await ask('Yêu cầu chấm lại')
      await page.keyboard.insertText(`  ${'Chấm nhầm sản phẩm'.normalize('NFD')} `)
      await page.getByRole('dialog').getByRole('button', { name: 'Yêu cầu chấm lại' }).press('Enter')
      await answer().toBe('Chấm nhầm sản phẩm')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByRole('main').getByRole('button', { name: 'Yêu cầu chấm lại' }).press('Enter')
      expect(await page.getByRole('textbox', { name: 'Lý do' }).inputValue()).toBe('')
    })

    test('Escape leaves an empty question and gives the focus back, but never throws typed words away', async () => {
      await ask('Yêu cầu chấm lại')
      await page.keyboard.type('Chấm nhầm')
      await page.keyboard.press('Escape')
      expect(await page.getByRole('textbox', { name: 'Lý do' }).inputValue()).toBe('Chấm nhầm')
      await page.getByRole('button', { name: 'Không làm' }).press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByRole('main').getByRole('button', { name: 'Yêu cầu chấm lại' }).press('Enter')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await expect.poll(() => focused().innerText()).toBe('Yêu cầu chấm lại')
    })

    test('Escape in a calendar over a question closes the calendar alone', async () => {
      await ask('Yêu cầu chấm lại')
      await page.getByRole('textbox', { name: 'Hạn chấm lại' }).press('Alt+ArrowDown')
      const calendar = page.getByRole('dialog', { name: 'Chọn ngày trên lịch: Hạn chấm lại' })
      await calendar.waitFor()
      await expect.poll(() => focused().getAttribute('data-date')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      await page.keyboard.press('Escape')
      await calendar.waitFor({ state: 'hidden' })
      expect(await page.getByRole('dialog', { name: 'Yêu cầu chấm lại Tôm khô Trần Đề' }).isVisible()).toBe(true)
    })

    test('Enter confirms a harmless act at once, and leaves a dangerous one', async () => {
      await ask('Khóa điểm')
      await expect.poll(() => focused().innerText()).toBe('Khóa điểm')
      await page.keyboard.press('Enter')
      await answer().toBe('locked')
      await page.context().close()
      await ask('Xóa phiên')
      await expect.poll(() => focused().innerText()).toBe('Không làm')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      expect(await page.getByTestId('answer').textContent()).toBe('')
    })

    test('a dialog keeps the focus inside and stays within 560 px of height', async () => {
      await ask('Xóa phiên')
      for (let step = 0; step < 6; step += 1) {
        await page.keyboard.press('Tab')
        expect(await focused().evaluate((element) => element.closest('[role="dialog"]') !== null)).toBe(true)
      }
      expect((await page.getByRole('dialog').boundingBox())?.height).toBeLessThanOrEqual(560)
    })
  })

  test('the first Tab offers to skip the navigation, and the navigation goes where it says', async () => {
    await go('pieces')
    await page.keyboard.press('Tab')
    expect(await focused().innerText()).toBe('Tới nội dung')
    await page.keyboard.press('Enter')
    expect(await focused().evaluate((element) => element.tagName)).toBe('MAIN')
    expect(await page.getByRole('link', { name: 'Trang đầu' }).getAttribute('aria-current')).toBe('page')
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).press('Enter')
    await answer().toBe('#criteria')
  })
})
