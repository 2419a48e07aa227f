/**
 * Life of a certificate by Quyết định 26/2026/QĐ-TTg: from its day of issue to its end, its withdrawal or the end of its extension.
 * Days are ISO days in Vietnam (see moment.ts for today's); both ends of every span count. Knows no clock.
 * "Window": the days in which the file for re-evaluation may be handed in. "Notice": the month before the window opens.
 */
import { err, ok, type Result } from '../result.ts'
import { addDays, addMonths, daysBetween } from './dates.ts'

/** Months from the day the authority issues it (Article 4.3); those given before 22/05/2026 keep the term of their decision, 36 months too (Article 12.1). */
const validMonths = 36
/** The file comes no earlier than the first and no later than the second number of days before the end (Article 7.6.a). */
const windowDays = { opens: 180, closes: 120 } as const
/** Our reading: the law names no such state; a month's notice lets the producer prepare before the window opens. */
const noticeDays = 30
/** At most so many days past the end where the window could not be kept (Article 12.3). */
const extensionDays = 180
/** From the conclusion of the authority, or the commune's word that the product is made no more (Article 8.4). */
const withdrawalDays = 15

/** The grounds of Article 8.1, by their letters. */
export const withdrawalGrounds = ['a', 'b', 'c', 'd', 'đ', 'e'] as const
export type WithdrawalGround = (typeof withdrawalGrounds)[number]

/** unknown: no day of issue is known. soon: the window opens within 30 days. window: the file may come. late: too late for it, still valid. */
export type CertificateState = 'unknown' | 'valid' | 'soon' | 'window' | 'late' | 'expired' | 'extended' | 'withdrawn'
export const certificateStates: readonly CertificateState[] = [
  'valid',
  'soon',
  'window',
  'late',
  'extended',
  'expired',
  'withdrawn',
  'unknown'
]

export interface CertificateDates {
  /** Last day of validity (Article 4.3). */
  readonly expiry: string
  /** First and last day for the file of re-evaluation (Article 7.6.a). */
  readonly windowOpens: string
  readonly windowCloses: string
  /** Last day that an extension may reach (Article 12.3). */
  readonly longestExtension: string
}

/** The days that follow from the day of issue. Throws RangeError for anything but an ISO day. */
export function certificateDates(issued: string): CertificateDates {
  const expiry = addMonths(issued, validMonths)
  return {
    expiry,
    windowOpens: addDays(expiry, -windowDays.opens),
    windowCloses: addDays(expiry, -windowDays.closes),
    longestExtension: addDays(expiry, extensionDays)
  }
}

export interface CertificateFacts {
  readonly issued: string | null
  /** Day of the decision that withdrew it (Article 8). */
  readonly withdrawnOn: string | null
  /** Last day of its extension (Article 12.3). */
  readonly extendedUntil: string | null
}

/** What the certificate is on a day. A withdrawal counts from its day on; days before the issue are told as valid ones are. */
export function certificateState({ issued, withdrawnOn, extendedUntil }: CertificateFacts, today: string): CertificateState {
  if (withdrawnOn !== null && withdrawnOn <= today) return 'withdrawn'
  if (issued === null) return 'unknown'
  const { expiry, windowOpens, windowCloses } = certificateDates(issued)
  if (today > expiry) return extendedUntil !== null && today <= extendedUntil ? 'extended' : 'expired'
  if (today > windowCloses) return extendedUntil === null ? 'late' : 'extended'
  if (today >= windowOpens) return 'window'
  return daysBetween(today, windowOpens) <= noticeDays ? 'soon' : 'valid'
}

/** tooEarly: not past the end of the 36 months. tooLong: more than 180 days past it (Article 12.3). */
export type ExtensionProblem = 'tooEarly' | 'tooLong'

/** Whether the validity of a certificate issued on a day may be carried on until another day (Article 12.3). */
export function checkExtension(issued: string, until: string): Result<void, ExtensionProblem> {
  const { expiry, longestExtension } = certificateDates(issued)
  if (until <= expiry) return err('tooEarly')
  return until > longestExtension ? err('tooLong') : ok(undefined)
}

/** Last day for withdrawing a certificate after the conclusion on the violation, or the commune's word (Article 8.4). */
export function withdrawalDue(concludedOn: string): string {
  return addDays(concludedOn, withdrawalDays)
}

/** Who withdraws: the chairman of the province's people's committee for 3 and 4 stars, the minister for 5 (Article 8.2). */
export function withdrawalBy(star: 3 | 4 | 5): 'province' | 'ministry' {
  return star === 5 ? 'ministry' : 'province'
}
