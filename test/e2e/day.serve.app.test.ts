/** The day in the machine's own browser: sixty products brought in, the first fourteen before the council. */
import { readFileSync } from 'node:fs'
import { startServe } from '../app.ts'
import { theDay } from './day.ts'

theDay(
  'a shorter day through the browser host',
  async () => {
    const app = await startServe()
    return {
      app,
      save: async (act) => {
        const [download] = await Promise.all([app.page.waitForEvent('download'), act()])
        return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
      }
    }
  },
  { count: 14, byHand: { products: 3, people: 2 } }
)
