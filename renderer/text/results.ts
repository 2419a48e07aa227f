/** Words of the results: means, edges, gaps, minima, conclusions. Numbers come in whole; they are rounded in print-number.ts alone. */
import type { EntryResult, RecognisedStar, Rules } from '../../shared/domain/model.ts'
import { formatPoints } from '../../shared/domain/print-number.ts'
import type { ResultRow } from '../../shared/contract/results.ts'
import { articleWords } from './stages.ts'

export const resultsText = {
  list: 'Kết quả từng sản phẩm',
  search: 'Tìm sản phẩm',
  empty: 'Chưa có kết quả',
  emptyWords: 'Kết quả của một sản phẩm hiện ra khi sản phẩm đó được khóa điểm, hoặc khi khóa điểm cả phiên.',
  plain: (count: number) => `Kết luận ${count} sản phẩm không có vướng mắc`,
  plainTitle: 'Kết luận các sản phẩm không có vướng mắc',
  plainWords:
    'Mỗi sản phẩm không vượt giới hạn chênh lệch và đạt đủ yêu cầu tối thiểu được kết luận đúng hạng sao theo điểm. Các sản phẩm còn lại chờ Hội đồng bàn.',
  plainAct: 'Kết luận',
  plainDone: (concluded: number, left: number) =>
    left === 0 ? `Đã kết luận ${concluded} sản phẩm.` : `Đã kết luận ${concluded} sản phẩm, còn ${left} sản phẩm chờ Hội đồng.`,

  sheets: (submitted: number, expected: number) => `${submitted}/${expected} phiếu`,
  upgradeFrom: (star: number) => `nâng hạng từ ${star} sao`,
  open: 'Điểm của sản phẩm này chưa được đưa ra xem',
  openWords: (submitted: number, expected: number) =>
    submitted < expected
      ? `Mới có ${submitted}/${expected} phiếu. Khi đủ phiếu, khóa điểm sản phẩm này hoặc khóa điểm cả phiên.`
      : 'Đã đủ phiếu. Khóa điểm sản phẩm này hoặc khóa điểm cả phiên để xem kết quả.',
  none: 'Không có phiếu nào được tính',
  excluded: 'Sản phẩm đã bị loại',
  excludedWords: 'Bị loại là một trạng thái có căn cứ, không phải 0 điểm; sản phẩm không có hạng sao.',

  partMean: (code: string, mean: string) => `Phần ${code}: ${mean}`,
  adviser: (mean: string, n: number) => `Tổ tư vấn chấm sơ bộ: ${mean} (${n} phiếu)`,
  gapLine: (highest: number, lowest: number) => `Cao nhất ${highest} · thấp nhất ${lowest} · chênh lệch `,
  acceptGap: 'Chấp nhận chênh lệch…',
  acceptGapTitle: 'Chấp nhận chênh lệch quá giới hạn',
  acceptGapWords: 'Chủ tịch cho giữ các phiếu như đã chấm. Lý do được ghi vào biên bản.',
  acceptGapAct: 'Chấp nhận',
  gapAccepted: (reason: string) => `Chủ tịch đã chấp nhận chênh lệch: ${reason}`,

  criteriaMost: 'Khác nhau nhiều nhất',
  criteriaDiffer: (count: number) => `Khác nhau (${count})`,
  criteriaAll: (count: number) => `Tất cả (${count})`,
  criteriaSame: 'Mọi thành viên cho điểm như nhau ở tất cả tiêu chí.',
  criterion: 'Tiêu chí',
  mean: 'TB',
  total: 'Tổng',
  lower: 'thấp hơn đa số',
  higher: 'cao hơn đa số',
  notes: 'Ý kiến của các thành viên',

  minima: 'Tối thiểu theo dấu sao',
  minimaMet: (met: number, all: number) => `${met}/${all} tiêu chí đạt`,
  minimaNone: 'Không có yêu cầu tối thiểu ở hạng này.',
  minimumLine: (code: string, title: string, meets: number, n: number) => `${code} ${title}: ${meets}/${n} thành viên cho đạt`,
  minimumAsks: (points: number) => `cần ${points} điểm`,
  settle: 'Hội đồng quyết định…',
  settleTitle: (code: string, star: number) => `Tiêu chí ${code}, tối thiểu ${star} sao`,
  settleAsk: 'Hội đồng thống nhất',
  settleMet: 'Đạt yêu cầu tối thiểu',
  settleNot: 'Không đạt yêu cầu tối thiểu',
  settleWords: 'Lời ghi vào biên bản',
  settleAct: 'Ghi quyết định',
  settled: (met: boolean, words: string) => `Hội đồng quyết định ${met ? 'đạt' : 'không đạt'}: ${words}`,

  conclusion: 'Kết luận',
  starButton: (star: number) => (star === 0 ? 'Không công nhận' : `${star} sao`),
  notYet: 'Kết luận sau khi khóa điểm cả phiên.',
  after: 'Phiên đã kết luận.',
  tooHighPoints: (star: number, by: number) => `Chưa chọn được ${star} sao: điểm cho ${by} sao.`,
  tooHighMinima: (star: number, codes: string) => `Chưa chọn được ${star} sao: chưa đạt tối thiểu ở tiêu chí ${codes}.`,
  gapBlocks: 'Chênh lệch quá giới hạn: chấm lại hoặc chấp nhận chênh lệch trước khi kết luận.',
  reason: 'Lý do kết luận hạng thấp hơn',
  words: 'Lời kết luận ghi vào biên bản',
  conclude: 'Kết luận',
  concludeAgain: 'Sửa kết luận',
  concluded: (star: number) => (star === 0 ? 'Đã kết luận: không công nhận' : `Đã kết luận: ${star} sao`),
  notConcluded: 'Chưa kết luận',
  sendUp: 'Từ 90 điểm: trình Bộ Nông nghiệp và Môi trường đánh giá, công nhận 5 sao (điểm e khoản 3 Điều 7).',
  sendBack: 'Dưới 90 điểm: thông báo về Ủy ban nhân dân cấp tỉnh xem xét, công nhận 3 sao, 4 sao (điểm g khoản 4 Điều 7).',
  lowStar: (star: number) => `Hạng ${star} sao không được quyết định công nhận, không cấp giấy chứng nhận (điểm a khoản 1 Điều 4).`,

  rescore: 'Chấm lại…',
  rescoreTitle: (name: string) => `Yêu cầu chấm lại: ${name}`,
  rescoreWords: 'Một lần chấm mới được mở; phiếu và kết quả lần này được giữ nguyên. Các thành viên đã chấm sẽ chấm lại.',
  rescoreScope: 'Chấm lại',
  rescoreAll: 'Tất cả tiêu chí',
  rescoreSome: 'Chỉ các tiêu chí được chọn',
  rescoreSpread: (least: number, most: number) => `từ ${least} đến ${most} điểm`,
  rescoreReason: 'Lý do chấm lại',
  rescoreAct: 'Mở lần chấm lại',
  exclude: 'Loại hồ sơ…',
  closePass: 'Khóa điểm sản phẩm',

  passes: 'Các lần chấm',
  pass: (no: number) => `Lần ${no}`,
  passAll: 'tất cả tiêu chí',
  passSome: (codes: string) => `tiêu chí ${codes}`,
  passOpen: 'đang chấm',
  passReason: (reason: string) => `lý do: ${reason}`
} as const

/** "69,67" with the council's decimals; '' where no sheet counts. */
export function meanWords(result: Pick<EntryResult, 'sum' | 'n'> | null, rules: Rules): string {
  return result === null || result.n === 0 ? '' : formatPoints(result, rules.decimals.value)
}

interface EdgeWords {
  readonly lead: string
  readonly rest: string
  /** One member, one criterion, one option: worth a notice. */
  readonly near: boolean
}

/** How far it is to the next star, or how little keeps this one: "Còn 0,33 điểm nữa là 4 sao", "(627/9; cần 630)". */
export function edgeWords({ up, down, sum, n }: EntryResult, rules: Rules): EdgeWords | null {
  // A distance rounded to 0 would say that the edge is reached.
  const decimals = Math.max(2, rules.decimals.value)
  if (down?.byOneStep && !(up?.byOneStep && up.points <= down.points)) {
    const lead =
      down.points === 0
        ? `Vừa đúng mốc ${down.star} sao`
        : `Hơn mốc ${down.star} sao ${formatPoints({ sum: down.points, n }, decimals)} điểm`
    return { lead, rest: `(${sum}/${n}; mốc ${sum - down.points}). Một thành viên hạ một mức ở một tiêu chí là xuống hạng.`, near: true }
  }
  if (!up) return null
  const lead = `Còn ${formatPoints({ sum: up.points, n }, decimals)} điểm nữa là ${up.star} sao`
  const fraction = `(${sum}/${n}; cần ${sum + up.points})`
  return up.byOneStep
    ? { lead, rest: `${fraction}. Một thành viên tăng một mức ở một tiêu chí là đổi hạng.`, near: true }
    : { lead, rest: `${fraction}.`, near: false }
}

/** "(giới hạn 10, Điều 8 Quy chế: được)" */
export function gapWords({ gapOver }: Pick<EntryResult, 'gapOver'>, rules: Rules): string {
  const { value, article } = rules.gapLimit
  return `(giới hạn ${value}${article === '' ? '' : `, ${articleWords(article)}`}: ${gapOver ? 'quá giới hạn' : 'được'})`
}

/** How the Quy chế judges a minimum, for the one who asks why. */
export function minimaRuleWords({ minima }: Pick<Rules, 'minima'>): string {
  const article = minima.article === '' ? '' : ` (${articleWords(minima.article)})`
  switch (minima.value) {
    case 'majority':
      return `Đạt khi quá nửa số thành viên cho đạt${article}.`
    case 'all':
      return `Đạt khi mọi thành viên cho đạt${article}.`
    case 'mean':
      return `Đạt khi điểm trung bình của tiêu chí đạt mức yêu cầu${article}.`
  }
}

/** State of a product in the list of results, in two or three words. */
export function rowWords(row: ResultRow): string {
  if (row.excluded) return 'bị loại'
  if (row.state === 'open')
    return row.passNo > 1 ? `chấm lại lần ${row.passNo}, ${row.submitted}/${row.expected} phiếu` : `${row.submitted}/${row.expected} phiếu`
  if (row.state === 'none' || row.result === null) return 'không có phiếu'
  if (row.conclusionStar !== null)
    return row.outcome === 'sendUp'
      ? 'kết luận, trình Bộ'
      : row.outcome === 'sendBack'
        ? 'kết luận, thông báo về tỉnh'
        : row.conclusionStar === 0
          ? 'không công nhận'
          : `kết luận ${row.conclusionStar} sao`
  if (row.result.gapOver && row.gapAcceptedReason === '') return `chênh lệch ${row.result.gap}`
  if (row.result.starAllowed !== row.result.starByPoints) return 'vướng tối thiểu'
  return 'chờ kết luận'
}

/** Star levels that have minima at all, up to the star by points. */
export function starsAsked(result: Pick<EntryResult, 'starByPoints'>): RecognisedStar[] {
  return ([3, 4, 5] as const).filter((star) => star <= result.starByPoints)
}
