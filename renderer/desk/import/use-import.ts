import { useRef, useState } from 'react'
import type { Output, Sent } from '../../../shared/contract.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { fetchSaved } from '../../api/files.ts'
import { useTell } from '../../state/host.ts'
import { outcomeWords } from '../../text/papers.ts'

export type Settings = Sent<'previewImport'>
type Done = Output<'commitImport'>

/** Larger files are refused by the host; here they are not even read. */
const mostBytes = 10_485_760

function settingsOf({ importId, sheet, headerRow, mapping }: ImportPreview, before: Settings | null): Settings {
  const { defaultSet = null, convertLegacy = false } = before ?? {}
  return { importId, sheet, headerRow, mapping: { ...mapping }, defaultSet, convertLegacy }
}

/** Which list a file is brought into. */
export type ImportKind = 'products' | 'register'

const methods = {
  products: { start: 'startImport', preview: 'previewImport', commit: 'commitImport', errors: 'saveImportErrors' },
  register: {
    start: 'startRegisterImport',
    preview: 'previewRegisterImport',
    commit: 'commitRegisterImport',
    errors: 'saveRegisterImportErrors'
  }
} as const

/** A list on its way in: the file chosen, how it is understood, what was brought in. Nothing is written before `bringIn`. */
export function useImport(kind: ImportKind) {
  const method = methods[kind]
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [settings, setSettings] = useState<Settings | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [saved, setSaved] = useState('')
  const [tooLarge, setTooLarge] = useState(false)
  const reading = useTell()
  const acting = useTell()
  // Only the answer to the last question counts.
  const asked = useRef(0)

  async function start(chosen: File): Promise<ImportPreview | null> {
    return reading.tell(method.start, { fileName: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) })
  }

  async function choose(chosen: File): Promise<void> {
    if (reading.busy || acting.busy) return
    asked.current += 1
    setFile(chosen)
    setDone(null)
    setSaved('')
    setPreview(null)
    acting.clear()
    reading.clear()
    setTooLarge(chosen.size > mostBytes)
    if (chosen.size > mostBytes) return
    const read = await start(chosen)
    if (read) take(read, null)
  }

  function take(shown: ImportPreview, before: Settings | null): void {
    setPreview(shown)
    setSettings(settingsOf(shown, before))
  }

  async function change(next: Settings): Promise<void> {
    asked.current += 1
    const mine = asked.current
    setSettings(next)
    const shown = await reading.tell(method.preview, next)
    if (!shown || mine !== asked.current) return
    const guessed = Object.keys(next.mapping).length === 0 ? suggested(shown) : {}
    // Another sheet or header row: its columns are only known now, and with them what they seem to mean.
    if (Object.keys(guessed).length > 0) return change({ ...settingsOf(shown, next), mapping: guessed })
    take(shown, next)
  }

  async function bringIn(): Promise<void> {
    const counts = settings && (await acting.tell(method.commit, settings))
    if (!counts) return
    setSaved('')
    setDone(counts)
    setPreview(null)
  }

  async function saveErrors(): Promise<void> {
    if (!settings || !file) return
    // What was brought in is put away by the host; the same file is read once more.
    const importId = preview ? settings.importId : (await start(file))?.importId
    const outcome = importId && (await acting.tell(method.errors, { ...settings, importId }))
    if (!outcome) return
    fetchSaved(outcome)
    setSaved(outcomeWords(outcome))
  }

  async function saveTemplate(): Promise<void> {
    const outcome = await acting.tell('saveImportTemplate', {})
    if (!outcome) return
    fetchSaved(outcome)
    setSaved(outcomeWords(outcome))
  }

  return {
    file,
    preview,
    settings,
    done,
    saved,
    tooLarge,
    reading: reading.busy,
    busy: acting.busy,
    trouble: reading.trouble ?? acting.trouble,
    choose,
    change,
    bringIn,
    saveErrors,
    saveTemplate
  }
}

function suggested(preview: ImportPreview): Settings['mapping'] {
  return Object.fromEntries(preview.columns.flatMap(({ column, suggested: field }) => (field === null ? [] : [[String(column), field]])))
}
