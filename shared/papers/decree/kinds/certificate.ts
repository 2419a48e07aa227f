import type { Definition, Subject } from '../definition.ts'
import { expiryOf } from '../fields/entry.ts'
import { text } from '../fields/session.ts'
import { groupOf } from '../groups.ts'
import { bodyOf, officeOf } from '../names.ts'
import type { Block, Paper } from '../../paper.ts'
import { motto, nation } from '../../words.ts'
import { noGrounds } from './grounds.ts'

function starsOf({ entry }: Subject): number {
  const key = entry ? groupOf(entry) : 'open'
  return entry?.conclusion && (key === 'star5' || key === 'star4' || key === 'star3') ? entry.conclusion.star : 0
}

/** Across the page inside a drawn frame, everything in the middle. The OCOP mark is a protected one, so it is not drawn. */
function layout(subject: Subject, body: readonly Block[], signatures: Block): Pick<Paper, 'blocks' | 'border'> {
  const { entry, facts } = subject
  const stars = starsOf(subject)
  const office = officeOf(facts, 'decision') || bodyOf(facts, 'decision').name
  const middle = (line: string, size: number, bold?: true): Block => ({
    kind: 'paragraph',
    runs: bold ? [{ text: line, bold }] : [line],
    align: 'center',
    size
  })
  return {
    border: true,
    blocks: [
      middle(nation, 13, true),
      middle(motto, 14, true),
      middle(office.toLocaleUpperCase('vi'), 14, true),
      { kind: 'title', lines: ['GIẤY CHỨNG NHẬN'] },
      middle(`SẢN PHẨM OCOP ĐẠT ${stars === 0 ? '……' : stars} SAO`, 20, true),
      ...(stars === 0 ? [] : [{ kind: 'stars', count: stars } as const]),
      middle(entry?.productName ?? '', (entry?.productName.length ?? 0) > 50 ? 16 : 22, true),
      ...body.map((each) =>
        each.kind === 'paragraph' ? { kind: 'paragraph' as const, runs: each.runs, align: 'center' as const, size: 14 } : each
      ),
      signatures
    ]
  }
}

/** Giấy chứng nhận, a plain page to print [DRAFT: the decision has no layout]. Valid for 36 months (khoản 3 Điều 4). */
export const certificate: Definition = {
  typeName: 'GIẤY CHỨNG NHẬN',
  summary: '',
  body: 'decision',
  numbered: false,
  dated: true,
  orientation: 'landscape',
  left: null,
  right: { signer: 'decision' },
  series: { province: '', central: '' },
  grounds: noGrounds,
  recipients: () => [],
  layout,
  fields: [
    text('số giấy chứng nhận', 'Số vào sổ cấp Giấy chứng nhận của sản phẩm.', ({ entry }) => entry?.data?.certificateNumber ?? ''),
    text('ngày hết hạn', '36 tháng kể từ ngày của quyết định công nhận.', expiryOf)
  ],
  wording: `Chủ thể: {tên chủ thể}
Địa chỉ: {địa chỉ chủ thể}
Theo Quyết định {quyết định công nhận} của {người quyết định}
Giấy chứng nhận có giá trị 36 tháng, đến hết {ngày hết hạn}
Số vào sổ cấp Giấy chứng nhận: {số giấy chứng nhận}`
}
