import type { BookSpec, SheetSpec } from '../../../electron/files/xlsx-write.ts'

/** A book of these sheets; what is not named is of no matter to the test. */
export function aBook(...sheets: readonly Partial<SheetSpec>[]): BookSpec {
  return { title: 'Danh sách', creator: 'Hội đồng OCOP', created: '2026-11-05', sheets: (sheets.length > 0 ? sheets : [{}]).map(aSheet) }
}

export function aSheet(part: Partial<SheetSpec>): SheetSpec {
  return {
    name: 'Danh sách',
    purpose: 'data',
    orientation: 'portrait',
    columns: [{ key: 'a', title: 'Tên sản phẩm', width: 20, kind: 'text' }],
    rows: [{ cells: { a: 'Tôm khô' } }],
    ...part
  }
}

/** A certification list as a secretary hands it in: national head, two-row table head, groups, total, signatures. */
export function aCertificationList(count: number): SheetSpec {
  const product = (n: number, star: number) => ({
    key: `p${n}`,
    cells: {
      no: n,
      product:
        n % 3 === 0
          ? 'Dịch vụ du lịch cộng đồng rừng ngập mặn, trải nghiệm xổ vuông, bắt ba khía đêm và thưởng thức đặc sản'
          : `Sản phẩm ${n}`,
      producer: 'Hợp tác xã Nông nghiệp – Thủy sản Tân Phát Lợi',
      a: 35.5,
      b: 22.25,
      c: 30,
      total: 87.75,
      star,
      decided: '2026-11-05'
    }
  })
  const four = Math.ceil(count / 2)
  return {
    name: 'Danh sách',
    purpose: 'paper',
    orientation: 'landscape',
    above: [
      {
        kind: 'pair',
        left: [
          { text: 'ỦY BAN NHÂN DÂN TỈNH X', size: 13 },
          { text: 'HỘI ĐỒNG ĐÁNH GIÁ', size: 13, bold: true, rule: 'part' }
        ],
        right: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, bold: true },
          { text: 'Độc lập - Tự do - Hạnh phúc', size: 14, bold: true, rule: 'whole' }
        ]
      },
      { kind: 'lines', lines: [{ text: 'DANH SÁCH', size: 14, bold: true }, 'Sản phẩm OCOP đạt 3 sao, 4 sao'] }
    ],
    columns: [
      { key: 'no', title: 'STT', width: 5, kind: 'center' },
      { key: 'product', title: 'Tên sản phẩm', width: 24, kind: 'text' },
      { key: 'producer', title: 'Tên chủ thể', width: 20, kind: 'text' },
      { key: 'a', title: 'A', group: 'Điểm trung bình', width: 8, kind: 'decimal' },
      { key: 'b', title: 'B', group: 'Điểm trung bình', width: 8, kind: 'decimal' },
      { key: 'c', title: 'C', group: 'Điểm trung bình', width: 8, kind: 'decimal' },
      { key: 'total', title: 'Tổng', group: 'Điểm trung bình', width: 8, kind: 'decimal' },
      { key: 'star', title: 'Hạng sao', width: 8, kind: 'center', format: '0" sao"' },
      { key: 'decided', title: 'Ngày quyết định', width: 12, kind: 'date' }
    ],
    rows: [
      { kind: 'group', text: 'I. Sản phẩm đạt 4 sao' },
      ...Array.from({ length: four }, (_, i) => product(i + 1, 4)),
      { kind: 'group', text: 'II. Sản phẩm đạt 3 sao' },
      ...Array.from({ length: count - four }, (_, i) => product(four + i + 1, 3)),
      {
        kind: 'total',
        label: `Tổng cộng: ${count} sản phẩm`,
        cells: { total: { formula: ['ROUND(AVERAGE(', { column: 'total', row: 'p1', toRow: `p${count}` }, '),2)'], result: 87.75 } }
      }
    ],
    below: [
      {
        kind: 'signatures',
        left: [{ text: 'Nơi nhận:', bold: true, italic: true, size: 12 }, '- Như Điều 3;', '- Lưu: VT.'],
        right: {
          placeAndDate: 'X, ngày 05 tháng 11 năm 2026',
          posts: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
          hint: '(Ký, ghi rõ họ tên)',
          name: 'Nguyễn Hữu Phước'
        }
      }
    ],
    footer: 'Phiên đợt 2 năm 2026 – bản 12'
  }
}
