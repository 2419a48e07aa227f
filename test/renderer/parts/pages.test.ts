import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../browser.ts'
import { type PartsPage, startPartsPage } from './chromium.ts'

/** What is opened on each page besides the page itself, so that layers over it are seen too. */
const layers: readonly { readonly place: string; readonly name: string; readonly open: (page: Page) => Promise<unknown> }[] = [
  { place: 'session', name: 'the matrix of a practice session', open: async () => {} },
  { place: 'result', name: 'a result', open: async () => {} },
  { place: 'long-table', name: 'a long table', open: async () => {} },
  { place: 'fields', name: 'the fields', open: async () => {} },
  {
    place: 'fields',
    name: 'fields with reasons',
    open: async (page) => {
      await page
        .locator('input')
        .and(page.getByLabel('Ngày nộp hồ sơ', { exact: true }))
        .fill('31/02/2026')
      await page.getByLabel('Số thành viên').fill('99')
      await page.getByText('Không có ngày này').waitFor()
    }
  },
  {
    place: 'fields',
    name: 'an open list',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Xã, phường' }).fill('a')
      await page.getByRole('option').first().waitFor()
    }
  },
  {
    place: 'fields',
    name: 'an open calendar',
    open: async (page) => {
      await page.getByRole('button', { name: 'Chọn ngày trên lịch: Ngày họp' }).click()
      await page.getByText('Tháng 11/2026').waitFor()
    }
  },
  { place: 'pieces', name: 'notices', open: async () => {} },
  { place: 'pieces', name: 'a question with a reason', open: (page) => openDialog(page, 'Yêu cầu chấm lại') },
  { place: 'pieces', name: 'a plain question', open: (page) => openDialog(page, 'Khóa điểm') },
  { place: 'pieces', name: 'a question that failed', open: (page) => openDialog(page, 'Xóa phiên') },
  { place: 'controls', name: 'plain controls', open: async () => {} },
  {
    place: 'controls',
    name: 'an open menu',
    open: async (page) => {
      await page.getByRole('button', { name: 'Việc khác' }).click()
      await page.getByRole('menuitem').first().waitFor()
    }
  },
  {
    place: 'controls',
    name: 'an open plain list',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Cấp hội đồng' }).click()
      await page.getByRole('option').first().waitFor()
    }
  },
  {
    place: 'controls',
    name: 'a tooltip and a message',
    open: async (page) => {
      await page.getByRole('button', { name: 'Báo', exact: true }).click()
      await page.getByText('Đã xuất danh sách').waitFor()
      await page.getByRole('button', { name: 'Căn cứ' }).hover()
      await page.getByRole('tooltip').waitFor()
    }
  }
]

async function openDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor()
}

async function breaches(axe: AxeBuilder): Promise<unknown[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))
}

withBrowser('pages of all parts', () => {
  let parts: PartsPage
  beforeAll(async () => {
    parts = await startPartsPage()
  }, 60_000)
  afterAll(() => parts.close())

  test.each(layers)(
    '$name: no style element, no CSP report, no breach of WCAG 2.1 A and AA, light and dark',
    async ({ place, open }) => {
      const { page, reports } = await parts.open(place)
      await open(page)
      // region: what is opened lies beside the landmarks by nature.
      // naming what is right takes most of axe's time; the gallery has no frames
      const light = new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
        .disableRules(['region'])
      expect(await breaches(light)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
      // Only colours have changed.
      const dark = new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode()
        .withRules(['color-contrast', 'link-in-text-block'])
      expect(await breaches(dark)).toEqual([])
      expect(await page.locator('style').count()).toBe(0)
      expect(reports).toEqual([])
      await page.context().close()
    },
    30_000
  )

  test('the watch over styles would report a style element', async () => {
    const { page, reports } = await parts.open('pieces')
    await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'body { color: red }'
      document.head.append(style)
    })
    await expect.poll(() => reports).toContainEqual(expect.stringMatching(/^style-src/))
    await page.context().close()
  })

  test('the page is dark where the system is dark, and follows it while open', async () => {
    const { page } = await parts.open('pieces', { colorScheme: 'dark' })
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await ground()).toBe('rgb(22, 35, 26)')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(ground).toBe('rgb(250, 248, 242)')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect.poll(ground).toBe('rgb(255, 255, 255)')
    await page.context().close()
  })

  test.each(['controls', 'fields', 'pieces'])(
    '%s: nothing moves for longer than 150 ms, and not at all where the system asks for rest',
    async (place) => {
      const { page } = await parts.open(place, { reducedMotion: 'no-preference' })
      if (place === 'pieces') await openDialog(page, 'Khóa điểm')
      const longest = () =>
        page.evaluate(() =>
          Math.max(
            ...[...document.querySelectorAll('*')]
              // A turning wheel says "still at it"; it is not a transition.
              .filter((element) => element.closest('.mantine-Loader-root, .mantine-Button-loader') === null)
              .flatMap((element) => ['', '::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo)))
              .flatMap((style) =>
                `${style.transitionDuration}, ${style.animationName === 'none' ? '0s' : style.animationDuration}`.split(', ')
              )
              .map((time) => Number.parseFloat(time) * 1000)
          )
        )
      expect(await longest()).toBeLessThanOrEqual(150)
      expect(await longest()).toBeGreaterThan(0)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      expect(await longest()).toBe(0)
      await page.context().close()
    }
  )

  test.each(['session', 'fields', 'pieces', 'controls', 'long-table'])(
    '%s: whatever Tab reaches shows a focus line',
    async (place) => {
      const { page } = await parts.open(place)
      const seen = new Set<string>()
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab')
        const focus = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return null
          // Radio and switch inputs lie under what is drawn for them.
          const drawn = [element, element.nextElementSibling, element.parentElement].filter((part) => part !== null)
          const outlined = drawn.some(
            (part) => getComputedStyle(part).outlineStyle !== 'none' && getComputedStyle(part).outlineWidth === '2px'
          )
          return { html: element.outerHTML.slice(0, 200), outlined }
        })
        if (!focus) break
        expect(focus).toMatchObject({ outlined: true })
        seen.add(focus.html)
      }
      expect(seen.size).toBeGreaterThan(8)
      await page.context().close()
    },
    30_000
  )

  test.each([
    { width: 1093, height: 614 },
    { width: 1920, height: 1080 }
  ])(
    'nothing scrolls sideways at $width × $height',
    async (viewport) => {
      for (const place of ['session', 'result', 'fields', 'pieces', 'controls', 'long-table']) {
        const { page } = await parts.open(place, { viewport })
        const over = await page.evaluate(() =>
          [...document.querySelectorAll('html, main, main *')]
            .filter((part) => {
              const scrolls = part.tagName === 'HTML' || ['auto', 'scroll'].includes(getComputedStyle(part).overflowX)
              return scrolls && part.scrollWidth > part.clientWidth
            })
            .map((part) => part.outerHTML.slice(0, 120))
        )
        expect({ place, over }).toEqual({ place, over: [] })
        await page.context().close()
      }
    },
    30_000
  )

  test('the watermark takes no click and stands over dialogs too', async () => {
    const { page } = await parts.open('session')
    const mark = page.locator('svg[aria-hidden="true"]:has(pattern)')
    expect(await mark.evaluate((element) => [getComputedStyle(element).pointerEvents, getComputedStyle(element).zIndex])).toEqual([
      'none',
      '10000'
    ])
    const box = await mark.boundingBox()
    expect(box).toEqual({ x: 0, y: 0, width: 1093, height: 614 })
    await page.getByRole('tab', { name: 'Kết quả' }).click()
    expect(await page.getByRole('tab', { name: 'Kết quả' }).getAttribute('aria-selected')).toBe('true')
    await page.context().close()
  })
})
