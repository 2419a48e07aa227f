/** Facts of an invented session for papers, naming only what matters to a test. */
import { defaultCouncilPapers, defaultSessionPapers } from '../../../shared/papers/decree/defaults.ts'
import type { EntryFacts, MemberFacts, SessionFacts } from '../../../shared/papers/decree/facts.ts'
import type { Block, Paper } from '../../../shared/papers/paper.ts'

export function aMember(given: Partial<MemberFacts> = {}): MemberFacts {
  return {
    id: 'm1',
    body: 'council',
    post: 'chair',
    name: 'Lò Thị Mẩy',
    agency: 'Ủy ban nhân dân tỉnh',
    position: 'Phó Chủ tịch',
    attendance: 'present',
    absenceReason: '',
    scores: true,
    ...given
  }
}

export function anEntry(given: Partial<EntryFacts> = {}): EntryFacts {
  return {
    id: 'e1',
    order: 1,
    productName: 'Bánh thử',
    productCode: '',
    producerName: 'Hợp tác xã Thử',
    address: 'Ấp 1',
    commune: 'Xã Thử',
    phone: '',
    setNo: 6,
    setName: 'Chế biến từ gạo, ngũ cốc',
    groupName: 'Thực phẩm',
    form: 'first',
    previousStar: null,
    selfScore: null,
    exclusion: null,
    recusals: [],
    dossier: [],
    expected: 2,
    submitted: 2,
    result: null,
    passes: [],
    minima: [],
    criteria: [],
    gapAcceptedReason: '',
    conclusion: null,
    outcome: null,
    adviser: null,
    data: null,
    ...given
  }
}

/** A result of `n` sheets of that sum, without parts of its own. */
const points = (sum: number, n = 2): EntryFacts['result'] => ({
  n,
  sum,
  parts: { A: sum, B: 0, C: 0 },
  totals: [],
  highest: 0,
  lowest: 0,
  gap: 0,
  gapOver: false,
  starByPoints: 3,
  minima: [],
  starAllowed: 3,
  up: null,
  down: null
})

/** A product that the council has concluded. */
export const concluded = (id: string, star: number, outcome: EntryFacts['outcome'], sum: number) =>
  anEntry({ id, productName: `Sản phẩm ${id}`, result: points(sum), conclusion: { star, reason: '', words: '' }, outcome })

export function facts(given: Partial<SessionFacts> = {}): SessionFacts {
  const council = {
    name: 'Hội đồng thử',
    level: 'province',
    superiorBody: 'Ủy ban nhân dân tỉnh Thử',
    issuingBody: 'Hội đồng thử',
    place: 'Thử',
    decisionNumber: '12/QĐ-UBND',
    decisionDate: '2026-02-05',
    decisionBy: 'Chủ tịch Ủy ban nhân dân tỉnh Thử',
    regulationNumber: '13/QĐ-UBND',
    regulationDate: '2026-06-28'
  } as const
  return {
    council,
    councilData: defaultCouncilPapers(council),
    session: {
      name: 'Phiên thử',
      round: 'Đợt 1',
      year: 2026,
      place: 'Hội trường',
      heldOn: '2026-11-24',
      mode: 'meeting',
      decisionNumber: '',
      decisionDate: null,
      concluded: true,
      words: ''
    },
    sessionData: defaultSessionPapers(),
    beganAt: '08:00',
    endedAt: '11:30',
    endedOn: '2026-11-24',
    decimals: 2,
    gapLimit: 10,
    gapArticle: 'Điều 8 Quy chế',
    minimaArticle: '',
    quorum: { members: 2, present: 2, needed: 2, chairPresent: true, ok: true, article: 'Điều 6 Quy chế', known: true },
    members: [aMember(), aMember({ id: 'm2', post: 'secretary', name: 'Ksor Đức', scores: false })],
    entries: [anEntry()],
    ...given
  }
}

export const made = { title: 'Văn bản', footer: '', watermark: '' }

function blockText(block: Block): string {
  switch (block.kind) {
    case 'head':
      return [...block.left, ...block.right, ...(block.below?.left ?? []), ...(block.below?.right ?? [])]
        .map((line) => line.text)
        .join('\n')
    case 'title':
      return block.lines.join('\n')
    case 'paragraph':
      return block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
    case 'table':
      return block.rows.map((row) => row.cells.join(' | ')).join('\n')
    case 'signatures':
      return [
        ...block.columns.flatMap((one) => (one ? [...one.posts, one.agencyPost ?? '', one.name] : [])),
        ...(block.recipients ?? [])
      ].join('\n')
    default:
      return ''
  }
}

/** All that is read on a paper, a line for each line. */
export function words({ blocks }: Paper): string {
  return blocks.map(blockText).join('\n')
}
