/** Moments in lists and notes, on Vietnam's clock. Never by the system's own format, which may be English. */
import { formatViDate } from '../../shared/domain/dates.ts'
import { inHanoi } from '../../shared/domain/moment.ts'

/** "14:05" */
export function clockWords(iso: string): string {
  return inHanoi(iso).time
}

/** "24/11/2026 14:05", for lists of what was done. */
export function stampWords(iso: string): string {
  const { date, time } = inHanoi(iso)
  return `${formatViDate(date)} ${time}`
}
