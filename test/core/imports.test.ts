import { expect, test } from 'vitest'
import { dump, rowsOf } from './dump.ts'
import type { Desk } from './make.ts'
import { aReadingDesk } from './older-lists.ts'

const head = 'STT,Tên sản phẩm,Chủ thể,Xã,Bộ sản phẩm'

function csv(...rows: string[]): { fileName: string; bytes: Uint8Array } {
  return { fileName: 'danh sách.csv', bytes: new TextEncoder().encode([head, ...rows].join('\n')) }
}

async function opened(desk: Desk, ...rows: string[]) {
  const { importId, sheet, headerRow, mapping } = await desk.play('startImport', csv(...rows))
  return { settings: { importId, sheet, headerRow, mapping, defaultSet: null, convertLegacy: false } }
}

async function bringIn(desk: Desk, ...rows: string[]) {
  const { settings } = await opened(desk, ...rows)
  return { settings, done: await desk.play('commitImport', settings) }
}

async function pairs(desk: Desk) {
  const list = await desk.play('listProducts', {})
  return list.map(({ name, producerName, commune }) => `${name} / ${producerName} / ${commune}`).toSorted()
}

test('reading and looking at a list writes nothing; bringing it in writes its good rows, a backup before, and one log line', async () => {
  const desk = aReadingDesk()
  const before = dump(desk)
  const rows = ['1,Mật ong,HTX Ong,Xã A,4', '2,,HTX Ong,Xã A,4', '3,Gạo thơm,HTX Lúa,Xã B,3']
  const preview = await desk.play('startImport', csv(...rows))
  expect(preview.counts).toMatchObject({ good: 2, refused: 1, known: 0 })
  expect(dump(desk)).toBe(before)
  const { done } = await bringIn(desk, ...rows)
  expect(done).toEqual({ products: 2, producers: 2, refused: 1, known: 0 })
  expect((await desk.play('listBackups', {})).backups.map((backup) => backup.reason)).toEqual(['import'])
  expect(rowsOf(desk, 'select what from log').map((row) => row['what'])).toEqual(['commitImport'])
})

test('the same list a second time changes nothing, and says that all of it is known', async () => {
  const desk = aReadingDesk()
  const rows = ['1,Mật ong,HTX Ong,Xã A,4', '2,Phấn hoa,HTX Ong,,4', '3,Mật ong,Hộ Lan,Xã A,4', '4,Rượu,Hộ Lan,Xã B,14', '5,Mứt,Hộ Lan,,7']
  await bringIn(desk, ...rows)
  const before = await pairs(desk)
  const { done } = await bringIn(desk, ...rows)
  expect(done).toEqual({ products: 0, producers: 0, refused: 0, known: rows.length })
  expect(await pairs(desk)).toEqual(before)
})

test('a product that stands twice in a list is counted once, before and after', async () => {
  const desk = aReadingDesk()
  const rows = ['1,Mật ong,HTX Ong,Xã A,4', '2,Phấn hoa,HTX Ong,Xã A,4', '3,mật  ong,HTX Ong,,4']
  const { settings } = await opened(desk, ...rows)
  const preview = await desk.play('previewImport', { ...settings, shown: 'all', from: 0 })
  expect(preview.counts).toMatchObject({ good: 2, refused: 0, known: 1 })
  expect(preview.rows.map((row) => row.what)).toEqual(['new', 'newProduct', 'known'])
  const { done } = await bringIn(desk, ...rows)
  expect(done).toEqual({ products: 2, producers: 1, refused: 0, known: 1 })
})

test('producers of one name in different communes of a list stay different producers', async () => {
  const desk = aReadingDesk()
  await bringIn(desk, '1,Mật ong,Hộ kinh doanh Lan,Xã A,4', '2,Rượu nếp,Hộ kinh doanh Lan,Xã B,14')
  expect(await pairs(desk)).toEqual(['Mật ong / Hộ kinh doanh Lan / Xã A', 'Rượu nếp / Hộ kinh doanh Lan / Xã B'])
})

test('a row without a commune goes to the one producer of that name, and never to one of two', async () => {
  const desk = aReadingDesk()
  await bringIn(desk, '1,Mật ong,Hộ Lan,Xã A,4', '2,Sáp ong,Hộ Lan,,4')
  expect(await pairs(desk)).toEqual(['Mật ong / Hộ Lan / Xã A', 'Sáp ong / Hộ Lan / Xã A'])
  await bringIn(desk, '1,Rượu,Hộ Lan,Xã B,14', '2,Gạo,Hộ Lan,Xã C,3', '3,Mứt,Hộ Lan,,7')
  expect((await pairs(desk)).filter((pair) => !pair.includes('ong'))).toEqual([
    'Gạo / Hộ Lan / Xã C',
    'Mứt / Hộ Lan / ',
    'Rượu / Hộ Lan / Xã B'
  ])
})

test('kẹo dừa and kẹo dứa of one producer both come in', async () => {
  const desk = aReadingDesk()
  await bringIn(desk, '1,Kẹo dừa,HTX Ngọt,Xã A,6')
  const { done } = await bringIn(desk, '1,Kẹo dứa,HTX Ngọt,Xã A,6')
  expect(done).toMatchObject({ products: 1, known: 0 })
})

test('a list that was brought in is not brought in again by a second press', async () => {
  const desk = aReadingDesk()
  const { settings } = await bringIn(desk, '1,Mật ong,HTX Ong,Xã A,4')
  const before = dump(desk)
  expect(await desk.call('commitImport', settings)).toEqual({ ok: false, error: { code: 'NOT_FOUND', what: 'import' } })
  expect(dump(desk)).toBe(before)
})

test('an unreadable file is refused with its reason and nothing is written', async () => {
  const desk = aReadingDesk()
  const before = dump(desk)
  expect(await desk.call('startImport', { fileName: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) })).toMatchObject({
    error: { code: 'FILE' }
  })
  expect(dump(desk)).toBe(before)
  expect(desk.faults).toEqual([])
})
