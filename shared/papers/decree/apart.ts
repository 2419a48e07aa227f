/** Papers of which a session has several, each with a number of its own: what they are about, and how they are numbered one after the other. */
import type { SessionPaperData } from '../../contract/paper-data.ts'
import { type ApartKind, apartKinds, type DecreeKind, decreeKinds } from '../kinds.ts'
import type { DecreeTarget } from './facts.ts'

type Numbered = SessionPaperData['each'][ApartKind][string]

interface About {
  readonly id: string
  readonly producerName: string
  readonly commune: string
  readonly data: Pick<SessionPaperData['entries'][string], 'withdrawalGround'> | null
}

/** Keys of all that papers of the kind are about, in the order of the session; none for a kind of which there is one. */
export function keysApart(kind: DecreeKind, entries: readonly About[]): string[] {
  switch (apartKinds.find((each) => each === kind)) {
    case 'communeNotice':
      return distinct(entries.map((entry) => entry.commune))
    case 'producerNotice':
      return distinct(entries.map((entry) => entry.producerName))
    case 'withdrawal':
      return entries.filter(({ data }) => (data?.withdrawalGround ?? '') !== '').map(({ id }) => id)
    case undefined:
      return []
  }
}

/** Names that are not empty, each once. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '')
}

/** Number and date that were typed for this one paper. */
export function ownNumber({ each }: Pick<SessionPaperData, 'each'>, kind: DecreeKind, target: DecreeTarget): Numbered | undefined {
  const apart = apartKinds.find((one) => one === kind)
  if (apart === undefined) return undefined
  const { about } = decreeKinds[apart]
  const key = about === 'entry' ? target.entryId : target[about]
  return key === undefined ? undefined : each[apart][key]
}

/**
 * Numbers for the keys that have none, one after the other: from `first`, or where that is empty from the last one given, past those that are
 * taken. "08" is followed by "09", "GCN-099/2026" by "GCN-100/2026". Numbers that are there stay; nothing is given where there is no number to
 * begin with.
 */
export function numberedOn(first: string, keys: readonly string[], given: Readonly<Record<string, string>>): Record<string, string> {
  const numbers: Record<string, string> = { ...given }
  const last = keys.flatMap((key) => given[key] || []).at(-1)
  let next = first.trim() || (last === undefined ? '' : after(last))
  const taken = new Set(Object.values(given))
  for (const key of keys) {
    if (numbers[key]) continue
    while (next !== '' && taken.has(next)) next = after(next)
    if (next === '') break
    numbers[key] = next
    taken.add(next)
  }
  return numbers
}

/** Numbers that are the same give the same: "5/tb-snnmt" is "05/TB-SNNMT". */
export function plainNumber(number: string): string {
  return number.normalize('NFC').toLocaleUpperCase('vi').replace(/\s+/g, '').replace(/^0+/, '')
}

/** The next of a number's first row of digits, as long as it was; '' where there is no digit. */
function after(number: string): string {
  const parts = /^(\D*)(\d{1,9})(.*)$/su.exec(number)
  return parts ? `${parts[1]}${String(Number(parts[2]) + 1).padStart(parts[2]?.length ?? 0, '0')}${parts[3]}` : ''
}
