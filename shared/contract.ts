/** The one door: every method, by name. IPC, HTTP, tests and the demo all come through here. */
import type { z } from 'zod'
import { app } from './contract/app.ts'
import { beside } from './contract/beside.ts'
import { calibration } from './contract/calibration.ts'
import { councils } from './contract/councils.ts'
import { devices } from './contract/devices.ts'
import { display } from './contract/display.ts'
import { figures } from './contract/figures.ts'
import { gather } from './contract/gather.ts'
import { imports } from './contract/imports.ts'
import type { Method } from './contract/method.ts'
import { mirror } from './contract/mirror.ts'
import { packages } from './contract/packages.ts'
import { paperData } from './contract/paper-data.ts'
import { papers } from './contract/papers.ts'
import { places } from './contract/places.ts'
import { products } from './contract/products.ts'
import { proposals } from './contract/proposals.ts'
import { publication } from './contract/publication.ts'
import { register } from './contract/register.ts'
import { report } from './contract/report.ts'
import { results } from './contract/results.ts'
import { rewards } from './contract/rewards.ts'
import { sessions } from './contract/sessions.ts'
import { sheets } from './contract/sheets.ts'
import type { AppError } from './errors.ts'

export const contract = {
  ...app,
  ...councils,
  ...products,
  ...register,
  ...publication,
  ...places,
  ...proposals,
  ...figures,
  ...beside,
  ...rewards,
  ...report,
  ...imports,
  ...packages,
  ...mirror,
  ...gather,
  ...sessions,
  ...sheets,
  ...results,
  ...calibration,
  ...papers,
  ...paperData,
  ...devices,
  ...display
}

export type Contract = typeof contract
export type MethodName = keyof Contract
/** What a page sends. */
export type Sent<M extends MethodName> = z.input<Contract[M]['input']>
/** What a use case gets, parsed. */
export type Input<M extends MethodName> = z.output<Contract[M]['input']>
export type Output<M extends MethodName> = Contract[M] extends Method<z.ZodType, infer O> ? O : never

/** Real data, the practice data, or those of the member's package that was opened: each in a file of its own, so that they never mix. */
export type Space = 'real' | 'practice' | 'package'

/** What a page wraps a call in. The transport adds who it is; a page only shows the token of a seat taken with a PIN. */
export interface Envelope {
  readonly method: string
  readonly input: unknown
  readonly space?: Space
  readonly seatToken?: string
  /** A UUID that a phone gives each write: sent again under the same name it is answered again and done once. */
  readonly requestId?: string
}

/** receipt: number of the last log line that the call wrote; only a committed write has one. */
export type Answer<T = unknown> =
  | { readonly ok: true; readonly value: T; readonly receipt: number | null }
  | { readonly ok: false; readonly error: AppError }

/** Told to every page after a commit; pages ask again for what they show. No marks, ever. */
export interface ChangeEvent {
  readonly space: Space
  readonly what: MethodName
  readonly sessionId: string | null
  readonly about: string | null
  readonly receipt: number
}
