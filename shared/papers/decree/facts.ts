/**
 * All that the decree papers of one session may speak of: read in one moment, added up by the one aggregation, figures as exact sums.
 * Marks that nobody may see yet are not in here. Times are Vietnam's.
 */
import type { CouncilPaperData, EntryPaperData, SessionPaperData } from '../../contract/paper-data.ts'
import type { CertificateState } from '../../domain/certificate.ts'
import type { Outcome } from '../../domain/conclusion.ts'
import type { EntryResult, Level, MinimumResult, Mode, Post, RegistrationForm } from '../../domain/model.ts'

export interface SessionFacts {
  readonly council: {
    readonly name: string
    readonly level: Level
    readonly superiorBody: string
    readonly issuingBody: string
    readonly place: string
    readonly decisionNumber: string
    readonly decisionDate: string | null
    readonly decisionBy: string
    readonly regulationNumber: string
    readonly regulationDate: string | null
  }
  readonly councilData: CouncilPaperData
  readonly session: {
    readonly name: string
    readonly round: string
    readonly year: number
    readonly place: string
    readonly heldOn: string | null
    readonly mode: Mode
    readonly decisionNumber: string
    readonly decisionDate: string | null
    readonly concluded: boolean
    /** Words of the whole session's conclusion. */
    readonly words: string
  }
  readonly sessionData: SessionPaperData
  /** HH:MM, '' where neither typed nor in the log. */
  readonly beganAt: string
  readonly endedAt: string
  /** Day on which the meeting ended. */
  readonly endedOn: string | null
  readonly decimals: number
  readonly gapLimit: number
  readonly gapArticle: string
  readonly minimaArticle: string
  /** null for written opinions. */
  readonly quorum: {
    readonly members: number
    readonly present: number
    readonly needed: number
    readonly chairPresent: boolean
    readonly ok: boolean
    readonly article: string
    readonly known: boolean
  } | null
  /** Those who sit in their seats now, the council before the adviser team, in the order of seats. */
  readonly members: readonly MemberFacts[]
  /** In the order of the session. */
  readonly entries: readonly EntryFacts[]
}

export interface MemberFacts {
  readonly id: string
  readonly body: 'council' | 'adviser'
  readonly post: Post
  readonly name: string
  readonly agency: string
  readonly position: string
  readonly attendance: 'unknown' | 'present' | 'absent'
  readonly absenceReason: string
  readonly scores: boolean
}

export interface CriterionMean {
  readonly code: string
  readonly title: string
  readonly max: number
  readonly sum: number
  readonly n: number
}

export interface PassFacts {
  readonly no: number
  /** null: every criterion. */
  readonly scope: readonly string[] | null
  readonly reason: string
  /** null while nobody may see its marks. */
  readonly result: Pick<EntryResult, 'n' | 'sum' | 'gap' | 'gapOver'> | null
}

export interface EntryFacts {
  readonly id: string
  readonly order: number
  readonly productName: string
  readonly productCode: string
  readonly producerName: string
  readonly address: string
  readonly commune: string
  readonly phone: string
  readonly setNo: number
  readonly setName: string
  /** "Thực phẩm": the large group that the form stands in. */
  readonly groupName: string
  readonly form: RegistrationForm
  readonly previousStar: number | null
  readonly selfScore: number | null
  readonly exclusion: { readonly ground: string; readonly words: string } | null
  readonly recusals: readonly { readonly name: string; readonly reason: string }[]
  readonly dossier: readonly {
    readonly no: number
    readonly state: 'present' | 'missing' | 'notNeeded'
    readonly validUntil: string | null
    readonly note: string
  }[]
  /** Sheets that the deciding pass waits for and has. */
  readonly expected: number
  readonly submitted: number
  /** null while the pass is open and its marks are secret, where no sheet counts, and for an excluded product. */
  readonly result: EntryResult | null
  readonly passes: readonly PassFacts[]
  readonly minima: readonly (MinimumResult & { readonly title: string })[]
  /** Every criterion of a product that has a result. */
  readonly criteria: readonly CriterionMean[]
  readonly gapAcceptedReason: string
  readonly conclusion: { readonly star: number; readonly reason: string; readonly words: string } | null
  readonly outcome: Outcome | null
  /** The adviser team's own provisional points: never part of the council's. */
  readonly adviser: Pick<EntryResult, 'n' | 'sum' | 'parts' | 'starByPoints'> | null
  readonly data: EntryPaperData | null
  /** Of papers of the register: the certificate that they are about. */
  readonly certificate?: {
    readonly decisionNumber: string
    readonly decisionDate: string | null
    readonly state: CertificateState
    readonly expiry: string | null
    readonly windowOpens: string | null
    readonly windowCloses: string | null
  }
}

/** What a paper is about beside its session; only what its kind asks for. */
export interface DecreeTarget {
  readonly entryId?: string | undefined
  readonly memberId?: string | undefined
  readonly producer?: string | undefined
  readonly commune?: string | undefined
}
