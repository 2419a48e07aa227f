/** The paragraphs of the five provinces' reports, word for word, and the rewards of Lào Cai. */
import { expect, test } from 'vitest'
import type { Paper } from '../../shared/papers/paper.ts'
import { reportCharts } from '../../shared/papers/report/charts.ts'
import { chartWords } from '../../shared/papers/report/chart.ts'
import { bacLieu, dongThap, laoCai, type Province, socTrang, thuaThienHue } from './provinces.ts'

/** What is said in each part that says something. */
async function said({ desk, scope }: Province): Promise<Record<string, string>> {
  const { parts } = await desk.play('getReport', { scope })
  return Object.fromEntries(parts.filter((part) => part.said !== '').map((part) => [part.part, part.said]))
}

test('the report of Sóc Trăng says its 75 products, what went up to the centre and the target beside them', async () => {
  expect(await said(await socTrang())).toEqual({
    overall:
      'Tính đến ngày 24 tháng 11 năm 2026, trên địa bàn có 75 sản phẩm OCOP của 40 chủ thể, gồm 24 sản phẩm 4 sao và 51 sản phẩm 3 sao.',
    assessed: 'Đã đề nghị trung ương đánh giá, phân hạng 08 sản phẩm.',
    structure:
      'Sản phẩm thuộc 1/6 nhóm: Thực phẩm (75 sản phẩm). Sản phẩm phân bố tại 30 xã, phường thuộc 11/11 huyện (địa bàn trước ngày 01 tháng 7 năm 2025). Chủ thể gồm 40 hợp tác xã.',
    certificates: 'Về Giấy chứng nhận: có 75 giấy đã hết hạn.',
    targets: 'Giai đoạn 2021–2025: chỉ tiêu sản phẩm được công nhận là 145 sản phẩm, thực hiện 75 sản phẩm (51,72%).'
  })
})

test('the report of Đồng Tháp says its 453 products of 175 producers and the target of 5 stars', async () => {
  expect(await said(await dongThap())).toEqual({
    overall:
      'Tính đến ngày 24 tháng 11 năm 2026, trên địa bàn có 453 sản phẩm OCOP của 175 chủ thể, gồm 01 sản phẩm 5 sao, 86 sản phẩm 4 sao và 366 sản phẩm 3 sao. Giấy chứng nhận của các sản phẩm đều còn hiệu lực.',
    structure:
      'Sản phẩm thuộc đủ 06 nhóm: Thực phẩm (232 sản phẩm); Đồ uống (68 sản phẩm); Dược liệu và sản phẩm từ dược liệu (51 sản phẩm); Sinh vật cảnh (51 sản phẩm); Thủ công mỹ nghệ (34 sản phẩm); Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch (17 sản phẩm). Sản phẩm phân bố tại 102 xã, phường thuộc 12/12 huyện (địa bàn trước ngày 01 tháng 7 năm 2025), nhiều nhất là Xã Mẫu 1 (06 sản phẩm). Chủ thể gồm 175 hợp tác xã.',
    certificates:
      'Về Giấy chứng nhận: có 64 giấy sắp vào kỳ nộp hồ sơ đánh giá lại, 130 giấy đang trong kỳ nộp hồ sơ đánh giá lại và 195 giấy quá hạn nộp hồ sơ đánh giá lại.',
    targets: 'Giai đoạn 2021–2025: chỉ tiêu sản phẩm đạt 5 sao là 15 sản phẩm, thực hiện 01 sản phẩm (6,67%).'
  })
})

test('the report of Thừa Thiên Huế says how 36 registered products became 25 recognised, 69,44%', async () => {
  const province = await thuaThienHue()
  expect(await said(province)).toEqual({
    overall:
      'Tính đến ngày 31 tháng 12 năm 2021, trên địa bàn có 25 sản phẩm OCOP của 25 chủ thể, gồm 06 sản phẩm 4 sao và 19 sản phẩm 3 sao. Giấy chứng nhận của các sản phẩm đều còn hiệu lực.',
    recognised:
      'Trong năm 2021 có 25 sản phẩm của 25 chủ thể được công nhận, gồm 06 sản phẩm 4 sao và 19 sản phẩm 3 sao. Các sản phẩm đều được công nhận lần đầu.',
    assessed:
      'Có 36 sản phẩm của 34 chủ thể đăng ký tham gia; 36 sản phẩm của 34 chủ thể qua đánh giá của cấp huyện hoặc Tổ tư vấn; 36 sản phẩm của 34 chủ thể được Hội đồng cấp tỉnh đánh giá. Kết quả: 25 sản phẩm của 25 chủ thể được công nhận, đạt 69,44% số sản phẩm đăng ký.',
    structure:
      'Sản phẩm thuộc 4/6 nhóm: Thực phẩm (16 sản phẩm); Đồ uống (04 sản phẩm); Dược liệu và sản phẩm từ dược liệu (03 sản phẩm); Thủ công mỹ nghệ (02 sản phẩm). Sản phẩm phân bố tại 20 xã, phường thuộc 9/9 huyện. Chủ thể gồm 25 hợp tác xã.'
  })
  const { desk, scope } = province
  const { charts } = await desk.play('getReport', { scope })
  expect(charts.funnel && chartWords(charts.funnel)).toBe(
    'Sản phẩm qua từng bước, từ đăng ký đến công nhận. Đăng ký: 36 của 34 chủ thể; Đánh giá cấp huyện hoặc Tổ tư vấn: 36 của 34 chủ thể; Đánh giá cấp tỉnh: 36 của 34 chủ thể; Được công nhận: 25 của 25 chủ thể.'
  )
})

test('the report of Bạc Liêu says that nothing is recognised yet, and its targets side by side', async () => {
  const province = await bacLieu()
  expect(await said(province)).toEqual({
    overall:
      'Tính đến ngày 24 tháng 11 năm 2026, trên địa bàn chưa có sản phẩm OCOP được công nhận ở cả 07 huyện (địa bàn trước ngày 01 tháng 7 năm 2025).',
    targets:
      'Giai đoạn 2018–2020: chỉ tiêu sản phẩm được công nhận là 20 sản phẩm, thực hiện 0 sản phẩm. Giai đoạn 2021–2025: chỉ tiêu sản phẩm được công nhận là 60 sản phẩm, thực hiện 0 sản phẩm. Giai đoạn 2026–2030: chỉ tiêu sản phẩm được công nhận là 100 sản phẩm, thực hiện 0 sản phẩm; chỉ tiêu sản phẩm được công nhận (Huyện Mẫu 1) là 12 sản phẩm, thực hiện 0 sản phẩm.'
  })
  const { desk, scope } = province
  const figures = await desk.play('getFigures', { scope })
  expect(Object.keys(reportCharts(figures, scope))).toEqual(['targets'])
})

test('the report of Lào Cai says 5 rounds together, and its rewards of 15, 30 and 80 million đồng give 1.470.000.000 đồng', async () => {
  const papers: Paper[] = []
  const province = await laoCai({ writeWord: async (given) => (papers.push(...given), new Uint8Array(1)) })
  const { desk, scope } = province
  const amounts = { star3: 15_000_000, star4: 30_000_000, star5: 80_000_000 }
  const table = { from: '2019-01-01', ...amounts, upgrade: 'difference', basis: 'Nghị quyết mẫu' } as const
  await desk.play('setRewardTable', { tableId: null, baseVersion: 0, ...table })
  expect(await desk.play('getRewards', { scope })).toMatchObject({
    total: 1_470_000_000,
    producers: { length: 47 },
    rows: { length: 78 },
    byStar: [
      { star: 3, first: 58, upgraded: 0, amount: 870_000_000 },
      { star: 4, first: 20, upgraded: 0, amount: 600_000_000 },
      { star: 5, first: 0, upgraded: 0, amount: 0 }
    ]
  })
  expect(await said(province)).toEqual({
    overall:
      'Tính đến ngày 24 tháng 11 năm 2026, trên địa bàn có 78 sản phẩm OCOP của 47 chủ thể, gồm 20 sản phẩm 4 sao và 58 sản phẩm 3 sao.',
    structure:
      'Sản phẩm thuộc đủ 06 nhóm: Thực phẩm (13 sản phẩm); Đồ uống (13 sản phẩm); Dược liệu và sản phẩm từ dược liệu (13 sản phẩm); Thủ công mỹ nghệ (13 sản phẩm); Sinh vật cảnh (13 sản phẩm); Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch (13 sản phẩm). Sản phẩm phân bố tại 39 xã, phường thuộc 8/9 huyện (địa bàn trước ngày 01 tháng 7 năm 2025). Chủ thể gồm 47 hợp tác xã.',
    certificates: 'Về Giấy chứng nhận: có 78 giấy đã hết hạn.',
    rewards: 'Số tiền thưởng cho 78 sản phẩm của 47 chủ thể là 1.470.000.000 đồng (Một tỷ bốn trăm bảy mươi triệu đồng).'
  })
  await desk.play('savePaperWord', { paper: { kind: 'rewards', scope } })
  const [list] = papers
  const tables = list?.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : [])) ?? []
  expect(tables.map((rows) => rows.at(-1)?.cells.at(-1))).toEqual(['1.470.000.000', '1.470.000.000'])
  expect(JSON.stringify(list)).toContain('(Bằng chữ: Một tỷ bốn trăm bảy mươi triệu đồng).')
})
