import { posix } from 'node:path'
import { ReadFailure } from './failure.ts'
import type { ReadLimits } from './limits.ts'
import { readXml } from './xml.ts'
import type { Parts } from './zip.ts'

interface SheetPlace {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** Where the parts of a workbook lie. */
export interface BookMap {
  readonly date1904: boolean
  readonly sheets: readonly SheetPlace[]
  readonly strings?: string
  readonly styles?: string
}

interface Relation {
  readonly type: string
  readonly target: string
}

const mostSheets = 1_000

/** Finds the parts by their relations, not by their names: not every program says "sheet1.xml". Throws ReadFailure. */
export async function readBookMap(parts: Parts, limits: ReadLimits): Promise<BookMap> {
  const start = await readRelations(parts, '', limits)
  const part = [...start.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!parts.has(part)) throw new ReadFailure('NOT_XLSX', { kind: kindOf(parts) })
  if (!part.endsWith('.xml')) throw new ReadFailure('NOT_XLSX', { kind: 'xlsb' })
  const relations = await readRelations(parts, part, limits)
  const sheets: SheetPlace[] = []
  let root = ''
  let date1904 = false
  await readXml(part, parts.open(part), limits, {
    open(name, attribute) {
      root ||= name
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet' || sheets.length >= mostSheets) return
      const relation = relations.get(attribute('id') ?? '')
      if (relation?.type !== 'worksheet') return
      const hidden = (attribute('state') ?? 'visible') !== 'visible'
      sheets.push({ name: (attribute('name') ?? '').normalize('NFC').slice(0, 100), hidden, part: relation.target })
    }
  })
  if (root !== 'workbook') throw new ReadFailure('NOT_XLSX', { kind: kindOf(parts) })
  if (sheets.length === 0) throw new ReadFailure('NO_SHEET')
  return { date1904, sheets, strings: findPart(parts, relations, 'sharedStrings'), styles: findPart(parts, relations, 'styles') }
}

function findPart(parts: Parts, relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  const target = [...relations.values()].find((relation) => relation.type === type)?.target
  return target !== undefined && parts.has(target) ? target : undefined
}

async function readRelations(parts: Parts, part: string, limits: ReadLimits): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part)
  const file = part === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const relations = new Map<string, Relation>()
  if (!parts.has(file)) return relations
  await readXml(file, parts.open(file), limits, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      // the last word is the same in the transitional and in the strict form of the standard
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      const place = target.startsWith('/') ? posix.normalize(target).slice(1) : posix.join(folder, target)
      if (relations.size < mostSheets * 2) relations.set(attribute('Id') ?? '', { type, target: place })
    }
  })
  return relations
}

function kindOf(parts: Parts): string {
  if (parts.has('xl/workbook.bin')) return 'xlsb'
  if (parts.has('word/document.xml')) return 'docx'
  if (parts.has('content.xml') && parts.has('mimetype')) return 'ods'
  return 'zip'
}
