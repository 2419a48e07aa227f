/** The conclusion of the whole session in numbered sentences: what is recognised, sent up, not recognised, excluded. */
import type { Block } from '../../paper.ts'
import type { Subject } from '../definition.ts'
import type { EntryFacts } from '../facts.ts'
import { recognisedWords } from '../fields/figures.ts'
import { type GroupKey, inGroup, products, recognised } from '../groups.ts'
import { paragraph, sentence, typedLines } from '../lines.ts'
import { officeOf } from '../names.ts'

function named(entries: readonly EntryFacts[]): string {
  return entries.map((entry) => `${entry.productName} (${entry.producerName})`).join('; ')
}

/** Groups without products have no sentence; the counts of the others add up to all products. */
export function conclusionLines({ facts, entries }: Subject): Block[] {
  const at = (key: GroupKey) => inGroup(entries, key)
  const decides = officeOf(facts, 'decision') || 'người có thẩm quyền'
  const say = (some: readonly EntryFacts[], words: string) => (some.length === 0 ? [] : [words])
  const all = recognised(entries)
  const lines = [
    ...say(all, `Đề nghị ${decides} công nhận kết quả, cấp Giấy chứng nhận cho ${recognisedWords({ entries })}.`),
    ...say(
      at('sendUp'),
      `Đề nghị ${decides} phê duyệt kết quả đánh giá ${products(at('sendUp').length)} đạt từ 90 điểm và trình Bộ Nông nghiệp và Môi trường: ${named(at('sendUp'))}.`
    ),
    ...say(
      at('sendBack'),
      `Thông báo kết quả về Ủy ban nhân dân cấp tỉnh đối với ${products(at('sendBack').length)} dưới 90 điểm: ${named(at('sendBack'))}.`
    ),
    ...say(at('notRecognised'), `Không đề nghị công nhận ${products(at('notRecognised').length)}: ${named(at('notRecognised'))}.`),
    ...say(at('excluded'), `Loại hồ sơ của ${products(at('excluded').length)}: ${named(at('excluded'))}.`),
    ...say(at('open'), `Chưa kết luận ${products(at('open').length)}.`),
    ...typedLines(facts.session.words).map(sentence)
  ]
  return lines.map((line, place) => paragraph(`${place + 1}. ${line}`))
}
