/** A package that somebody changed and signed anew. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { deviceKey } from '../../../electron/files/device-key.ts'
import { packagePort } from '../../../electron/files/package-file.ts'
import type { Manifest } from '../../../shared/packages/format.ts'

/** The package again, signed by a stranger, with what `change` makes of its data and manifest. */
export async function forged<Data>(bytes: Uint8Array, change: (data: Data, manifest: Manifest) => unknown, more: Partial<Manifest> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-forged-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = packagePort(deviceKey(join(folder, 'key.pem')))
  const read = await port.read(bytes, '')
  if (!read.ok) throw new Error('the package to be changed cannot be read')
  const { format: _format, version: _version, publicKey: _key, lock: _lock, part: _part, ...facts } = read.value.manifest
  const data = JSON.parse(Buffer.from(read.value.data).toString('utf8')) as Data // of the kind that the caller made
  const changed = change(data, read.value.manifest)
  const text = typeof changed === 'string' ? changed : JSON.stringify(data)
  const made = await port.write(
    { ...facts, ...more },
    { name: facts.kind === 'oneSession' ? 'data.json.gz' : 'data.json', bytes: Buffer.from(text) },
    ''
  )
  if (!made.ok) throw new Error('it cannot be written')
  return made.value
}
