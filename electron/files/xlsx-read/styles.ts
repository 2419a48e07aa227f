import { isLegacyFont } from '../legacy-text.ts'
import type { ReadLimits } from './limits.ts'
import { isDateFormat, zerosOfFormat } from './values.ts'
import { readXml } from './xml.ts'
import type { Chunks } from './zip.ts'

/** What the number in a cell means, and whether its letters are Unicode. */
export interface CellStyle {
  readonly date: boolean
  readonly zeros: number
  readonly font?: string
}

const most = 70_000

/** The cell formats of styles.xml, in their order. */
export async function readStyles(part: string, chunks: Chunks, limits: ReadLimits): Promise<CellStyle[]> {
  const formats = new Map<number, string>()
  const fonts: string[] = []
  const styles: CellStyle[] = []
  const inside: string[] = []
  await readXml(part, chunks, limits, {
    open(name, attribute) {
      const parent = inside.at(-1)
      inside.push(name)
      if (name === 'numFmt' && parent === 'numFmts' && formats.size < most) {
        formats.set(Number(attribute('numFmtId')), (attribute('formatCode') ?? '').slice(0, 255))
      } else if (name === 'font' && parent === 'fonts' && fonts.length < most) {
        fonts.push('')
      } else if (name === 'name' && parent === 'font' && fonts.length > 0 && inside.at(-3) === 'fonts') {
        fonts[fonts.length - 1] = (attribute('val') ?? '').slice(0, 100)
      } else if (name === 'xf' && parent === 'cellXfs' && styles.length < most) {
        const id = Number(attribute('numFmtId') ?? 0)
        const code = formats.get(id) ?? ''
        const font = fonts[Number(attribute('fontId') ?? 0)] ?? ''
        styles.push({ date: isDateFormat(id, code), zeros: zerosOfFormat(code), ...(isLegacyFont(font) && { font }) })
      }
    },
    close() {
      inside.pop()
    }
  })
  return styles
}
