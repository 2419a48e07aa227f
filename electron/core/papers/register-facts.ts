/** What papers of the register may say: certificates as the products of a meeting that never was, in the name of one council. */
import type { EntryPaperData } from '../../../shared/contract/paper-data.ts'
import type { RecognitionView, RegisterAct } from '../../../shared/contract/register.ts'
import { withdrawalGrounds } from '../../../shared/domain/certificate.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { blankEntryPapers } from '../../../shared/papers/blank-entry.ts'
import { defaultCouncilPapers, defaultSessionPapers } from '../../../shared/papers/decree/defaults.ts'
import type { EntryFacts, SessionFacts } from '../../../shared/papers/decree/facts.ts'
import type { CouncilRow } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { findCouncilPapers } from '../../store/paper-data.ts'
import type { Ctx } from '../context.ts'
import type { LoadedRegister } from '../register/load.ts'

/** Facts for papers of these certificates. Number and day of a withdrawal's own decision are those that were noted. */
export function registerFacts(
  db: Reader,
  ctx: Ctx,
  council: CouncilRow,
  certificates: readonly RecognitionView[],
  { acts }: Pick<LoadedRegister, 'acts'>
): SessionFacts {
  const today = inHanoi(ctx.at).date
  const { name, level, superiorBody, issuingBody, place, decisionNumber, decisionDate, decisionBy, regulationNumber, regulationDate } =
    council
  const empty = defaultSessionPapers()
  const withdrawal = Object.fromEntries(
    certificates.flatMap(({ id }) => {
      const noted = acts.findLast((act) => act.recognitionId === id && act.kind === 'withdraw' && !act.undone)
      return noted ? [[id, { number: noted.decisionNumber, date: noted.date }]] : []
    })
  )
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
    sessionData: { ...empty, each: { ...empty.each, withdrawal } },
    beganAt: '',
    endedAt: '',
    endedOn: null,
    decimals: 2,
    gapLimit: 0,
    gapArticle: '',
    minimaArticle: '',
    quorum: null,
    members: [],
    entries: certificates.map((one, place) => entryOf(one, place, acts))
  }
}

function entryOf(one: RecognitionView, order: number, acts: readonly RegisterAct[]): EntryFacts {
  const { id, productName, code, producerName, address, commune, setNo, setName, star } = one
  const { decisionNumber, decisionDate, state, expiry, windowOpens, windowCloses } = one
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
