import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { Notice } from '../../parts/Notice.tsx'
import { useHold } from '../../state/leaving.ts'
import { readErrorText } from '../../text/import.ts'
import { placesImportText } from '../../text/places.ts'
import { importText } from '../../text/product.ts'
import { registerImportText } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { DropZone } from './DropZone.tsx'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportRows } from './ImportRows.tsx'
import { ImportSettings } from './ImportSettings.tsx'
import { Letters } from './Letters.tsx'
import { RegisterChoices } from './RegisterChoices.tsx'
import { type ImportKind, useImport } from './use-import.ts'

const texts = { products: importText, register: registerImportText, places: placesImportText } as const
const lists = { products: routes.products, register: routes.register, places: routes.communes } as const

/** A list from a file: chosen, looked at, corrected, then brought in whole. Nothing is written before the last button. */
export function ImportPage({ kind }: { readonly kind: ImportKind }) {
  const words = texts[kind]
  const [, go] = useLocation()
  const list = useImport(kind)
  const { preview, settings, done } = list
  const coming = preview ? preview.counts.good + preview.counts.candidates : 0
  useHold(coming > 0 && !list.busy)
  const choices = preview && settings && { kind, preview, settings, onChange: list.change }
  return (
    <DeskFrame
      place={kind === 'products' ? 'products' : 'register'}
      title={words.title}
      note={preview?.fileName}
      acts={
        <Button variant="default" loading={list.busy && preview === null} onClick={() => void list.saveTemplate()}>
          {importText.template}
        </Button>
      }
    >
      <FileTrouble list={list} kept={words.fileKept} />
      {list.saved !== '' && <Notice kind="info" title={list.saved} />}
      {done && (
        <Notice
          kind="info"
          title={[words.done(done.added, done.producers), done.candidates > 0 && registerImportText.doneCandidates(done.candidates)]
            .filter(Boolean)
            .join(' ')}
          kept={done.known > 0 ? words.doneKnown(done.known) : undefined}
          todo={done.refused > 0 ? importText.doneRefused(done.refused) : undefined}
        />
      )}
      {done && (
        <div className={desk.row}>
          <Button onClick={() => go(lists[kind])}>{words.toList}</Button>
          {done.refused > 0 && (
            <Button variant="default" loading={list.busy || list.reading} onClick={() => void list.saveErrors()}>
              {importText.errors}
            </Button>
          )}
        </div>
      )}
      {preview === null && <DropZone words={words.words} reading={list.reading} onFile={(file) => void list.choose(file)} />}
      {choices && (
        <>
          <ImportSettings {...choices} />
          <Letters {...choices} />
          {kind === 'register' && <RegisterChoices {...choices} />}
          <ImportColumns {...choices} />
          <ImportRows {...choices} onLook={(shown, from) => void list.look(shown, from)} />
          <div className={desk.saveBar} data-wide="true">
            <div>
              <DropZone small reading={list.reading} onFile={(file) => void list.choose(file)} />
              <output className={desk.dim}>{list.reading ? importText.working : words.nothingYet}</output>
              {choices.preview.counts.refused + choices.preview.counts.warnings > 0 && (
                <Button variant="default" disabled={list.busy || list.reading} onClick={() => void list.saveErrors()}>
                  {importText.errors}
                </Button>
              )}
              <Button loading={list.busy} disabled={coming === 0 || list.reading} onClick={() => void list.bringIn()}>
                {importText.act(coming)}
              </Button>
            </div>
          </div>
        </>
      )}
    </DeskFrame>
  )
}

/** What is wrong with a file is told with what to do with that file; everything else as everywhere. */
function FileTrouble({ list, kept }: { readonly list: ReturnType<typeof useImport>; readonly kept: string }) {
  const { trouble } = list
  const reason = list.tooLarge ? 'FILE_TOO_LARGE' : trouble?.code === 'FILE' ? trouble.reason : ''
  const words = readErrorText(reason)
  if (words) return <Notice kind="error" title={words.title} kept={kept} todo={words.next} />
  return <TroubleNotice trouble={trouble} />
}
