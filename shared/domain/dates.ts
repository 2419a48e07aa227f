/**
 * Calendar days and times of day as the regulation and its papers use them.
 * "Date" is an ISO day without a time zone, '2026-11-24'; years 1000 to 9999. Knows no clock.
 */
import { err, ok, type Result } from '../result.ts'

/** unreadable: not day, month and a year of four digits; impossible: read, but no such day in the calendar. */
export type DateProblem = 'unreadable' | 'impossible'

const dayMs = 86_400_000

/** Day-first text as people type it: 5/11/2026, 05112026, 05/11/2026, 5-11-2026, 5.11.2026. Never guesses a century nor swaps day and month. */
export function parseViDate(text: string): Result<string, DateProblem> {
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim())
  if (!parts) return err('unreadable')
  const date = `${parts[3]}-${pad(Number(parts[2]))}-${pad(Number(parts[1]))}`
  return isIsoDate(date) ? ok(date) : err('impossible')
}

/** True for a day that exists, written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && fromTime(time) === text
}

/** dd/MM/yyyy. Throws RangeError for anything but an ISO day. */
export function formatViDate(date: string): string {
  const { year, month, day } = split(date)
  return `${pad(day)}/${pad(month)}/${year}`
}

/** "ngày 05 tháng 02 năm 2026" as Decree 30/2020 writes it: a leading 0 for days below 10 and for months 1 and 2 only. */
export function formatAdministrative(date: string): string {
  const { year, month, day } = split(date)
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

/** Time of day from 'H:MM' or 'HH:MM' (seconds are dropped): "08 giờ 30 phút" or "08:30". Throws RangeError for no such time. */
export function formatTime(time: string, style: 'words' | 'digits'): string {
  const parts = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(time)
  const hour = Number(parts?.[1])
  const minute = Number(parts?.[2])
  if (!parts || hour > 23 || minute > 59) throw new RangeError(`not a time of day: ${time}`)
  return style === 'words' ? `${pad(hour)} giờ ${pad(minute)} phút` : `${pad(hour)}:${pad(minute)}`
}

/**
 * The same day `months` later (earlier when negative), the last day of the month where it has no such day: 31/01 plus 1 is 28/02.
 * A certificate is valid for 36 months (Article 4.3, Quyết định 26/2026/QĐ-TTg).
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = split(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return join(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** The day `days` later, earlier when negative. */
export function addDays(date: string, days: number): string {
  return checked(fromTime(toTime(date) + days * dayMs))
}

/** Whole days from the first to the second: 1 from today to tomorrow, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (toTime(to) - toTime(from)) / dayMs
}

function split(date: string): { year: number; month: number; day: number } {
  const [year, month, day] = checked(date).split('-').map(Number) as [number, number, number] // checked: three numbers
  return { year, month, day }
}

function join(year: number, month: number, day: number): string {
  return checked(`${year}-${pad(month)}-${pad(day)}`)
}

function checked(date: string): string {
  if (!isIsoDate(date)) throw new RangeError(`not a day: ${date}`)
  return date
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function toTime(date: string): number {
  return Date.parse(`${checked(date)}T00:00:00Z`)
}

function fromTime(time: number): string {
  return Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : ''
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
