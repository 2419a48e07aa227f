/** What papers of the register may say: certificates as the products of a meeting that never was, in the name of one council. */
import type { EntryPaperData } from '../../../shared/contract/paper-data.ts'
import type { RecognitionView, RegisterAct } from '../../../shared/contract/register.ts'
import { certificateState, withdrawalGrounds } from '../../../shared/domain/certificate.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { blankEntryPapers } from '../../../shared/papers/blank-entry.ts'
import { defaultCouncilPapers, defaultSessionPapers } from '../../../shared/papers/decree/defaults.ts'
import type { EntryFacts, SessionFacts } from '../../../shared/papers/decree/facts.ts'
import type { RegisterKind } from '../../../shared/papers/kinds.ts'
import type { CouncilRow } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import type { LetterRow } from '../../store/letters.ts'
import { findCouncilPapers } from '../../store/paper-data.ts'
import type { Ctx } from '../context.ts'
import type { LoadedRegister } from '../register/load.ts'

/** What a paper of the register is about, and the number and day that it was given. */
export interface RegisterDocument {
  readonly paper: RegisterKind
  readonly certificates: readonly RecognitionView[]
  readonly letter: LetterRow | undefined
}

/** Facts for papers of these certificates. A withdrawal that was given no number bears the one that was noted. */
export function registerFacts(
  db: Reader,
  ctx: Ctx,
  council: CouncilRow,
  { paper, certificates, letter }: RegisterDocument,
  { acts }: Pick<LoadedRegister, 'acts'>
): SessionFacts {
  const today = inHanoi(ctx.at).date
  const { name, level, superiorBody, issuingBody, place, decisionNumber, decisionDate, decisionBy, regulationNumber, regulationDate } =
    council
  const empty = defaultSessionPapers()
  const noted = paper === 'withdrawal' ? notedWithdrawal(acts, certificates[0]?.id) : undefined
  const numbered = { number: letter?.number || (noted?.decisionNumber ?? ''), date: letter?.date ?? noted?.date ?? null }
  return {
    council: { name, level, superiorBody, issuingBody, place, decisionNumber, decisionDate, decisionBy, regulationNumber, regulationDate },
    councilData: findCouncilPapers(db, council.id)?.data ?? defaultCouncilPapers({ level, superiorBody }),
    session: {
      name: '',
      round: '',
      year: Number(today.slice(0, 4)),
      place,
      heldOn: null,
      mode: 'meeting',
      decisionNumber: '',
      decisionDate: null,
      concluded: true,
      words: ''
    },
    sessionData: { ...empty, numbers: { ...empty.numbers, [paper]: numbered } },
    beganAt: '',
    endedAt: '',
    endedOn: null,
    decimals: 2,
    gapLimit: 0,
    gapArticle: '',
    minimaArticle: '',
    quorum: null,
    members: [],
    // a letter that is printed again says what it said on its day
    entries: certificates.map((one, place) => entryOf(one, place, acts, letter?.date ?? null))
  }
}

/** The decision by which a certificate was withdrawn, where it was noted. */
function notedWithdrawal(acts: readonly RegisterAct[], id: string | undefined): RegisterAct | undefined {
  return acts.findLast((act) => act.recognitionId === id && act.kind === 'withdraw' && !act.undone)
}

function entryOf(one: RecognitionView, order: number, acts: readonly RegisterAct[], on: string | null): EntryFacts {
  const { id, productName, code, producerName, address, commune, setNo, setName, star } = one
  const { decisionNumber, decisionDate, withdrawnOn, extendedUntil, expiry, windowOpens, windowCloses } = one
  const state = on === null ? one.state : certificateState({ issued: decisionDate, withdrawnOn, extendedUntil }, on)
  return {
    id,
    order,
    productName,
    productCode: code,
    producerName,
    address,
    commune,
    phone: '',
    setNo: setNo ?? 0,
    setName,
    groupName: '',
    form: 'reevaluation',
    previousStar: star,
    selfScore: null,
    exclusion: null,
    recusals: [],
    dossier: [],
    expected: 0,
    submitted: 0,
    result: null,
    passes: [],
    minima: [],
    criteria: [],
    gapAcceptedReason: '',
    conclusion: null,
    outcome: null,
    adviser: null,
    data: withdrawalData(null, acts, id),
    certificate: { decisionNumber, decisionDate, state, expiry, windowOpens, windowCloses }
  }
}

/** What the register knows of a withdrawal, where the session's own papers do not say it: the decision's words, else the conclusion's. */
export function withdrawalData(data: EntryPaperData | null, acts: readonly RegisterAct[], id: string): EntryPaperData | null {
  if (data !== null && data.withdrawalGround !== '') return data
  const said = acts.filter((act) => act.recognitionId === id && !act.undone)
  const act = said.findLast(({ kind }) => kind === 'finding') ?? said.findLast(({ kind }) => kind === 'withdraw')
  const ground = withdrawalGrounds.find((one) => one === act?.ground)
  return act && ground
    ? { ...(data ?? blankEntryPapers), withdrawalGround: ground, withdrawalWords: data?.withdrawalWords || act.reason }
    : data
}
