import { useRef, useState } from 'react'
import type { ImportPreview, ImportShown, ListKindName as ImportKind } from '../../../shared/contract/imports.ts'
import type { SaveOutcome } from '../../../shared/contract/papers.ts'
import { freshRegisterSettings, mostFileBytes } from '../../../shared/import/limits.ts'
import type { Sent } from '../../../shared/contract.ts'
import { useTell } from '../../state/host.ts'
import { receive } from '../../state/received.ts'

export type { ImportKind }
/** What is set of a list; those of older lists have the most. */
export type Settings = Sent<'commitRegisterImport'>

interface Done {
  readonly added: number
  readonly producers: number
  readonly candidates: number
  readonly refused: number
  readonly known: number
}

interface Page {
  readonly shown: ImportShown | null
  readonly from: number
}

type Tell = ReturnType<typeof useTell>['tell']

interface Way {
  readonly start: (tell: Tell, file: Sent<'startImport'>) => Promise<ImportPreview | null>
  readonly preview: (tell: Tell, settings: Settings, page: Page) => Promise<ImportPreview | null>
  readonly commit: (tell: Tell, settings: Settings) => Promise<Done | null>
  readonly errors: (tell: Tell, settings: Settings) => Promise<SaveOutcome | null>
}

/** Of lists that know nothing of recognitions. */
function plain({ importId, sheet, headerRow, mapping, defaultSet, convertLegacy }: Settings): Sent<'commitImport'> {
  return { importId, sheet, headerRow, mapping, defaultSet, convertLegacy }
}

const ways: Readonly<Record<ImportKind, Way>> = {
  products: {
    start: (tell, file) => tell('startImport', file),
    preview: (tell, settings, page) => tell('previewImport', { ...plain(settings), ...page }),
    commit: async (tell, settings) => {
      const done = await tell('commitImport', plain(settings))
      return done && { ...done, added: done.products, candidates: 0 }
    },
    errors: (tell, settings) => tell('saveImportErrors', plain(settings))
  },
  register: {
    start: (tell, file) => tell('startRegisterImport', file),
    preview: (tell, settings, page) => tell('previewRegisterImport', { ...settings, ...page }),
    commit: async (tell, settings) => {
      const done = await tell('commitRegisterImport', settings)
      return done && { ...done, added: done.products }
    },
    errors: (tell, settings) => tell('saveRegisterImportErrors', settings)
  },
  places: {
    start: (tell, file) => tell('startCommuneImport', file),
    preview: (tell, settings, page) => tell('previewCommuneImport', { ...plain(settings), ...page }),
    commit: async (tell, settings) => {
      const done = await tell('commitCommuneImport', plain(settings))
      return done && { ...done, producers: 0, candidates: 0 }
    },
    errors: (tell, settings) => tell('saveCommuneImportErrors', plain(settings))
  }
}

function settingsOf({ importId, sheet, headerRow, mapping }: ImportPreview, before: Settings | null): Settings {
  const fresh = { defaultSet: null, convertLegacy: false, ...freshRegisterSettings, same: [] }
  return { ...fresh, ...before, importId, sheet, headerRow, mapping: { ...mapping } }
}

const first: Page = { shown: null, from: 0 }

/** A list on its way in: the file chosen, how it is understood, what was brought in. Nothing is written before `bringIn`. */
export function useImport(kind: ImportKind) {
  const way = ways[kind]
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
    return way.start(reading.tell, { fileName: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) })
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
    setTooLarge(chosen.size > mostFileBytes)
    if (chosen.size > mostFileBytes) return
    const read = await start(chosen)
    if (read) take(read, null)
  }

  function take(shown: ImportPreview, before: Settings | null): void {
    setPreview(shown)
    setSettings(settingsOf(shown, before))
  }

  async function ask(next: Settings, page: Page): Promise<void> {
    asked.current += 1
    const mine = asked.current
    setSettings(next)
    const shown = await way.preview(reading.tell, next, page)
    if (!shown || mine !== asked.current) return
    const guessed = Object.keys(next.mapping).length === 0 ? suggested(shown) : {}
    // Another sheet or header row: its columns are only known now, and with them what they seem to mean.
    if (Object.keys(guessed).length > 0) return ask({ ...settingsOf(shown, next), mapping: guessed }, first)
    take(shown, next)
  }

  /** The same rows as before are looked at, as far as there are any still. */
  async function change(next: Settings): Promise<void> {
    const stays = preview && next.sheet === settings?.sheet && next.headerRow === settings.headerRow
    await ask(next, stays ? { shown: preview.shown, from: 0 } : first)
  }

  async function look(shown: ImportShown, from: number): Promise<void> {
    if (settings) await ask(settings, { shown, from })
  }

  async function bringIn(): Promise<void> {
    const counts = settings && (await way.commit(acting.tell, settings))
    if (!counts) return
    setSaved('')
    setDone(counts)
    setPreview(null)
  }

  async function saveErrors(): Promise<void> {
    if (!settings || !file) return
    // What was brought in is put away by the host; the same file is read once more.
    const importId = preview ? settings.importId : (await start(file))?.importId
    const outcome = importId && (await way.errors(acting.tell, { ...settings, importId }))
    receive(outcome, setSaved)
  }

  async function saveTemplate(): Promise<void> {
    const outcome = await acting.tell('saveImportTemplate', { list: kind })
    receive(outcome, setSaved)
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
    look,
    bringIn,
    saveErrors,
    saveTemplate
  }
}

function suggested(preview: ImportPreview): Settings['mapping'] {
  return Object.fromEntries(preview.columns.flatMap(({ column, suggested: field }) => (field === null ? [] : [[String(column), field]])))
}
