/** Words of the page of rewards. */
import { formatWhole } from '../../shared/domain/print-number.ts'
import { formatViDate } from '../../shared/domain/dates.ts'
import type { UpgradeRule } from '../../shared/domain/rewards.ts'

export const rewardsText = {
  views: 'Cách xem',
  view: { producers: 'Theo chủ thể', products: 'Theo sản phẩm', paper: 'Văn bản', tables: 'Mức thưởng' },
  total: 'Tổng số tiền thưởng',
  inWords: (words: string) => `Bằng chữ: ${words}`,
  sums: (products: number, producers: number) => `${formatWhole(products)} sản phẩm của ${formatWhole(producers)} chủ thể được khen thưởng`,
  star: (star: number) => `${star} sao`,
  byStar: 'Khen thưởng theo hạng sao',
  starHead: 'Hạng sao',
  products: 'Số sản phẩm',
  first: 'Lần đầu',
  upgraded: 'Nâng hạng',
  amount: 'Số tiền (đồng)',
  all: 'Cộng',
  excel: 'Xuất Excel',
  paperTitle: 'Danh sách khen thưởng',
  producer: 'Chủ thể',
  commune: 'Xã, phường',
  product: 'Sản phẩm',
  rank: 'Hạng',
  why: 'Diễn giải',
  decision: 'Quyết định',
  withdrawn: (date: string) => `đã thu hồi ngày ${formatViDate(date)}`,
  none: 'Chưa có sản phẩm nào được khen thưởng',
  noneWords: 'Sản phẩm được thưởng khi được công nhận lần đầu hoặc nâng hạng, vào ngày đã có mức thưởng.',
  noneInScope: 'Phạm vi này chưa có sản phẩm nào được công nhận',
  unpaid: (count: number) => `${formatWhole(count)} sản phẩm không có tiền thưởng; lý do ghi ở cột Diễn giải.`,
  noTables: 'Chưa có mức thưởng',
  noTablesWords:
    'Mức thưởng do tỉnh quy định (nghị quyết, quyết định), theo hạng sao và áp dụng từ một ngày. Khi mức thay đổi, thêm mức mới với ngày bắt đầu; mức cũ vẫn dùng cho quyết định công nhận trước ngày đó.',
  tables: 'Mức thưởng theo hạng sao',
  tablesWords: 'Quyết định công nhận của ngày nào thì thưởng theo mức có hiệu lực ngày đó. Sản phẩm được thưởng một lần cho mỗi hạng sao.',
  add: 'Thêm mức thưởng…',
  edit: 'Sửa…',
  remove: 'Bỏ…',
  from: 'Áp dụng từ ngày',
  upgrade: 'Nâng hạng',
  upgradeLabel: 'Khi sản phẩm nâng hạng',
  rule: {
    whole: 'Thưởng toàn bộ mức của hạng mới',
    difference: 'Thưởng phần chênh lệch với hạng cao nhất đã có'
  } satisfies Record<UpgradeRule, string>,
  ruleShort: { whole: 'toàn bộ', difference: 'phần chênh lệch' } satisfies Record<UpgradeRule, string>,
  basis: 'Văn bản quy định',
  basisHint: 'Ví dụ: Nghị quyết số 05/2022/NQ-HĐND',
  starAmount: (star: number) => `Mức thưởng ${star} sao (đồng)`,
  addTitle: 'Thêm mức thưởng',
  editTitle: 'Sửa mức thưởng',
  save: 'Ghi mức thưởng',
  removeTitle: 'Bỏ mức thưởng',
  removeWords: (from: string) =>
    `Mức thưởng áp dụng từ ngày ${formatViDate(from)} không còn được dùng để tính. Văn bản đã lưu trước đó không thay đổi.`,
  removeAct: 'Bỏ mức thưởng'
} as const
