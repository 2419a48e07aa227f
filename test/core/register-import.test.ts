import { expect, test } from 'vitest'
import { addMonths } from '../../shared/domain/dates.ts'
import { dump, rowsOf } from './dump.ts'
import type { Desk } from './make.ts'
import { aReadingDesk, bringList, csv, seeList } from './older-lists.ts'

async function see(desk: Desk, rows: readonly string[]) {
  return (await seeList(desk, csv(rows))).preview
}

const bringIn = (desk: Desk, ...rows: string[]) => bringList(desk, rows)

const list = [
  '1,Mật ong Suối Mẫu,HTX Suối Mẫu,Xã Mẫu,Huyện Mẫu,Thực phẩm,3,12/QĐ-UBND,2024-02-29,2027-02-28',
  '2,Trà dây Núi Mẫu,HTX Suối Mẫu,Xã Mẫu,,,4 sao,12/QĐ-UBND,29/02/2024,28/02/2027',
  '3,Gạo Đồng Mẫu,HTX Đồng Mẫu,Xã Mới,,3,5,2500/QĐ-BNN,05/08/2026,'
]

test('an older list is looked at without writing, then comes in whole, with a backup before and one log line', async () => {
  const desk = aReadingDesk()
  const before = dump(desk)
  const preview = await see(desk, [...list, '4,Chả ốc,Hộ Mẫu,Xã Mẫu,,,0,,,'])
  expect(preview.counts).toMatchObject({ good: 3, refused: 1, known: 0 })
  expect(dump(desk)).toBe(before)
  expect(await bringIn(desk, ...list, '4,Chả ốc,Hộ Mẫu,Xã Mẫu,,,0,,,')).toEqual({
    products: 3,
    producers: 2,
    candidates: 0,
    refused: 1,
    known: 0
  })
  expect((await desk.play('listBackups', {})).backups.map((backup) => backup.reason)).toEqual(['import'])
  expect(rowsOf(desk, 'select what from log')).toEqual([{ what: 'commitRegisterImport' }])
})

test('of two presses at once one brings the list in, the other says that it is no longer there, and a third list still comes in', async () => {
  const desk = aReadingDesk()
  const { settings } = await seeList(desk, csv(list))
  const answers = await Promise.all([0, 1].map(() => desk.call('commitRegisterImport', { ...settings, same: [] })))
  expect(answers.map((answer) => (answer.ok ? 'in' : answer.error))).toEqual(['in', { code: 'NOT_FOUND', what: 'import' }])
  expect(await bringIn(desk, '4,Chè Núi Mẫu,HTX Núi Mẫu,Xã Mẫu,,,3,13/QĐ-UBND,02/03/2024,')).toMatchObject({ products: 1 })
  expect((await desk.play('listRegister', {})).rows).toHaveLength(4)
})

test('every certificate with a day of issue ends 36 months later, and what the list says of places and sets is kept as it was', async () => {
  const desk = aReadingDesk()
  await bringIn(desk, ...list)
  const { rows } = await desk.play('listRegister', {})
  expect(
    rows.map(({ productName, star, decisionNumber, decisionDate, expiry }) => [productName, star, decisionNumber, decisionDate, expiry])
  ).toEqual([
    ['Gạo Đồng Mẫu', 5, '2500/QĐ-BNN', '2026-08-05', '2029-08-05'],
    ['Mật ong Suối Mẫu', 3, '12/QĐ-UBND', '2024-02-29', '2027-02-28'],
    ['Trà dây Núi Mẫu', 4, '12/QĐ-UBND', '2024-02-29', '2027-02-28']
  ])
  for (const { decisionDate, expiry } of rows) expect(expiry).toBe(addMonths(decisionDate ?? '', 36))
  expect(rows[1]).toMatchObject({ commune: 'Xã Mẫu', oldDistrict: 'Huyện Mẫu', setNo: null, setName: 'Thực phẩm', state: 'late' })
  expect(rows[0]).toMatchObject({ setNo: 3, setName: 'Gạo, ngũ cốc, hạt sơ chế khác' })
})

test('the same list a second time adds nothing, and a later decision on the same product is its next round', async () => {
  const desk = aReadingDesk()
  await bringIn(desk, ...list)
  expect(await bringIn(desk, ...list)).toMatchObject({ products: 0, known: 3 })
  await bringIn(desk, '1,mật  ong suối mẫu,HTX Suối Mẫu,Xã Mới,,,4,30/QĐ-UBND,01/09/2026,')
  const { rows } = await desk.play('listRegister', {})
  expect(rows).toHaveLength(3)
  const honey = rows.find(({ rounds }) => rounds === 2)
  expect(honey).toMatchObject({ star: 4, commune: 'Xã Mới', expiry: '2029-09-01' })
  const history = await desk.play('getRegisterProduct', { subject: honey?.subject ?? '' })
  expect(history.recognitions.map(({ star, decisionNumber }) => [star, decisionNumber])).toEqual([
    [4, '30/QĐ-UBND'],
    [3, '12/QĐ-UBND']
  ])
})

test('names without marks or in another order are told as a likeness; the same name of another producer is another product', async () => {
  const desk = aReadingDesk()
  await bringIn(desk, ...list)
  const preview = await see(desk, [
    '1,MAT ONG SUOI MAU,HTX Suối Mẫu,Xã Mẫu,,,3,40/QĐ-UBND,01/09/2026,',
    '2,Mật ong Suối Mẫu,Suối Mẫu HTX,Xã Mẫu,,,3,40/QĐ-UBND,01/09/2026,',
    '3,Mật ong Suối Mẫu,Hộ Khác,Xã Mẫu,,,3,40/QĐ-UBND,01/09/2026,'
  ])
  expect(preview.rows.map(({ what, problems }) => [what, problems.map(({ code }) => code)])).toEqual([
    ['new', ['LIKE_KNOWN']],
    ['new', ['LIKE_KNOWN']],
    ['new', []]
  ])
})

test('what is refused or doubtful says why, row by row', async () => {
  const desk = aReadingDesk()
  const preview = await see(desk, [
    '1,,HTX Mẫu,Xã Mẫu,,,3,1/QĐ,01/09/2026,',
    '2,Bún Mẫu,HTX Mẫu,Xã Mẫu,,,2,1/QĐ,01/09/2026,',
    '3,Miến Mẫu,HTX Mẫu,Xã Mẫu,,,3,1/QĐ,31/02/2026,',
    '4,Phở Mẫu,HTX Mẫu,Xã Mẫu,,,3,,,',
    '5,Bánh Mẫu,HTX Mẫu,Xã Mẫu,,,3,1/QĐ,01/09/2023,01/09/2025'
  ])
  expect(preview.rows.map(({ what, problems }) => [what, ...problems.map(({ code }) => code)])).toEqual([
    ['refused', 'NAME_MISSING'],
    ['refused', 'STAR_MISSING'],
    ['refused', 'DATE_UNREADABLE'],
    ['new', 'DECISION_MISSING', 'DATE_MISSING'],
    ['new', 'EXPIRY_DIFFERS']
  ])
})

test('a row of an older list whose names are those of a product of the list is a round of that product', async () => {
  const desk = aReadingDesk()
  await bringIn(desk, ...list)
  const blank = { representative: '', representativeGender: '', representativeEthnicity: '', representativeAddress: '' } as const
  const { producerId } = await desk.play('createProducer', {
    ...blank,
    name: 'HTX Suối Mẫu',
    kind: 'cooperative',
    registrationNumber: '',
    registrationDate: null,
    address: '',
    commune: 'Xã Mới',
    oldDistrict: '',
    province: '',
    phone: '',
    email: '',
    note: ''
  })
  const fields = { code: '', setNo: 4, form: 'reevaluation', currentStar: 3, selfScore: null, note: '' } as const
  const { productId } = await desk.play('createProduct', { producerId, name: 'Mật ong Suối Mẫu', ...fields })
  const { recognitions } = await desk.play('getRegisterProduct', { subject: productId })
  expect(recognitions).toMatchObject([{ productName: 'Mật ong Suối Mẫu', decisionNumber: '12/QĐ-UBND' }])
})

test('a row that came in wrong is taken out with its reason and kept, and the right one can come in', async () => {
  const desk = aReadingDesk()
  await bringIn(desk, ...list)
  const { rows } = await desk.play('listRegister', {})
  const honey = rows.find(({ productName }) => productName === 'Mật ong Suối Mẫu')
  const at = { recognitionId: honey?.id ?? '', baseVersion: 0 }
  await desk.play('takeOutRecognition', { ...at, reason: 'Ghi nhầm hạng sao' })
  expect((await desk.play('listRegister', {})).rows).toHaveLength(2)
  expect(await desk.call('takeOutRecognition', { ...at, reason: 'Ghi nhầm hạng sao' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await bringIn(desk, ...list)).toMatchObject({ products: 1, known: 2 })
  expect((await desk.play('listRegister', {})).rows).toHaveLength(3)
  expect(rowsOf(desk, 'select count(*) as rows from recognition')).toEqual([{ rows: 4 }])
  expect(rowsOf(desk, 'select kind, reason from recognition_act')).toEqual([{ kind: 'takeOut', reason: 'Ghi nhầm hạng sao' }])
})
