/** Moments as Vietnam's clocks show them. The country has one zone, UTC+7 without summer time, whatever the laptop is set to. */
import { formatViDate } from './dates.ts'

const hanoi = 7 * 60 * 60 * 1000

/** Day (YYYY-MM-DD) and time (HH:MM) in Vietnam of an ISO time in UTC. */
export function inHanoi(iso: string): { readonly date: string; readonly time: string } {
  const local = new Date(Date.parse(iso) + hanoi).toISOString()
  return { date: local.slice(0, 10), time: local.slice(11, 16) }
}

/** "14:05 ngày 05/11/2026". */
export function momentWords(iso: string): string {
  const { date, time } = inHanoi(iso)
  return `${time} ngày ${formatViDate(date)}`
}
