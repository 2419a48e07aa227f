import { describe, expect, test } from 'vitest'
import { problemWords } from '../../shared/import/words.ts'
import { dump, rowsOf } from './dump.ts'
import { aReadingDesk, bringCommunes, bringList, csv, nothingSaid, seeList } from './older-lists.ts'

const bare = 'STT,Tên sản phẩm,Chủ thể,Xã,Huyện cũ,Sao'
const communes = [
  'Xã Suối Cũ,Huyện Một,Tỉnh Cũ,Xã Suối Mới,Tỉnh Mẫu,00101',
  'Xã Trùng,Huyện Một,Tỉnh Cũ,Xã Suối Mới,Tỉnh Mẫu,00102',
  'Xã Trùng,Huyện Hai,Tỉnh Cũ,Xã Núi Mới,Tỉnh Mẫu,00103',
  'Xã Chia,Huyện Hai,Tỉnh Cũ,Xã Suối Mới,Tỉnh Mẫu,00104',
  'Xã Chia,Huyện Hai,Tỉnh Cũ,Xã Núi Mới,Tỉnh Mẫu,00104'
]

describe('the table of communes', () => {
  test('it comes in whole with one log line and a backup; a second time adds nothing, and rows that lack a name are told', async () => {
    const desk = aReadingDesk()
    expect(await bringCommunes(desk, [...communes, ',Huyện Một,,Xã Suối Mới,,', 'Xã Lẻ,,,,,'])).toEqual({ added: 5, refused: 2, known: 0 })
    expect(await bringCommunes(desk, communes)).toEqual({ added: 0, refused: 0, known: 5 })
    expect(rowsOf(desk, 'select what from log').map((row) => row['what'])).toEqual(['commitCommuneImport', 'commitCommuneImport'])
    const { rows } = await desk.play(
      'startCommuneImport',
      csv([',Huyện Một,,Xã Suối Mới,,'], 'Xã cũ,Huyện cũ,Tỉnh cũ,Xã mới,Tỉnh mới,Mã xã cũ')
    )
    expect(rows.map(({ what, problems }) => [what, problems.map(problemWords)])).toEqual([['refused', ['Thiếu tên xã cũ.']]])
  })

  test('a row is typed, changed and taken away, never twice the same and never over somebody else’s change', async () => {
    const desk = aReadingDesk()
    const blank = {
      oldProvince: '',
      oldDistrict: 'Huyện Một',
      province: '',
      district: '',
      oldCode: '',
      code: '',
      provinceCode: '',
      basis: ''
    }
    const row = { ...blank, oldCommune: 'Xã Cũ', commune: 'Xã Mới' }
    const { id: communeId } = await desk.play('addCommune', row)
    expect(await desk.call('addCommune', { ...row, oldCommune: 'xã  cũ' })).toMatchObject({ error: { code: 'DUPLICATE' } })
    expect(await desk.play('changeCommune', { ...row, commune: 'Phường Mới', communeId, baseVersion: 1 })).toEqual({ version: 2 })
    expect(await desk.call('removeCommune', { communeId, baseVersion: 1 })).toMatchObject({ error: { code: 'STALE' } })
    expect(await desk.play('listCommunes', {})).toMatchObject([{ commune: 'Phường Mới', version: 2 }])
    await desk.play('removeCommune', { communeId, baseVersion: 2 })
    expect(await desk.play('listCommunes', {})).toEqual([])
  })
})

describe('places of an older list', () => {
  const rows = [
    '1,Mật ong,HTX Một,Xã Suối Cũ,Huyện Một,3',
    '2,Trà dây,HTX Hai,Xã Trùng,,3',
    '3,Gạo thơm,HTX Ba,Xã Trùng,Huyện Hai,3',
    '4,Chè xanh,HTX Bốn,Xã Chia,Huyện Hai,3',
    '5,Bánh gạo,HTX Năm,Xã Núi Mới,,3',
    '6,Rượu nếp,HTX Sáu,Xã Lạ,Huyện Một,3',
    '7,Mắm cá,HTX Bảy,Xã Xa,Huyện Xa,3'
  ]

  test('the old name is kept and the present one taken from the table; what it cannot tell is told and left open', async () => {
    const desk = aReadingDesk()
    await bringCommunes(desk, communes)
    const { preview } = await seeList(desk, csv(rows, bare), {
      whole: { ...nothingSaid, decisionNumber: '1/QĐ', decisionDate: '2023-01-01' }
    })
    expect(preview.places).toEqual({ known: true, offered: 2, unclear: 3, outside: 1 })
    expect(preview.rows.map(({ values, problems }) => [values.commune, values.oldCommune, ...problems.map(({ code }) => code)])).toEqual([
      ['Xã Suối Mới', 'Xã Suối Cũ'],
      [undefined, 'Xã Trùng', 'COMMUNE_UNCLEAR'],
      ['Xã Núi Mới', 'Xã Trùng'],
      [undefined, 'Xã Chia', 'COMMUNE_UNCLEAR'],
      ['Xã Núi Mới', undefined],
      ['Xã Lạ', undefined, 'COMMUNE_UNKNOWN'],
      ['Xã Xa', undefined]
    ])
    expect(preview.rows[0]?.values).toMatchObject({ province: 'Tỉnh Mẫu', oldDistrict: 'Huyện Một' })
  })

  test('without the officer’s leave, and without a table, the list’s own words stand', async () => {
    const desk = aReadingDesk()
    const plain = (await seeList(desk, csv(rows, bare))).preview.rows.map(({ values }) => values)
    await bringCommunes(desk, communes)
    expect((await seeList(desk, csv(rows, bare), { communes: false })).preview.rows.map(({ values }) => values)).toEqual(plain)
    expect(plain.map(({ commune, oldCommune }) => [commune, oldCommune])).toContainEqual(['Xã Suối Cũ', undefined])
  })

  test('a commune known by its code alone is placed, and a present name that the list gives itself stays', async () => {
    const desk = aReadingDesk()
    await bringCommunes(desk, communes)
    const title = 'STT,Tên sản phẩm,Chủ thể,Xã cũ,Xã hiện nay,Mã xã,Sao'
    const given = ['1,Mật ong,HTX Một,,,101,3', '2,Trà dây,HTX Hai,Xã Suối Cũ,Xã Ghi Sẵn,,3']
    await bringList(desk, given, { title })
    const { rows: register } = await desk.play('listRegister', {})
    expect(register.map(({ productName, commune, oldCommune }) => [productName, commune, oldCommune])).toEqual([
      ['Mật ong', 'Xã Suối Mới', 'Xã Suối Cũ'],
      ['Trà dây', 'Xã Ghi Sẵn', 'Xã Suối Cũ']
    ])
    const told = (await seeList(desk, csv(['9,Cà phê,HTX Hai,Xã Suối Cũ,Xã Ghi Sẵn,,3'], title))).preview.rows[0]?.problems
    expect(told?.map(({ code }) => code)).toContain('COMMUNE_DIFFERS')
  })
})

describe('what is said once of a whole list', () => {
  const whole = {
    decisionNumber: '25/QĐ-UBND',
    decisionDate: '2023-03-01',
    decidedBy: 'UBND tỉnh Mẫu',
    level: 'province',
    star: 4
  } as const

  test('it holds where the list has no such column, or an empty one, and gives way where it has one', async () => {
    const desk = aReadingDesk()
    await bringList(desk, ['1,Mật ong,HTX Một,', '2,Trà dây,HTX Hai,'], { title: 'STT,Tên sản phẩm,Chủ thể,Số quyết định', whole })
    await bringList(desk, ['1,Gạo thơm,HTX Ba,3,7/QĐ-UBND', '2,Chè xanh,HTX Bốn,5,'], {
      title: 'STT,Tên sản phẩm,Chủ thể,Sao,Số quyết định',
      whole
    })
    const { rows } = await desk.play('listRegister', {})
    expect(rows.map(({ productName, star, decisionNumber, expiry, level }) => [productName, star, decisionNumber, expiry, level])).toEqual([
      ['Chè xanh', 5, '', '2026-03-01', 'province'],
      ['Gạo thơm', 3, '7/QĐ-UBND', '2026-03-01', 'province'],
      ['Mật ong', 4, '25/QĐ-UBND', '2026-03-01', 'province'],
      ['Trà dây', 4, '25/QĐ-UBND', '2026-03-01', 'province']
    ])
  })
})

describe('products of older rounds that were not recognised', () => {
  const title = 'STT,Tên sản phẩm,Chủ thể,Sao,Kết quả đánh giá,Năm'
  const rows = [
    '1,Mật ong,HTX Một,3,Đạt,2021',
    '2,Trà dây,HTX Hai,,Huyện đã xếp hạng,2021',
    '3,Gạo thơm,HTX Ba,2,,2021',
    '4,Chè xanh,HTX Bốn,,Chưa nộp,2022',
    '5,Bánh gạo,HTX Năm,ba sao,,2022'
  ]
  const candidates = { round: 'Đợt 1', year: null, level: '', outcome: '' } as const

  test('they are kept apart only when the list is said to hold them; a star that cannot be read stays refused', async () => {
    const desk = aReadingDesk()
    const { preview } = await seeList(desk, csv(rows, title))
    expect(preview.counts).toMatchObject({ good: 1, candidates: 0, refused: 4 })
    expect(await bringList(desk, rows, { title, candidates, whole: { ...nothingSaid, level: 'province' } })).toEqual({
      products: 1,
      producers: 1,
      candidates: 3,
      refused: 1,
      known: 0
    })
    const kept = await desk.play('listOlderCandidates', {})
    expect(kept.map(({ productName, round, year, level, outcome }) => [productName, round, year, level, outcome])).toEqual([
      ['Chè xanh', 'Đợt 1', 2022, '', 'Chưa nộp'],
      ['Gạo thơm', 'Đợt 1', 2021, 'province', '2 sao'],
      ['Trà dây', 'Đợt 1', 2021, 'district', 'Huyện đã xếp hạng']
    ])
    expect((await desk.play('listRegister', {})).rows.map(({ productName }) => productName)).toEqual(['Mật ong'])
    expect(await bringList(desk, rows, { title, candidates })).toMatchObject({ products: 0, candidates: 0, known: 4 })
  })

  test('one that came in wrongly is taken out with its reason, and may come in again', async () => {
    const desk = aReadingDesk()
    await bringList(desk, rows, { title, candidates })
    const [first] = await desk.play('listOlderCandidates', {})
    const wrong = { candidateId: first?.id ?? '', reason: 'Nhập nhầm đợt đánh giá' }
    await desk.play('takeOutCandidate', wrong)
    expect(await desk.call('takeOutCandidate', wrong)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await desk.play('listOlderCandidates', {})).toHaveLength(2)
    expect(rowsOf(desk, 'select count(*) as rows from older_candidate')).toEqual([{ rows: 3 }])
    expect(await bringList(desk, rows, { title, candidates })).toMatchObject({ candidates: 1, known: 3 })
  })
})

describe('letters', () => {
  test.each([
    { code: 'TCVN3', before: 'MËt ong Suèi MÉu', after: 'Mật ong Suối Mẫu' },
    { code: 'VNI', before: 'Maät ong Suoái Maãu', after: 'Mật ong Suối Mẫu' }
  ])('$code is shown as it stands and as it is read, and taken as the officer says', async ({ code, before, after }) => {
    const desk = aReadingDesk()
    const file = csv([`1,${before},HTX,Xa,,3`], bare)
    const { preview } = await seeList(desk, file)
    expect(preview.legacy).toEqual({ encodings: [code], cells: 1, samples: [{ before, after }] })
    expect(preview.rows.map(({ values }) => values.productName)).toEqual([before])
    const { preview: converted } = await seeList(desk, file, { convertLegacy: true })
    expect(converted.rows.map(({ values }) => values.productName)).toEqual([after])
    expect(converted.legacy).toEqual(preview.legacy)
  })

  test('loose marks are told and read in one piece; broken letters are shown, never hidden', async () => {
    const desk = aReadingDesk()
    const { preview } = await seeList(desk, csv([`1,${'Mật ong'.normalize('NFD')},HTX,Xa,,3`, '2,G\uFFFDo thơm,HTX,Xa,,3'], bare))
    expect(preview.decomposed).toEqual({ cells: 1, samples: ['Mật ong'] })
    expect(
      preview.rows.map(({ values, problems }) => [values.productName, problems.some(({ code }) => code === 'BROKEN_LETTERS')])
    ).toEqual([
      ['Mật ong', false],
      ['G\uFFFDo thơm', true]
    ])
  })
})

describe('doubles', () => {
  test('another spelling is a further recognition where the officer says so, and another product where not', async () => {
    const desk = aReadingDesk()
    await bringList(desk, ['1,Măng cụt Tân Quy,Hợp tác xã Tân Quy,,,3'], { title: bare })
    const again = ['1,Mang cut Tan Qui,HTX Tân Qui,,,4', '2,Măng cụt Tân Quy,HTX Khác,,,3']
    const { preview } = await seeList(desk, csv(again, bare))
    expect(preview.rows.map(({ what, problems }) => [what, problems.some(({ code }) => code === 'LIKE_KNOWN')])).toEqual([
      ['new', true],
      ['new', false]
    ])
    await bringList(desk, again, { title: bare, same: [2] })
    const { rows } = await desk.play('listRegister', {})
    expect(rows.map(({ producerName, rounds }) => [producerName, rounds]).toSorted()).toEqual([
      ['HTX Khác', 1],
      [expect.stringContaining('Tân Qu'), 2]
    ])
  })

  test('what was brought in since the list was looked at is heeded', async () => {
    const desk = aReadingDesk()
    const rows = ['1,Mật ong,HTX Một,,,3', '2,Trà dây,HTX Hai,,,3']
    const { settings } = await seeList(desk, csv(rows, bare))
    await bringList(desk, rows, { title: bare })
    expect(await desk.play('commitRegisterImport', settings)).toMatchObject({ products: 0, known: 2 })
  })
})

describe('long lists', () => {
  const rows = Array.from(
    { length: 6_000 },
    (_, at) => `${at + 1},Mật ong ${at},HTX ${at % 500},Xã Mẫu,Huyện Mẫu,${at % 10 === 0 ? '' : '3'}`
  )

  test('they are read whole and shown by pages that leave no row out, and nothing is written by looking', async () => {
    const desk = aReadingDesk()
    const before = dump(desk)
    const { settings, preview } = await seeList(desk, csv(rows, bare))
    expect(preview.counts).toMatchObject({ good: 5_400, refused: 600 })
    const seen: number[] = []
    for (let from = 0; from < 5_400; from += 1_000) {
      const page = await desk.play('previewRegisterImport', { ...settings, shown: 'good', from })
      seen.push(...page.rows.map(({ row }) => row))
    }
    expect(seen).toEqual(rows.flatMap((_, at) => (at % 10 === 0 ? [] : [at + 2])))
    expect(dump(desk)).toBe(before)
  })

  test('others are answered while a long list is worked out, and it comes in whole', async () => {
    const desk = aReadingDesk()
    const { settings } = await seeList(desk, csv(rows, bare))
    const work = { done: false }
    const working = desk.play('previewRegisterImport', { ...settings, communes: false, shown: null, from: 0 }).then(() => {
      work.done = true
    })
    let answered = 0
    while (!work.done) {
      await new Promise((resolve) => setImmediate(resolve))
      await desk.play('listCouncils', {})
      if (!work.done) answered += 1
    }
    await working
    expect(answered).toBeGreaterThan(3)
    expect(await desk.play('commitRegisterImport', settings)).toMatchObject({ products: 5_400, refused: 600 })
    expect((await desk.play('listRegister', {})).rows).toHaveLength(5_400)
  })
})
