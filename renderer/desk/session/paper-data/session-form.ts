/** A session's data for papers as their form holds them: each paper's number, each product's words a field of its own. */
import type { EntryPaperData, SessionPaperData } from '../../../../shared/contract/paper-data.ts'
import { blankEntryPapers } from '../../../../shared/papers/blank-entry.ts'
import { type ApartKind, apartKinds, type DecreeKind, decreeKindKeys } from '../../../../shared/papers/kinds.ts'
import { same } from '../../../state/draft.ts'

type Whole = Omit<SessionPaperData, 'numbers' | 'each' | 'words' | 'entries'>
type Numbers = { [Key in `number ${DecreeKind}`]: SessionPaperData['numbers'][DecreeKind] }
type Each = { [Key in `each ${ApartKind}`]: SessionPaperData['each'][ApartKind] }
type Words = { [Key in `words ${DecreeKind}`]: string }
type Entries = { [Key in `entry ${string}`]: EntryPaperData }
export type SessionForm = Whole & Numbers & Each & Words & Entries

export const numberField = (kind: DecreeKind) => `number ${kind}` as const
export const eachField = (kind: ApartKind) => `each ${kind}` as const
export const wordsField = (kind: DecreeKind) => `words ${kind}` as const
export const entryField = (id: string) => `entry ${id}` as const

/** The form over the products of the session, blank where nothing was typed. */
export function formOf({ numbers, each, words, entries, ...whole }: SessionPaperData, ids: readonly string[]): SessionForm {
  return {
    ...whole,
    ...Object.fromEntries(decreeKindKeys.map((kind) => [numberField(kind), numbers[kind]])),
    ...Object.fromEntries(apartKinds.map((kind) => [eachField(kind), each[kind]])),
    ...Object.fromEntries(decreeKindKeys.map((kind) => [wordsField(kind), words[kind]])),
    ...Object.fromEntries(ids.map((id) => [entryField(id), entries[id] ?? blankEntryPapers]))
  } as SessionForm // one for each key of the lists
}

/** What is sent: products of which nothing is said are left out. */
export function sentOf(form: SessionForm, ids: readonly string[]): SessionPaperData {
  const { beganAt, endedAt, guests, sentOn, backOn, tellers, ballotsIssued, ballotsReturned, ballotsValid } = form
  const said = ids.flatMap((id) => {
    const entry = entryOf(form, id)
    return same(entry, blankEntryPapers) ? [] : [[id, entry] as const]
  })
  return {
    numbers: byKind((kind) => form[numberField(kind)]),
    each: {
      communeNotice: form[eachField('communeNotice')],
      producerNotice: form[eachField('producerNotice')],
      withdrawal: form[eachField('withdrawal')]
    },
    words: byKind((kind) => form[wordsField(kind)]),
    beganAt,
    endedAt,
    guests,
    sentOn,
    backOn,
    entries: Object.fromEntries(said),
    tellers: tellers.filter(({ name, post }) => name !== '' || post !== ''),
    ballotsIssued,
    ballotsReturned,
    ballotsValid
  }
}

export function entryOf(form: SessionForm, id: string): EntryPaperData {
  return form[entryField(id)] ?? blankEntryPapers
}

function byKind<Value>(of: (kind: DecreeKind) => Value): Record<DecreeKind, Value> {
  return Object.fromEntries(decreeKindKeys.map((kind) => [kind, of(kind)])) as Record<DecreeKind, Value> // one for each kind
}

/** Votes of one product added up; undefined where there was no vote. */
export function votesOf({ ballot }: EntryPaperData): number | undefined {
  return ballot === null ? undefined : ballot.agree + ballot.disagree + ballot.other
}

/** "08:30" from 8:30, 8h30, 8.30, 0830 or 8h; '' from nothing; undefined where it is no time of day. */
export function readClock(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '') return ''
  const parts = /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{2})?|(\d{2}))?\s*(?:phút)?$/.exec(text.normalize('NFC'))
  if (!parts) return undefined
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? parts[3] ?? 0)
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined
}
