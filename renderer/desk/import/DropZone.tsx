import { Button, FileButton } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { importText } from '../../text/product.ts'
import classes from './import.module.css'

interface DropZoneProps {
  readonly reading: boolean
  readonly onFile: (file: File) => void
  /** Only the button, where a file is there already. */
  readonly small?: boolean
  /** What may be dropped here and what becomes of it. */
  readonly words?: string
}

/** Chooses the file by the button, or takes it when it is dropped here. */
export function DropZone({ reading, onFile, small = false, words }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const button = (
    <FileButton accept=".xlsx,.csv,.txt,.xls" onChange={(file) => file && onFile(file)}>
      {(props) => (
        <Button {...props} loading={reading} variant={small ? 'default' : 'filled'}>
          {small ? importText.another : importText.choose}
        </Button>
      )}
    </FileButton>
  )
  if (small) return button

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !reading) onFile(file)
  }

  return (
    <section
      className={classes.zone}
      data-over={over}
      aria-label={importText.choose}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={classes.lead}>{reading ? importText.reading : importText.drop}</p>
      {button}
      <p className={classes.words}>{words}</p>
    </section>
  )
}
