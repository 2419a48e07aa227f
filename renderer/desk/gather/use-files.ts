import { useState } from 'react'
import type { Answer } from '../../../shared/contract.ts'
import { packageLimits } from '../../../shared/packages/limits.ts'
import type { Trouble } from '../../text/errors.ts'

/** A chosen file: read, or why it was not. */
export interface ChosenFile<Found> {
  readonly key: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly found: Found | null
  readonly trouble: Trouble | null
}

let nth = 0

export interface OneFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly passphrase: string
}

/** Reads files of packages one after the other, for each is checked by the host on its own. `ask` must be the same at every drawing. */
export function useFiles<Found>(ask: (file: OneFile) => Promise<Answer<Found>>) {
  const [files, setFiles] = useState<readonly ChosenFile<Found>[]>([])
  const [reading, setReading] = useState<{ readonly done: number; readonly of: number } | null>(null)

  async function read(key: string, name: string, bytes: Uint8Array, passphrase: string): Promise<ChosenFile<Found>> {
    const base = { key, name, bytes }
    const answer = await ask({ fileName: name.slice(0, 300), bytes, passphrase }).catch(() => null)
    if (answer === null) return { ...base, found: null, trouble: { code: 'UNREACHABLE' } }
    return answer.ok ? { ...base, found: answer.value, trouble: null } : { ...base, found: null, trouble: answer.error }
  }

  async function add(chosen: readonly File[]): Promise<void> {
    for (const [done, file] of chosen.entries()) {
      setReading({ done, of: chosen.length })
      const key = `${(nth += 1)}`
      const tooLarge = file.size > packageLimits.file
      const one: ChosenFile<Found> = tooLarge
        ? { key, name: file.name, bytes: new Uint8Array(), found: null, trouble: { code: 'PACKAGE', reason: 'TOO_LARGE' } }
        : await read(key, file.name, new Uint8Array(await file.arrayBuffer()), '')
      setFiles((before) => [...before, one])
    }
    setReading(null)
  }

  async function unlock({ key, name, bytes }: ChosenFile<Found>, passphrase: string): Promise<void> {
    const one = await read(key, name, bytes, passphrase)
    setFiles((before) => before.map((file) => (file.key === key ? one : file)))
  }

  return { files, reading, add, unlock, clear: () => setFiles([]) }
}

/** It only needs the passphrase. */
export function isLocked({ trouble }: ChosenFile<unknown>): boolean {
  return trouble?.code === 'PACKAGE' && (trouble.reason === 'LOCKED' || trouble.reason === 'WRONG_PASSPHRASE')
}
