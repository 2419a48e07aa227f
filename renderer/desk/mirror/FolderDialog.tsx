import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useAsk } from '../../state/host.ts'
import type { Trouble } from '../../text/errors.ts'
import { mirrorText } from '../../text/mirror.ts'
import { partsText } from '../../text/parts.ts'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import classes from './mirror.module.css'

interface FolderDialogProps {
  readonly title: string
  readonly words?: readonly string[]
  readonly busy: boolean
  readonly trouble: Trouble | null
  /** null: the host asks in its own dialog. */
  readonly onChoose: (folder: string | null) => void
  readonly onClose: () => void
}

/** A drive of the list; besides, the system's dialog where the host has one, else a path that is typed. */
export function FolderDialog({ title, words = [], busy, trouble, onChoose, onClose }: FolderDialogProps) {
  const drives = useAsk('listDrives', {}, true, false)
  const asks = useAsk('getMirror', {}).data?.asks
  const [typed, setTyped] = useState('')
  return (
    <Dialog
      opened
      title={title}
      onClose={onClose}
      closeOnEscape={!busy}
      footer={
        <>
          <Button variant="default" disabled={busy} onClick={onClose}>
            {partsText.cancel}
          </Button>
          {asks === true && (
            <Button variant="default" loading={busy} onClick={() => onChoose(null)}>
              {mirrorText.browse}
            </Button>
          )}
          {asks === false && (
            <Button loading={busy} disabled={typed.trim() === ''} onClick={() => onChoose(typed.trim())}>
              {mirrorText.choose}
            </Button>
          )}
        </>
      }
    >
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className={desk.spread}>
        <strong>{mirrorText.drives}</strong>
        <Button size="compact-sm" variant="subtle" onClick={drives.again}>
          {mirrorText.again}
        </Button>
      </div>
      {drives.data?.length === 0 && <p>{mirrorText.noDrives}</p>}
      <div className={classes.drives}>
        {drives.data?.map(({ name, path }) => (
          <Button key={path} variant="default" justify="flex-start" disabled={busy} onClick={() => onChoose(path)}>
            {name === path ? name : `${name} (${path})`}
          </Button>
        ))}
      </div>
      {asks === false && (
        <TextField
          label={mirrorText.typed}
          description={mirrorText.typedHint}
          maxLength={1000}
          value={typed}
          onChange={setTyped}
          onEnter={(path) => path.trim() !== '' && onChoose(path.trim())}
        />
      )}
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
