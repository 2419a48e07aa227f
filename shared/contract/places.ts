import { z } from 'zod'
import { fileToRead, type ImportPreview, listSettings, previewPage } from './imports.ts'
import { line, method, requiredLine, text, version } from './method.ts'
import type { SaveOutcome } from './papers.ts'

/** What became of an old commune: one row for each present commune that took it over. */
export interface CommuneView {
  readonly id: string
  readonly version: number
  readonly oldProvince: string
  readonly oldDistrict: string
  readonly oldCommune: string
  readonly province: string
  /** '' where there is none. */
  readonly district: string
  readonly commune: string
  /** Of the statistics office; '' where they are not known. */
  readonly oldCode: string
  readonly code: string
  readonly provinceCode: string
  readonly basis: string
}

const code = text(20)
const commune = {
  oldProvince: line,
  oldDistrict: line,
  oldCommune: requiredLine,
  province: line,
  district: line,
  commune: requiredLine,
  oldCode: code,
  code,
  provinceCode: code,
  basis: line
}

export const places = {
  /** The whole table, by old province, district and commune. */
  listCommunes: method<readonly CommuneView[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  /** DUPLICATE where the table has the same change. */
  addCommune: method<{ id: string }>()({ who: ['desk'], effect: 'write', input: z.strictObject(commune) }),
  changeCommune: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ communeId: z.uuid(), baseVersion: version, ...commune })
  }),
  /** The table only offers names: what was brought in by it stays as it is. */
  removeCommune: method<object>()({ who: ['desk'], effect: 'write', input: z.strictObject({ communeId: z.uuid(), baseVersion: version }) }),
  /** A table of communes from a file, read and shown as other lists are (imports.ts). Writes nothing. */
  startCommuneImport: method<ImportPreview>()({ who: ['desk'], effect: 'read', input: z.strictObject(fileToRead) }),
  previewCommuneImport: method<ImportPreview>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ ...listSettings, ...previewPage })
  }),
  /** Adds the good rows in one transaction after a backup; those that the table has are left alone. */
  commitCommuneImport: method<{ added: number; refused: number; known: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject(listSettings)
  }),
  saveCommuneImportErrors: method<SaveOutcome>()({ who: ['desk'], effect: 'read', input: z.strictObject(listSettings) })
}
