import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Sent } from '../../../shared/contract.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { fetchSaved } from '../../api/files.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useTell } from '../../state/host.ts'
import { importText, productText } from '../../text/product.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ImportRows } from './ImportRows.tsx'
import { ImportSettings } from './ImportSettings.tsx'

export type Settings = Sent<'previewImport'>

function settingsOf(preview: ImportPreview, before: Settings | null): Settings {
  const { importId, sheet, headerRow, mapping } = preview
  return {
    importId,
    sheet,
    headerRow,
    mapping: { ...mapping },
    defaultSet: before?.defaultSet ?? null,
    convertLegacy: before?.convertLegacy ?? false
  }
}

/** A list of products from a file: chosen, looked at, corrected, then brought in whole. Nothing is written before the last button. */
export function ImportPage() {
  const [, go] = useLocation()
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [settings, setSettings] = useState<Settings | null>(null)
  const [done, setDone] = useState<{ products: number; producers: number; refused: number } | null>(null)
  const { tell, busy, trouble } = useTell()

  async function choose(file: File | null): Promise<void> {
    if (file === null) return
    setDone(null)
    setPreview(null)
    const read = await tell('startImport', { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    if (!read) return
    setPreview(read)
    setSettings(settingsOf(read, null))
  }

  async function change(next: Settings): Promise<void> {
    setSettings(next)
    const shown = await tell('previewImport', next)
    if (!shown) return
    setPreview(shown)
    setSettings(settingsOf(shown, next))
  }

  async function bringIn(): Promise<void> {
    const counts = settings && (await tell('commitImport', settings))
    if (!counts) return
    setDone(counts)
    setPreview(null)
  }

  async function saveErrors(): Promise<void> {
    const saved = settings && (await tell('saveImportErrors', settings))
    if (saved) fetchSaved(saved)
  }

  async function saveTemplate(): Promise<void> {
    const saved = await tell('saveImportTemplate', {})
    if (saved) fetchSaved(saved)
  }

  const chooser = (
    <FileButton onChange={(file) => void choose(file)} accept=".xlsx,.csv,.txt">
      {(props) => (
        <Button {...props} loading={busy && preview === null} variant={preview === null ? 'filled' : 'default'}>
          {preview === null ? importText.choose : importText.another}
        </Button>
      )}
    </FileButton>
  )
  return (
    <DeskFrame
      place="products"
      title={importText.title}
      note={preview?.fileName}
      acts={
        <>
          <Button variant="subtle" onClick={() => void saveTemplate()}>
            {importText.template}
          </Button>
          {chooser}
        </>
      }
    >
      {preview === null && done === null && <p className={classes.dim}>{importText.words}</p>}
      <TroubleNotice trouble={trouble} />
      {done && (
        <Notice
          kind="info"
          title={importText.done(done.products, done.producers)}
          kept={done.refused > 0 ? importText.doneRefused(done.refused) : undefined}
          action={<Button onClick={() => go(routes.products)}>{importText.toProducts}</Button>}
        />
      )}
      {preview && settings && (
        <>
          <ImportSettings preview={preview} settings={settings} busy={busy} onChange={(next) => void change(next)} />
          <ImportRows preview={preview} />
          <div className={classes.row}>
            <Button loading={busy} disabled={preview.counts.good === 0} onClick={() => void bringIn()}>
              {importText.act(preview.counts.good)}
            </Button>
            {preview.counts.refused > 0 && (
              <Button variant="default" disabled={busy} onClick={() => void saveErrors()}>
                {importText.errors}
              </Button>
            )}
            <Button variant="subtle" onClick={() => go(routes.products)}>
              {productText.products}
            </Button>
          </div>
        </>
      )}
    </DeskFrame>
  )
}
