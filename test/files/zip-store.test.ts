import { expect, test } from 'vitest'
import { zipOf } from '../../electron/files/zip-store.ts'
import { unzip } from './xlsx-write/unzip.ts'

test('a zip holds every file as it was, under its name, in order', async () => {
  const files = [
    { name: '01_Mat_ong.pdf', bytes: Buffer.from('%PDF-1.7 mật ong') },
    { name: '02_Che.pdf', bytes: new Uint8Array(0) },
    { name: '03_Kho_ca.pdf', bytes: new Uint8Array(100_000).map((_, at) => at % 128) }
  ]
  const parts = await unzip(zipOf(files))
  expect([...parts]).toEqual(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]))
})
