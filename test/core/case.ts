/** What a case of a method is, and what many cases ask with. */
import type { MethodName, Sent } from '../../shared/contract.ts'
import type { Stage } from '../../shared/domain/model.ts'
import type { At } from './stages.ts'

export type Role = 'desk' | 'member'
/** 'ok', or the code of the refusal, with the reason behind a colon where it has one. */
type Expected = string
type ByStage = Expected | (Partial<Record<Stage, Expected>> & { readonly else: Expected })

export interface Case<M extends MethodName = MethodName> {
  readonly input: (at: At, role: Role) => Promise<Sent<M>> | Sent<M>
  readonly desk: ByStage
  /** Of the chair in their seat; without it, the contract keeps members out. */
  readonly member?: ByStage
  /** Of the chair on their phone, where that is another answer than in their seat. */
  readonly device?: ByStage
  /** Of whoever is on the LAN; without it, the contract keeps them out. Phones are guests there too. */
  readonly guest?: ByStage
  /** Of a screen for the hall with a code that holds; without it, the contract keeps screens out. */
  readonly screen?: ByStage
}

export const none = () => ({})
export const nowhere = '11111111-1111-4111-8111-111111111111'
export const session = (at: At) => ({ sessionId: at.sessionId })
export const inputOf =
  <T extends object>(from: (at: At) => Promise<object>, more: T) =>
  async (at: At) =>
    ({ ...(await from(at)), ...more }) as never // joined as the contract asks; the calls themselves prove it

export const page = { shown: 'all', from: 0 } as const
export const upload = { fileName: 'danh sách.xlsx', bytes: new Uint8Array(4) }

export function expectedAt(expected: ByStage, stage: Stage): Expected {
  return typeof expected === 'string' ? expected : (expected[stage] ?? expected.else)
}
