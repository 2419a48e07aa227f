/** Text fields that count the products of the paper: known to every kind. All come from the one aggregation. */
import type { Subject, TextField } from '../definition.ts'
import type { EntryFacts } from '../facts.ts'
import { type GroupKey, inGroup, products, recognised, starCounts } from '../groups.ts'
import { count } from '../lines.ts'
import { text } from './session.ts'

function some(name: string, about: string, wanted: (entry: EntryFacts) => boolean): TextField {
  return text(name, about, ({ entries }) => count(entries.filter(wanted).length))
}

function group(name: string, about: string, key: GroupKey): TextField {
  return text(name, about, ({ entries }) => count(inGroup(entries, key).length))
}

/** "07 sản phẩm (02 sản phẩm 4 sao và 05 sản phẩm 3 sao)". */
export function recognisedWords({ entries }: Pick<Subject, 'entries'>): string {
  const { length } = recognised(entries)
  const byStar = starCounts(entries)
  return length === 0 ? products(0) : `${products(length)} (${byStar})`
}

export const figureFields: readonly TextField[] = [
  text('số sản phẩm', 'Số sản phẩm đưa ra Hội đồng.', ({ entries }) => count(entries.length)),
  some('số sản phẩm đánh giá', 'Số sản phẩm được chấm điểm, không kể hồ sơ bị loại.', (entry) => entry.exclusion === null),
  some('số sản phẩm lần đầu', 'Số sản phẩm đánh giá lần đầu.', (entry) => entry.form === 'first'),
  some('số sản phẩm nâng hạng', 'Số sản phẩm đánh giá nâng hạng.', (entry) => entry.form === 'upgrade'),
  some('số sản phẩm đánh giá lại', 'Số sản phẩm đánh giá, phân hạng lại.', (entry) => entry.form === 'reevaluation'),
  text('số sản phẩm công nhận', 'Số sản phẩm đề nghị công nhận từ 3 sao.', ({ entries }) => count(recognised(entries).length)),
  text('sản phẩm công nhận theo sao', '"07 sản phẩm (02 sản phẩm 4 sao và 05 sản phẩm 3 sao)".', recognisedWords),
  group('số sản phẩm 5 sao', 'Số sản phẩm Hội đồng cấp trung ương kết luận 5 sao.', 'star5'),
  group('số sản phẩm 4 sao', 'Số sản phẩm kết luận 4 sao.', 'star4'),
  group('số sản phẩm 3 sao', 'Số sản phẩm kết luận 3 sao.', 'star3'),
  group('số sản phẩm trình Bộ', 'Số sản phẩm từ 90 điểm, trình Bộ Nông nghiệp và Môi trường.', 'sendUp'),
  group('số sản phẩm không công nhận', 'Số sản phẩm không đủ điều kiện công nhận.', 'notRecognised'),
  group('số hồ sơ bị loại', 'Số hồ sơ bị loại.', 'excluded'),
  group('số sản phẩm chưa kết luận', 'Số sản phẩm Hội đồng chưa kết luận.', 'open'),
  text('số phiếu phải có', 'Tổng số phiếu đánh giá của các thành viên phải có.', ({ entries }) =>
    count(counted(entries).reduce((sum, entry) => sum + entry.expected, 0))
  ),
  text('số phiếu nhận về', 'Tổng số phiếu đánh giá đã nộp.', ({ entries }) =>
    count(counted(entries).reduce((sum, entry) => sum + entry.submitted, 0))
  )
]

function counted(entries: readonly EntryFacts[]): EntryFacts[] {
  return entries.filter((entry) => entry.exclusion === null)
}
