/** What happened to each product, in sentences: the heart of the minutes. Figures are the results page's own. */
import { exclusionGroundNames, formNames } from '../../words.ts'
import type { Block } from '../../paper.ts'
import type { Subject } from '../definition.ts'
import type { EntryFacts, PassFacts, SessionFacts } from '../facts.ts'
import { groupOf, verdict } from '../groups.ts'
import { mean, paragraph, sentence, typedLines } from '../lines.ts'

/** Every product of the session in its order. */
export function courseOfEntries({ facts, entries }: Subject): Block[] {
  return entries.flatMap((entry, place) => [
    {
      ...paragraph({
        text: `${place + 1}. ${entry.productName} – ${entry.producerName} (${formNames[entry.form].toLocaleLowerCase('vi')}, bộ số ${entry.setNo})`,
        bold: true
      }),
      keep: true
    } as Block,
    ...courseOf(facts, entry)
  ])
}

function courseOf(facts: SessionFacts, entry: EntryFacts): Block[] {
  return [
    ...discussion(facts, entry),
    ...entry.recusals.map(({ name, reason }) => paragraph(`- Không tham gia chấm điểm: ${name}${reason === '' ? '' : ` (${reason})`}.`)),
    ...(entry.exclusion
      ? [paragraph(`- Hồ sơ bị loại: ${exclusionWords(entry)}`)]
      : [...scored(facts, entry), ...minimaLines(facts, entry)]),
    ...lines('Yêu cầu hoàn thiện', entry.data?.request ?? ''),
    ...conclusionLines(entry)
  ]
}

/** Ground of exclusion in the law's words, then the council's own. */
export function exclusionWords({ exclusion }: EntryFacts): string {
  if (exclusion === null) return ''
  const ground = exclusionGroundNames[exclusion.ground] ?? exclusion.ground
  return sentence(exclusion.words === '' ? ground : `${ground}: ${exclusion.words}`)
}

function discussion({ session }: SessionFacts, { data }: EntryFacts): Block[] {
  return lines(session.mode === 'written' ? 'Ý kiến của thành viên' : 'Ý kiến tại cuộc họp', data?.discussion ?? '')
}

/** One line stands behind its label; more stand under it. */
function lines(label: string, typed: string): Block[] {
  const [first, ...rest] = typedLines(typed)
  if (first === undefined) return []
  if (rest.length === 0) return [paragraph(`- ${label}: ${sentence(first)}`)]
  return [{ ...paragraph(`- ${label}:`), keep: true } as Block, ...[first, ...rest].map((line) => paragraph(`+ ${sentence(line)}`))]
}

function scored(facts: SessionFacts, entry: EntryFacts): Block[] {
  const { result } = entry
  if (result === null) return [paragraph('- Kết quả chấm điểm: chưa có.')]
  const { decimals } = facts
  const part = (name: 'A' | 'B' | 'C') => `phần ${name} ${mean(result, decimals, result.parts[name])}`
  return [
    ...entry.passes.slice(0, -1).flatMap((pass, place) => earlier(facts, pass, entry.passes[place + 1])),
    paragraph(
      `- ${entry.passes.length > 1 ? 'Kết quả chấm lại' : 'Kết quả chấm điểm'}: ${result.n}/${entry.expected} phiếu; điểm trung bình `,
      { text: mean(result, decimals), bold: true },
      ` (${part('A')}; ${part('B')}; ${part('C')}); cao nhất ${result.highest}, thấp nhất ${result.lowest}, chênh lệch ${result.gap} điểm${gapWords(facts, entry)}`
    )
  ]
}

function gapWords({ gapLimit, gapArticle }: SessionFacts, { result, gapAcceptedReason }: EntryFacts): string {
  if (!result?.gapOver) return '.'
  const limit = `, vượt mức ${gapLimit} điểm${gapArticle === '' ? '' : ` (${gapArticle})`}`
  return gapAcceptedReason === '' ? `${limit}.` : `${limit}; Hội đồng đã thảo luận và chấp nhận: ${sentence(gapAcceptedReason)}`
}

/** A pass that did not decide: its mean and gap, and why it was scored again. */
function earlier({ decimals, gapLimit, gapArticle }: SessionFacts, pass: PassFacts, next: PassFacts | undefined): Block[] {
  const { result, no } = pass
  const figures =
    result === null
      ? 'không có phiếu'
      : `điểm trung bình ${mean(result, decimals)}, chênh lệch ${result.gap} điểm${result.gapOver ? `, vượt mức ${gapLimit} điểm${gapArticle === '' ? '' : ` (${gapArticle})`}` : ''}`
  const scope = next?.scope ? `các tiêu chí ${next.scope.join(', ')}` : 'toàn bộ tiêu chí'
  const reason = next && next.reason !== '' ? ` Lý do: ${sentence(next.reason)}` : ''
  return [paragraph(`- Kết quả chấm lần ${no}: ${figures}. Hội đồng đã thảo luận và chấm lại ${scope}.${reason}`)]
}

function minimaLines({ minimaArticle }: SessionFacts, { minima }: EntryFacts): Block[] {
  const article = minimaArticle === '' ? '' : ` (${minimaArticle})`
  return minima
    .filter((minimum) => !minimum.met || minimum.settled !== null)
    .map((minimum) => {
      const { criterion, title, star, meets, n, settled, met } = minimum
      const head = `- Tiêu chí ${criterion} ${title} (yêu cầu tối thiểu của hạng ${star} sao): ${meets}/${n} thành viên cho đạt`
      if (settled === null) return paragraph(`${head}, chưa đạt${article}.`)
      return paragraph(
        `${head}; Hội đồng kết luận ${met ? 'đạt' : 'không đạt'}${settled.words === '' ? '.' : `: ${sentence(settled.words)}`}`
      )
    })
}

function conclusionLines(entry: EntryFacts): Block[] {
  const { conclusion, exclusion } = entry
  if (exclusion !== null) return []
  if (groupOf(entry) === 'open' || conclusion === null) return [paragraph('- Hội đồng kết luận: chưa kết luận.')]
  const reason = conclusion.reason === '' ? '' : ` Lý do: ${sentence(conclusion.reason)}`
  const words = conclusion.words === '' ? '' : ` ${sentence(conclusion.words)}`
  return [paragraph('- Hội đồng kết luận: ', { text: sentence(lowered(verdict(entry))), bold: true }, `${reason}${words}`)]
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
