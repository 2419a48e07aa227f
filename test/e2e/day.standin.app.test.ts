/** The day in the desktop app: sixty products brought in and before the council, twelve of them scored by all members at the page. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { startStandin } from '../app.ts'
import { theDay } from './day.ts'

theDay(
  'a whole day through the desktop app',
  async () => {
    const app = await startStandin()
    return {
      app,
      save: async (act) => {
        const folder = mkdtempSync(join(app.userData, 'saved-'))
        app.control.answers.push({ method: 'showSaveDialog', value: { canceled: false, filePath: join(folder, 'day') } })
        await act()
        // the file stands under its own name only when all of it is on the disk
        const name = await vi.waitUntil(() => readdirSync(folder).find((each) => /^day\.\w+$/.test(each)), { timeout: 60_000 })
        return { name, bytes: new Uint8Array(readFileSync(join(folder, name))) }
      }
    }
  },
  { count: 60, byHand: { products: 12, people: 7 } }
)
