import { describe, expect, test } from 'vitest'
import { atOnce } from '../../../electron/core/slices.ts'
import { type CommuneAsked, type CommuneChange, communeFinder } from '../../../shared/import/communes.ts'

function change(oldCommune: string, oldDistrict: string, commune: string, more: Partial<CommuneChange> = {}): CommuneChange {
  return { oldProvince: 'Tỉnh Cũ', oldDistrict, oldCommune, oldCode: '', province: 'Tỉnh Mẫu', district: '', commune, code: '', ...more }
}

const finder = atOnce(
  communeFinder([
    change('Xã Hoà Mẫu', 'Huyện Một', 'Xã Đồng Mẫu', { oldCode: '00123' }),
    change('Thị trấn Hòa Mẫu', 'Huyện Một', 'Phường Chợ Mẫu'),
    change('Xã Trùng Tên', 'Huyện Một', 'Xã Đồng Mẫu'),
    change('Xã Trùng Tên', 'Huyện Hai', 'Xã Suối Mẫu'),
    change('Xã Chia Đôi', 'Huyện Hai', 'Xã Suối Mẫu'),
    change('Xã Chia Đôi', 'Huyện Hai', 'Xã Núi Mẫu'),
    change('Xã Ở Nguyên', 'Huyện Hai', 'Xã Ở Nguyên')
  ])
)

const ask = (commune: string, more: Partial<CommuneAsked> = {}): CommuneAsked => ({
  commune,
  district: '',
  province: '',
  code: '',
  ...more
})

describe('what an old commune is called today', () => {
  test.each([
    { situation: 'its kind and name as they stand', asked: ask('Xã Hòa Mẫu'), found: ['Xã Đồng Mẫu'], near: false },
    { situation: 'the kind written short', asked: ask('TT. Hoà Mẫu'), found: ['Phường Chợ Mẫu'], near: false },
    { situation: 'two of one name without a kind', asked: ask('Hòa Mẫu'), found: ['Xã Đồng Mẫu', 'Phường Chợ Mẫu'] },
    {
      situation: 'another kind than the table says',
      asked: ask('Phường Trùng Tên', { district: 'H. Hai' }),
      found: ['Xã Suối Mẫu'],
      near: true
    },
    { situation: 'without marks', asked: ask('XA HOA MAU'), found: ['Xã Đồng Mẫu', 'Phường Chợ Mẫu'] },
    { situation: 'two districts of one name, none told', asked: ask('Xã Trùng Tên'), found: ['Xã Đồng Mẫu', 'Xã Suối Mẫu'] },
    { situation: 'the district told', asked: ask('Xã Trùng Tên', { district: 'huyện hai' }), found: ['Xã Suối Mẫu'], near: false },
    { situation: 'the province by its present name', asked: ask('Xã Hòa Mẫu', { province: 'Mẫu' }), found: ['Xã Đồng Mẫu'], near: false },
    { situation: 'another province', asked: ask('Xã Hòa Mẫu', { province: 'Tỉnh Khác' }), found: [] },
    { situation: 'one divided among two', asked: ask('Xã Chia Đôi'), found: ['Xã Suối Mẫu', 'Xã Núi Mẫu'] },
    { situation: 'a code that lost its zeros', asked: ask('', { code: '123' }), found: ['Xã Đồng Mẫu'], near: false },
    { situation: 'nothing of the kind', asked: ask('Xã Lạ'), found: [] }
  ])('$situation', ({ asked, found, near }) => {
    const answer = finder.find(asked)
    const names =
      answer.kind === 'one' ? [answer.change.commune] : answer.kind === 'several' ? answer.changes.map(({ commune }) => commune) : []
    expect([names, answer.kind === 'one' ? answer.near : undefined]).toEqual([found, near])
  })

  test('a name of today is known as one, in its province only', () => {
    expect([
      finder.isPresent('Xã Đồng Mẫu', ''),
      finder.isPresent('xã đồng mẫu', 'Tỉnh Mẫu'),
      finder.isPresent('Xã Đồng Mẫu', 'Tỉnh Khác'),
      finder.isPresent('Xã Trùng Tên', '')
    ]).toEqual([true, true, false, false])
  })
})
