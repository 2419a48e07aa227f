/** Older lists on their way into the register, as tests bring them: through the real reading process and the door. */
import { defaultLimits } from '../../electron/files/xlsx-read/limits.ts'
import { nodeSpawner } from '../../electron/files/xlsx-read/spawn.ts'
import { readWorkbook } from '../../electron/files/xlsx-read/workbook.ts'
import type { ImportPreview } from '../../shared/contract/imports.ts'
import { freshRegisterSettings } from '../../shared/import/limits.ts'
import type { Sent } from '../../shared/contract.ts'
import { childPath } from '../files/xlsx-read/reading.ts'
import { aDesk, type Desk, type Given } from './make.ts'

export function aReadingDesk(given: Given = {}): Desk {
  return aDesk({
    ...given,
    readBook: (bytes) => readWorkbook(bytes, { spawn: nodeSpawner(childPath), limits: { ...defaultLimits, timeMs: 55_000 } })
  })
}

export const head = 'STT,Tên sản phẩm,Chủ thể,Xã,Huyện cũ,Nhóm,Sao,Số quyết định,Ngày công nhận,Ngày hết hạn'

export function csv(rows: readonly string[], title = head): { fileName: string; bytes: Uint8Array } {
  return { fileName: 'danh sách cũ.csv', bytes: new TextEncoder().encode([title, ...rows].join('\n')) }
}

type Settings = Sent<'commitRegisterImport'>
type Chosen = Partial<Pick<Settings, 'whole' | 'candidates' | 'communes' | 'same' | 'convertLegacy'>>

export const nothingSaid = freshRegisterSettings.whole

/** The list with what the officer chose, shown whole. */
export async function seeList(
  desk: Desk,
  file: { fileName: string; bytes: Uint8Array },
  chosen: Chosen = {}
): Promise<{ preview: ImportPreview; settings: Settings }> {
  const { importId, sheet, headerRow, mapping } = await desk.play('startRegisterImport', file)
  const listed = { importId, sheet, headerRow, mapping, defaultSet: null, convertLegacy: false }
  const settings = { ...listed, ...freshRegisterSettings, same: [], ...chosen }
  return { settings, preview: await desk.play('previewRegisterImport', { ...settings, shown: 'all', from: 0 }) }
}

/** Brings the rows in, each under the title line. */
export async function bringList(desk: Desk, rows: readonly string[], { title = head, ...chosen }: Chosen & { title?: string } = {}) {
  const { settings } = await seeList(desk, csv(rows, title), chosen)
  return desk.play('commitRegisterImport', settings)
}

/** Brings a table of communes in. */
export async function bringCommunes(desk: Desk, rows: readonly string[], title = 'Xã cũ,Huyện cũ,Tỉnh cũ,Xã mới,Tỉnh mới,Mã xã cũ') {
  const { importId, sheet, headerRow, mapping } = await desk.play('startCommuneImport', csv(rows, title))
  return desk.play('commitCommuneImport', { importId, sheet, headerRow, mapping, defaultSet: null, convertLegacy: false })
}
