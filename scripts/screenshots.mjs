/** Makes the three pictures of the README from the practice session, at the size of the commonest laptop: `npm run build` first. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import { buildIfNeeded, root } from './build.mjs'

buildIfNeeded()
const pictures = join(root, 'docs', 'images')
mkdirSync(pictures, { recursive: true })
const dataDir = mkdtempSync(join(tmpdir(), 'ocop-pictures-'))
const host = spawn(process.execPath, [join(root, 'out', 'main', 'serve.js'), '--data', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
const gone = new Promise((done) => host.once('exit', done))
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
})
try {
  const line = await new Promise((done) => createInterface({ input: host.stdout }).once('line', done))
  const { url, deskToken } = JSON.parse(line)
  const page = await browser.newPage({ viewport: { width: 1093, height: 614 }, locale: 'vi-VN', reducedMotion: 'reduce' })
  const picture = (name) => page.screenshot({ path: join(pictures, `${name}.png`) })
  const tab = (name) => page.getByRole('navigation', { name: 'Các trang của phiên' }).getByRole('link', { name, exact: true }).click()
  await page.goto(`${url}?token=${deskToken}`)
  await page.getByRole('button', { name: 'Mở phiên thực hành' }).click()
  await page.getByRole('grid').getByText('Rượu nếp trắng Ba Giồng').waitFor()
  await picture('matrix')

  // a product whose members differ is closed, so that there is a result to show
  const product = 'Lạp xưởng tươi Cồn Dừa'
  await page.getByRole('button', { name: `Khóa điểm: ${product}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa điểm sản phẩm' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await tab('Kết quả')
  await page.getByRole('navigation', { name: 'Kết quả từng sản phẩm' }).getByRole('button', { name: product }).click()
  await page.getByRole('region', { name: product }).getByText('Khác nhau nhiều nhất').waitFor()
  await picture('result')

  // a sheet that its member began goes on in the member's seat
  await tab('Chấm điểm')
  const cell = page.getByRole('img', { name: /: đang chấm \d+\/\d+$/ }).first()
  const member = /, ([^,]+): đang chấm/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1] ?? ''
  await tab('Thành phần')
  await page.getByRole('button', { name: new RegExp(`^Cấp (mã|lại)… ${member}$`) }).click()
  await page.getByRole('button', { name: 'Hiện mã' }).click()
  const pin = (await page.getByRole('dialog').locator('.figures').innerText()).replaceAll(/\D/g, '')
  await page.getByRole('button', { name: 'Thành viên đã đọc xong' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await tab('Chấm điểm')
  await cell.click()
  await page.getByLabel('Mã PIN').fill(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('radiogroup').waitFor()
  await picture('sheet')
} finally {
  await browser.close()
  host.kill('SIGKILL')
  await gone
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
}
