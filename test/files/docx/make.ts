/** Papers to write as Word files, made by the paper builders from the real forms. Names are invented. */
import { indexSet, offeredOptions } from '../../../shared/criteria/set.ts'
import { aggregate } from '../../../shared/domain/aggregate.ts'
import { sheetCode } from '../../../shared/domain/sheet-code.ts'
import { defaultRules } from '../../../shared/domain/model.ts'
import { entryTotalsPaper } from '../../../shared/papers/entry-totals.ts'
import { headBlock } from '../../../shared/papers/frame.ts'
import type { Block, Paper } from '../../../shared/papers/paper.ts'
import { sessionTotalsPaper } from '../../../shared/papers/session-totals.ts'
import { sheetPaper } from '../../../shared/papers/sheet-form.ts'
import { leaves, setNo } from '../../shared/criteria/sets.ts'

export const meta = { title: 'Biên bản họp', creator: 'Hội đồng OCOP', created: '2026-11-22T03:00:00.000Z' }

const issuer = {
  superiorBody: 'Ủy ban nhân dân tỉnh An Bình',
  issuingBody: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  place: 'An Bình'
}
const signers = { secretary: 'Trần Thị Ngọc Ánh', chair: 'Nguyễn Hữu Phước' }
const placeAndDate = 'An Bình, ngày 05 tháng 02 năm 2026'
const footer = 'Phiên đợt 2 năm 2026 · dữ liệu số 12 · lập lúc 14:05 ngày 05/02/2026'
const people = ['Lê Văn Đức', 'Đỗ Thị Hồng Nhung', 'Phạm Quốc Việt', 'Võ Thị Yến', 'Ngô Ưng Ổi', 'Huỳnh Kỳ Duyên', 'Bùi Ẩn Sỹ']
const agencies = ['Sở Nông nghiệp và Môi trường', 'Sở Công Thương', 'Sở Y tế', 'Liên minh Hợp tác xã tỉnh']

/** A paper with these blocks and nothing special. */
export function aPaper(blocks: readonly Block[], more: Partial<Paper> = {}): Paper {
  return { title: 'Thử', orientation: 'portrait', footer, numbering: 'form', watermark: '', blocks, ...more }
}

/** Form of the set; filled: the best option of every criterion but each third, which gets the second best. */
export function aSheet(
  no: number,
  filled: boolean,
  more: { note?: string; watermark?: string; productName?: string; code?: string } = {}
): Paper {
  const set = setNo(no)
  return sheetPaper({
    set,
    productName: filled ? (more.productName ?? 'Mật ong hoa tràm “Đất Mũi” – loại 500 ml') : '',
    productCode: filled ? '96-31999-04-2026' : '',
    producerName: filled ? 'Hợp tác xã Nông nghiệp Tân Phát Lợi' : '',
    phone: filled ? '0290 000 000' : '',
    address: filled ? 'Ấp 5, xã Nguyễn Phích, tỉnh An Bình' : '',
    marks: filled ? Object.fromEntries(leaves(set).map((leaf, at) => [leaf.code, optionsDown(leaf, at % 3 === 2 ? 1 : 0)])) : null,
    total: filled ? 88 : null,
    note: more.note ?? '',
    memberName: filled ? 'Đỗ Thị Hồng Nhung' : '',
    placeAndDate: filled ? placeAndDate : '',
    title: 'Phiếu đánh giá',
    code: more.code ?? (filled ? sheetCode('Sản phẩm 4', 'Đỗ Thị Hồng Nhung', 1) : ''),
    footer: `Sản phẩm 4 – Đỗ Thị Hồng Nhung · ${footer}`,
    watermark: more.watermark ?? ''
  })
}

/** Key of the best option, or of the one so many steps below it. */
function optionsDown(leaf: Parameters<typeof offeredOptions>[0], steps: number): number {
  const best = offeredOptions(leaf).toSorted((a, b) => b.points - a.points)
  return best[Math.min(steps, best.length - 1)]?.key ?? 0
}

/** Totals of one product, with so many members. */
export function someTotals(members: number, more: Partial<Parameters<typeof entryTotalsPaper>[0]> = {}): Paper {
  const set = setNo(4)
  const index = indexSet(set)
  const sheets = Array.from({ length: members }, (_, member) => ({
    memberId: String(member),
    options: leaves(set).map((leaf, at) => optionsDown(leaf, (at + member) % 5 === 0 ? 2 : (at * member) % 4 === 1 ? 1 : 0))
  }))
  const result = aggregate(index, sheets, defaultRules, [])
  if (!result) throw new Error('no sheets')
  return entryTotalsPaper({
    issuer,
    signers,
    placeAndDate,
    productName: 'Mật ong hoa tràm “Đất Mũi” – loại 500 ml',
    productCode: '96-31999-04-2026',
    producerName: 'Hợp tác xã Nông nghiệp Tân Phát Lợi',
    expected: members,
    result,
    decimals: 2,
    gapLimit: defaultRules.gapLimit.value,
    members: sheets.map((_sheet, at) => ({
      name: people[at % people.length] ?? '',
      agency: agencies[at % agencies.length] ?? '',
      note: at === 3 ? 'Chấm lại lần 1' : ''
    })),
    criteria: Object.fromEntries(index.scorables.map(({ code, title }) => [code, `${code} ${title}`])),
    gapAcceptedReason: '',
    conclusion: { star: 4, reason: '', words: 'Nhất trí', sendUp: false },
    title: 'Bảng tổng hợp điểm',
    footer,
    watermark: '',
    ...more
  })
}

/** Totals of a session, landscape, in two groups. */
export function someSessionTotals(products: number, watermark = ''): Paper {
  const rows = Array.from({ length: products }, (_, at) => ({
    productName: at % 3 === 0 ? `Khô cá lóc đặc sản U Minh hút chân không, hộp quà biếu loại ${at + 1}` : `Mật ong ${at + 1}`,
    producerName: at % 2 === 0 ? 'Hợp tác xã Tân Phát Lợi' : 'Hộ kinh doanh Đặng Thị Ưu',
    address: 'Xã Nguyễn Phích',
    setName: 'Mật ong, mật khác, nông sản, thực phẩm khác',
    form: at % 4 === 0 ? 'Nâng hạng' : 'Lần đầu',
    sheets: '9/9',
    A: '35,22',
    B: '21,11',
    C: '31,00',
    mean: '87,33',
    star: at < products / 3 ? '4 sao' : '3 sao',
    note: at % 7 === 0 ? 'Hoàn thiện nhãn trước 30/6' : ''
  }))
  return sessionTotalsPaper({
    issuer,
    signers,
    placeAndDate,
    sessionLine: 'Phiên họp đánh giá, phân hạng – đợt 2 năm 2026',
    groups: [
      { title: 'Đề nghị công nhận 4 sao', rows: rows.filter((row) => row.star === '4 sao') },
      { title: 'Đề nghị công nhận 3 sao', rows: rows.filter((row) => row.star === '3 sao') }
    ],
    title: 'Bảng tổng hợp kết quả',
    footer,
    watermark
  })
}

/** A paper as long as the minutes of so many products: what was said of each, its figures and a table. */
export function someMinutes(products: number, more: Partial<Paper> = {}): Paper {
  const each = Array.from({ length: products }, (_, at): Block[] => [
    {
      kind: 'paragraph',
      runs: [{ text: `3.${at + 1}. Mật ong hoa tràm số ${at + 1} – Hợp tác xã Tân Phát Lợi`, bold: true }],
      indent: true,
      keep: true
    },
    {
      kind: 'paragraph',
      indent: true,
      runs: [
        'Đại diện Tổ tư vấn trình bày kết quả thẩm định hồ sơ. Ông Lê Văn Đức đề nghị chủ thể bổ sung phiếu kiểm nghiệm còn hạn; bà Đỗ Thị Hồng Nhung đề nghị làm rõ vùng nguyên liệu. ',
        { text: 'Không tham gia chấm: ', italic: true },
        'không có.'
      ]
    },
    {
      kind: 'table',
      columns: [
        { title: 'Số phiếu', align: 'center', width: 1 },
        { title: 'Điểm trung bình', align: 'center', width: 1 },
        { title: 'Chênh lệch', align: 'center', width: 1 },
        { title: 'Hạng sao', align: 'center', width: 1 }
      ],
      rows: [{ kind: 'row', cells: ['9/9', '87,33', '6', '4 sao'] }]
    }
  ]).flat()
  return aPaper(
    [
      headBlock(issuer),
      { kind: 'title', lines: ['BIÊN BẢN', 'Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026'] },
      { kind: 'paragraph', runs: [{ text: 'Căn cứ Quyết định số 26/2026/QĐ-TTg của Thủ tướng Chính phủ;', italic: true }], indent: true },
      { kind: 'paragraph', runs: ['Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 02 năm 2026'], indent: true },
      ...each,
      { kind: 'paragraph', runs: ['Cuộc họp kết thúc vào 16 giờ 30, ngày 05 tháng 02 năm 2026./.'], indent: true },
      {
        kind: 'signatures',
        columns: [
          { above: '', posts: ['THƯ KÝ'], hint: '(Ký, ghi rõ họ tên)', name: signers.secretary },
          { above: '', posts: ['CHỦ TỌA'], hint: '(Ký, ghi rõ họ tên)', name: signers.chair }
        ]
      }
    ],
    { title: 'Biên bản họp', numbering: 'decree', ...more }
  )
}
