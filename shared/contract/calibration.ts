import { z } from 'zod'
import type { Agreement } from '../domain/agreement.ts'
import type { Post } from '../domain/model.ts'
import type { CouncilId, MemberId, SessionId } from '../ids.ts'
import { id, method } from './method.ts'

/** How far members agreed on one criterion of one product set. */
export interface CriterionAgreement extends Agreement {
  readonly setNo: number
  readonly setName: string
  readonly code: string
  readonly title: string
}

export interface AgreementView {
  /** Sessions of the council whose marks are closed, the newest first; the only ones that count here. */
  readonly sessions: readonly {
    readonly sessionId: SessionId
    readonly name: string
    readonly heldOn: string | null
    readonly products: number
  }[]
  /** In the order of sets and forms. */
  readonly criteria: readonly CriterionAgreement[]
}

/** How a member's totals lie beside the others' of the same products. */
export interface SeverityRow {
  readonly memberId: MemberId
  readonly name: string
  readonly post: Post
  /** Points as printed, with their sign: "+1,25", "−0,80", "0,00"; null where nobody else marked the same products. */
  readonly points: string | null
  readonly products: number
}

export interface SeverityView {
  /** Of how many closed sessions of this council the member was part. */
  readonly sessions: number
  readonly own: SeverityRow
  /** Of everybody who scores in this session, for the chair; null for others. */
  readonly members: readonly SeverityRow[] | null
}

export const calibration = {
  /** Where members of a council disagree, over its sessions with closed marks or one of them. Nobody is named. Advice only. */
  getAgreement: method<AgreementView>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ councilId: id<CouncilId>(), sessionId: id<SessionId>().nullable() })
  }),
  /** The caller's own severity over the council's sessions with closed marks, and to the chair everybody's. WRONG_STAGE before marks are locked. */
  getSeverity: method<SeverityView>()({ who: ['member'], effect: 'read', input: z.strictObject({}) })
}
