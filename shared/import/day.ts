import { isIsoDate, parseViDate } from '../domain/dates.ts'

/** A day as lists write it, day first, or as a cell of Excel that holds one; null for anything else. */
export function dayIn(text: string): string | null {
  // a cell of Excel that holds a day comes as an ISO time
  const iso = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text)?.[0]
  if (iso !== undefined) return isIsoDate(iso) ? iso : null
  const typed = parseViDate(text)
  return typed.ok ? typed.value : null
}
