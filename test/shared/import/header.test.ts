import { describe, expect, test } from 'vitest'
import { bestHeaded, findHeader, headed, headerAt, suggestMapping } from '../../../shared/import/header.ts'
import { aSheet, fieldsByTitle, merge } from './sheets.ts'

const data = ['1', 'Mật ong rừng', 'HTX Suối Mơ', '0912345678']
const head = ['STT', 'Tên sản phẩm', 'Tên chủ thể', 'Điện thoại']

describe('the head is found', () => {
  test.each([
    { situation: 'in the first row', rows: [head, data], row: 1, lastRow: 1 },
    {
      situation: 'below a title, a subtitle and blank rows',
      rows: [['DANH SÁCH SẢN PHẨM ĐĂNG KÝ'], ['Năm 2026'], [], head, data],
      row: 4,
      lastRow: 4
    },
    { situation: 'right below a title', rows: [['DANH SÁCH SẢN PHẨM CỦA CÁC CHỦ THỂ NĂM 2026'], head, data], row: 2, lastRow: 2 },
    {
      situation: 'below the issuing body at both sides',
      rows: [['UBND TỈNH', '', 'CỘNG HÒA XÃ HỘI'], ['HỘI ĐỒNG', '', 'Độc lập'], head, data],
      row: 3,
      lastRow: 3
    },
    { situation: 'without marks, in capitals', rows: [['TT', 'TEN SAN PHAM', 'CHU THE'], data], row: 1, lastRow: 1 },
    { situation: 'with underscores, as programs export it', rows: [['stt', 'ten_san_pham', 'chu_the'], data], row: 1, lastRow: 1 },
    {
      situation: 'with blank columns between',
      rows: [
        ['', 'TT', '', 'Tên SP', '', '', 'Đơn vị'],
        ['', '1', '', 'Chè', '', '', 'HTX A']
      ],
      row: 1,
      lastRow: 1
    },
    { situation: 'with line breaks in its cells', rows: [['Số\nTT', 'Tên\nsản phẩm', 'Chủ thể\nsản xuất'], data], row: 1, lastRow: 1 },
    { situation: 'where names of products are all there is', rows: [['Tên sản phẩm'], ['Mật ong'], ['Chè']], row: 1, lastRow: 1 }
  ])('$situation', ({ rows, row, lastRow }) => {
    expect(findHeader(aSheet(rows))).toMatchObject({ row, lastRow })
  })

  test('in old TCVN3 letters', () => {
    const legacy = (text: string, proposal: string) => ({ text, kind: 'text' as const, legacy: { encoding: 'TCVN3' as const, proposal } })
    const sheet = aSheet([['TT', legacy('Tªn s¶n phÈm', 'Tên sản phẩm'), legacy('Chñ thÓ', 'Chủ thể')], data])
    expect(fieldsByTitle(sheet)).toEqual({ TT: undefined, 'Tên sản phẩm': 'productName', 'Chủ thể': 'producerName' })
  })

  test('in the first table of several', () => {
    expect(findHeader(aSheet([head, data, [], head, data]))?.row).toBe(1)
  })

  test('not where nothing names a product or a producer', () => {
    expect(
      findHeader(
        aSheet([
          ['Họ tên', 'Ngày sinh'],
          ['A', '1980']
        ])
      )
    ).toBeUndefined()
    expect(findHeader(aSheet([['DANH SÁCH SẢN PHẨM OCOP'], ['Mật ong']]))).toBeUndefined()
    expect(findHeader(aSheet([]))).toBeUndefined()
  })

  test('not below row 40, unless a person says where', () => {
    const low = aSheet([...Array.from({ length: 40 }, () => []), head, data])
    expect([findHeader(low), headerAt(low, 41)?.lastRow, headerAt(low, 3)]).toEqual([undefined, 41, undefined])
  })

  test('on the visible sheet that says most', () => {
    const notes = {
      ...aSheet([
        ['Tên sản phẩm', 'Chủ thể'],
        ['a', 'b']
      ]),
      name: 'Ghi chép'
    }
    const list = { ...aSheet([head, data]), name: 'Danh sách' }
    const hidden = { ...aSheet([[...head, 'Địa chỉ', 'Email'], data]), name: 'Ẩn', hidden: true as const }
    const book = { format: 'xlsx' as const, sheetsLeft: 0, sheets: [aSheet([['Hướng dẫn']]), notes, hidden, list] }
    expect(bestHeaded(book.sheets.map((sheet) => headed(sheet)))?.sheet.name).toBe('Danh sách')
  })
})

describe('heads of several rows', () => {
  const upper = ['TT', 'Sản phẩm', '', 'Chủ thể', '', '', 'Địa chỉ', '', 'Ghi chú']
  const lower = ['', 'Tên', 'Bộ sản phẩm', 'Tên', 'Người đại diện', 'Điện thoại', 'Xã, phường', 'Tỉnh', '']
  const row = ['1', 'Chè', '11', 'HTX A', 'Nguyễn Văn An', '0912345678', 'Xã B', 'Lâm Đồng', '']
  const meaning = {
    TT: undefined,
    'Sản phẩm – Tên': 'productName',
    'Sản phẩm – Bộ sản phẩm': 'set',
    'Chủ thể – Tên': 'producerName',
    'Chủ thể – Người đại diện': 'representative',
    'Chủ thể – Điện thoại': 'phone',
    'Địa chỉ – Xã, phường': 'commune',
    'Địa chỉ – Tỉnh': 'province',
    'Ghi chú': 'note'
  }

  test('merged groups give their title to the columns below', () => {
    const merges = [merge(1, 1, 2, 1), merge(1, 2, 1, 3), merge(1, 4, 1, 6), merge(1, 7, 1, 8), merge(1, 9, 2, 9)]
    const sheet = aSheet([upper, lower, row], merges)
    expect(fieldsByTitle(sheet)).toEqual(meaning)
    expect(findHeader(sheet)).toMatchObject({ row: 1, lastRow: 2 })
  })

  test('in a CSV a group reaches as far as its right is empty', () => {
    expect(fieldsByTitle(aSheet([upper, lower, row]))).toEqual(meaning)
  })

  test('columns to tick all say the form of registration', () => {
    const sheet = aSheet(
      [
        ['TT', 'Tên sản phẩm', 'Chủ thể', 'Hình thức đăng ký', '', ''],
        ['', '', '', 'Lần đầu', 'Nâng hạng', 'Đánh giá lại'],
        ['1', 'Chè', 'HTX A', '', 'x', '']
      ],
      [merge(1, 4, 1, 6)]
    )
    const header = findHeader(sheet)
    expect(header && suggestMapping(header)).toEqual({ 2: 'productName', 3: 'producerName', 4: 'form', 5: 'form', 6: 'form' })
  })
})

describe('titles as offices word them', () => {
  test.each([
    [
      'productName',
      [
        'Tên sản phẩm',
        'Tên SP',
        'Sản phẩm',
        'Tên sản phẩm OCOP',
        'TÊN SẢN PHẨM/DỊCH VỤ',
        'Tên sản phẩm đăng ký đánh giá, phân hạng',
        'ten_san_pham'
      ]
    ],
    [
      'producerName',
      [
        'Chủ thể',
        'Tên chủ thể',
        'Chủ thể OCOP',
        'Cơ sở sản xuất',
        'Đơn vị sản xuất',
        'Tên tổ chức, cá nhân',
        'Tên doanh nghiệp/HTX/hộ kinh doanh',
        'Tên chủ thể sản xuất/kinh doanh'
      ]
    ],
    ['producerKind', ['Loại hình', 'Loại hình chủ thể', 'Loại hình tổ chức sản xuất (HTX, THT, DN, hộ)']],
    ['representative', ['Người đại diện', 'Họ và tên người đại diện theo pháp luật', 'Chủ cơ sở', 'Đại diện']],
    ['phone', ['Điện thoại', 'SĐT', 'Số ĐT', 'Số điện thoại liên hệ', 'ĐT', 'Di động']],
    ['email', ['Email', 'E-mail', 'Thư điện tử', 'Địa chỉ email']],
    ['address', ['Địa chỉ', 'Địa chỉ sản xuất', 'Nơi sản xuất', 'Địa chỉ trụ sở chính', 'Địa chỉ của chủ thể']],
    ['commune', ['Xã', 'Xã/phường', 'Xã, phường, đặc khu', 'Xã (mới)', 'xa_phuong_hien_hanh']],
    ['oldDistrict', ['Huyện', 'Huyện (cũ)', 'Huyện/thị xã/thành phố', 'Quận, huyện cũ']],
    ['province', ['Tỉnh', 'Tỉnh/Thành phố', 'Tỉnh, TP']],
    ['set', ['Bộ sản phẩm', 'Bộ sản phẩm số', 'Bộ tiêu chí', 'Nhóm sản phẩm', 'Ngành hàng', 'nhom']],
    ['form', ['Hình thức đăng ký', 'Lần đầu/Nâng hạng/Đánh giá lại', 'Hình thức đánh giá']],
    ['currentStar', ['Hạng sao', 'Số sao', 'Hạng sao hiện tại', 'Hạng sao đã được công nhận', 'sao']],
    ['code', ['Mã sản phẩm', 'Mã số sản phẩm', 'Mã hồ sơ', 'ma_san_pham']],
    ['selfScore', ['Điểm tự đánh giá', 'Tự chấm điểm', 'Điểm tự đánh giá của chủ thể']],
    ['note', ['Ghi chú', 'Lưu ý']]
  ])('%s', (field, titles) => {
    // beside names, as in a real head; where the title is a name itself, beside the other name
    const besides = field === 'productName' ? ['Chủ thể'] : field === 'producerName' ? ['Tên sản phẩm'] : ['Tên sản phẩm', 'Chủ thể']
    const found = titles.map((title) => {
      const header = headerAt(aSheet([['STT', ...besides, title]]), 1)
      return header && suggestMapping(header)[String(besides.length + 2)]
    })
    expect(found).toEqual(titles.map(() => field))
  })

  test('titles that only look alike are left to a person', () => {
    const titles = [
      'STT',
      'Tên sản phẩm',
      'Chủ thể',
      'Hạng sao đăng ký',
      'Xã cũ',
      'Mã số thuế',
      'Ngày cấp',
      'Điểm Hội đồng',
      'Số lượng sản phẩm',
      'Địa chỉ website'
    ]
    const header = headerAt(aSheet([titles]), 1)
    expect(header && suggestMapping(header)).toEqual({ 2: 'productName', 3: 'producerName' })
  })

  test('of two columns for one thing the plainer title wins', () => {
    const header = headerAt(
      aSheet([['Nhóm sản phẩm', 'Bộ sản phẩm', 'Tên sản phẩm', 'Chủ thể', 'Xã cũ', 'Xã mới', 'Địa chỉ gốc', 'Địa chỉ hiện hành']]),
      1
    )
    expect(header && suggestMapping(header)).toEqual({ 2: 'set', 3: 'productName', 4: 'producerName', 6: 'commune', 8: 'address' })
  })
})
