/** Pictures of pages for people to look at. They prove nothing by themselves and take their time, so they are taken when asked for: `PICTURES=1 npm test`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, PageScreenshotOptions } from 'playwright-core'
import { root } from '../app.ts'

export const picturesWanted = process.env['PICTURES'] === '1'

/** Into test/artefacts/FOLDER/NAME.png. */
export async function shot(page: Page, folder: string, name: string, options: Pick<PageScreenshotOptions, 'fullPage'> = {}): Promise<void> {
  if (!picturesWanted) return
  const path = join(root, 'test', 'artefacts', folder)
  mkdirSync(path, { recursive: true })
  await page.screenshot({ ...options, path: join(path, `${name}.png`) })
}
