import { useState } from 'react'
import type { GatherFile } from '../../../shared/contract/gather.ts'
import { packageLimits } from '../../../shared/packages/limits.ts'
import { callHost } from '../../api/client.ts'
import type { Trouble } from '../../text/errors.ts'

/** A chosen file: read, or why it was not. */
export interface ChosenFile {
  readonly key: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly found: GatherFile | null
  readonly trouble: Trouble | null
}

let nth = 0

/** Reads files one after the other, for each is checked by the host on its own. */
export function useGather() {
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [reading, setReading] = useState<{ readonly done: number; readonly of: number } | null>(null)

  async function read(key: string, name: string, bytes: Uint8Array, passphrase: string): Promise<ChosenFile> {
    const base = { key, name, bytes }
    const answer = await callHost('openGathered', { fileName: name.slice(0, 300), bytes, passphrase }).catch(() => null)
    if (answer === null) return { ...base, found: null, trouble: { code: 'UNREACHABLE' } }
    return answer.ok ? { ...base, found: answer.value, trouble: null } : { ...base, found: null, trouble: answer.error }
  }

  async function add(chosen: readonly File[]): Promise<void> {
    for (const [done, file] of chosen.entries()) {
      setReading({ done, of: chosen.length })
      const key = `${(nth += 1)}`
      const tooLarge = file.size > packageLimits.file
      const one: ChosenFile = tooLarge
        ? { key, name: file.name, bytes: new Uint8Array(), found: null, trouble: { code: 'PACKAGE', reason: 'TOO_LARGE' } }
        : await read(key, file.name, new Uint8Array(await file.arrayBuffer()), '')
      setFiles((before) => [...before, one])
    }
    setReading(null)
  }

  async function unlock({ key, name, bytes }: ChosenFile, passphrase: string): Promise<void> {
    const one = await read(key, name, bytes, passphrase)
    setFiles((before) => before.map((file) => (file.key === key ? one : file)))
  }

  return { files, reading, add, unlock, clear: () => setFiles([]) }
}
