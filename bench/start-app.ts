/** Starts an app in the stand-in for Electron, waits for its first screen to be usable, says so in one line, and ends it. */
import { findBrowser } from '../electron/print/find-browser.ts'
import { launch } from '../test/standin/launch.mts'

const [appDir, userData, usable] = process.argv.slice(2)
if (appDir === undefined || userData === undefined || usable === undefined) throw new Error('start-app APP_DIR USER_DATA SELECTOR')
const { firstPage, quit } = await launch(appDir, { userData, headless: true, executablePath: findBrowser() })
const page = await firstPage()
await page.locator(usable).first().waitFor({ state: 'visible' })
process.stdout.write('usable\n')
await quit()
