import { formatPoints } from '../../../shared/domain/print-number.ts'
import type { EntryTotals } from '../../../shared/papers/entry-totals.ts'
import { entryTotalsPaper } from '../../../shared/papers/entry-totals.ts'
import { cut } from '../../../shared/papers/frame.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { sessionTotalsPaper, type SessionTotalsRow } from '../../../shared/papers/session-totals.ts'
import { formNames } from '../../../shared/papers/words.ts'
import type { Reader } from '../../store/db.ts'
import type { Ctx } from '../context.ts'
import type { EntryComputed } from '../results/compute.ts'
import { computeLoaded } from '../sessions/load.ts'
import { setOf } from '../sheets/place.ts'
import type { Desk } from './desk.ts'
import { conclusionWords, noteOf, sessionGroups } from './groups.ts'

/** Totals tables of the entries of the desk that have a result to be seen; excluded ones have none. */
export function entryTotalsPapers(db: Reader, ctx: Ctx, desk: Desk): Paper[] {
  const { loaded } = desk
  const members = new Map(loaded.members.map((member) => [member.id, member]))
  return computeLoaded(db, ctx, loaded, 'council').flatMap((one) => {
    const { entry, result, pass } = one
    if (!result || entry.excludedAt !== null) return []
    const { index } = setOf(db, ctx, loaded.session, entry.setNo)
    const again = pass && pass.no > 1 ? `Chấm lại lần ${pass.no - 1}` : ''
    const product = `${cut(entry.productName, 70)}${entry.productCode === '' ? '' : ` (${entry.productCode})`}`
    return [
      entryTotalsPaper({
        issuer: loaded.council,
        signers: desk.signers,
        placeAndDate: desk.placeAndDate,
        productName: entry.productName,
        productCode: entry.productCode,
        producerName: entry.producerName,
        expected: one.expected,
        result,
        decimals: loaded.rules.decimals.value,
        gapLimit: loaded.rules.gapLimit.value,
        members: one.sheets.map((sheet) => ({
          name: members.get(sheet.memberId)?.name ?? '',
          agency: members.get(sheet.memberId)?.agency ?? '',
          note: again
        })),
        criteria: Object.fromEntries(index.scorables.map(({ code, title }) => [code, `${code} ${title}`])),
        gapAcceptedReason: entry.gapAcceptedReason,
        conclusion: conclusionOf(one),
        title: `${entry.order}. ${entry.productName}`,
        footer: desk.footer(product, !desk.concluded),
        watermark: desk.watermark
      })
    ]
  })
}

function conclusionOf({ entry, outcome }: EntryComputed): EntryTotals['conclusion'] {
  if (entry.conclusionStar === null) return null
  return { star: entry.conclusionStar, reason: entry.conclusionReason, words: entry.conclusionWords, sendUp: outcome === 'sendUp' }
}

/** The table of the whole session. Products whose marks nobody may see yet stand in it without points. */
export function wholeSessionPaper(db: Reader, ctx: Ctx, desk: Desk): Paper {
  const { session, council, level, rules } = desk.loaded
  const computed = computeLoaded(db, ctx, desk.loaded, 'council')
  const setName = (setNo: number) => ctx.shelf.shipped.get(setNo)?.set.name ?? ''
  return sessionTotalsPaper({
    issuer: council,
    signers: desk.signers,
    placeAndDate: desk.placeAndDate,
    sessionLine: [session.name, session.round].filter(Boolean).join(' – '),
    groups: sessionGroups(level, computed).map(({ title, entries }) => ({
      title,
      rows: entries.map((one) => rowOf(one, rules.decimals.value, setName(one.entry.setNo)))
    })),
    title: `Bảng tổng hợp kết quả – ${session.name}`,
    footer: desk.footer('Bảng tổng hợp kết quả', !desk.concluded),
    watermark: desk.watermark
  })
}

function rowOf(one: EntryComputed, decimals: number, setName: string): SessionTotalsRow {
  const { entry, expected } = one
  // an excluded product has no points, whatever was marked before it was found out
  const result = entry.excludedAt === null ? one.result : null
  const mean = (sum: number | undefined) => (result && sum !== undefined ? formatPoints({ sum, n: result.n }, decimals) : '')
  return {
    productName: entry.productName,
    producerName: entry.producerName,
    address: entry.commune || entry.address,
    setName: `${entry.setNo}. ${setName}`,
    form: formNames[entry.form],
    sheets: result ? `${result.n}/${expected}` : '',
    A: mean(result?.parts.A),
    B: mean(result?.parts.B),
    C: mean(result?.parts.C),
    mean: mean(result?.sum),
    star: conclusionWords(one),
    note: noteOf(one)
  }
}
