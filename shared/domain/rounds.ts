/**
 * The rounds of Article 5: until when files are to come and when a round is to be done. The law says "before" a day, so the last day in time is
 * the one before it. Days are ISO days in Vietnam. Knows no clock.
 */
import { addDays } from './dates.ts'
import type { Level } from './model.ts'

/** One round. A province or the Ministry may hold more of them by its own rules; the law asks for two a year. */
export interface Round {
  readonly level: Level
  readonly no: 1 | 2
  /** Last day on which what is to be assessed is proposed in time: by communes, or by provinces. */
  readonly filesBy: string
  /** Last day on which the round is done in time. */
  readonly doneBy: string
}

/** By the month and day before which each is due (Article 5.1, 5.2). */
const rounds: Readonly<Record<Level, readonly { readonly no: 1 | 2; readonly files: string; readonly done: string }[]>> = {
  province: [
    { no: 1, files: '04-30', done: '06-30' },
    { no: 2, files: '10-30', done: '12-30' }
  ],
  // the second round of a year is done in the next
  central: [
    { no: 2, files: '01-30', done: '03-30' },
    { no: 1, files: '07-30', done: '09-30' }
  ]
}

/** The rounds that are done in a year, in their order. */
function roundsDoneIn(level: Level, year: number): Round[] {
  return rounds[level].map(({ no, files, done }) => ({
    level,
    no,
    filesBy: addDays(`${year}-${files}`, -1),
    doneBy: addDays(`${year}-${done}`, -1)
  }))
}

function roundsFrom(level: Level, day: string): Round[] {
  const year = Number(day.slice(0, 4))
  return [...roundsDoneIn(level, year), ...roundsDoneIn(level, year + 1)]
}

/** The rounds of a level that are not over on a day and end within a year and three months of it, in their order. */
export function roundsAhead(level: Level, day: string): Round[] {
  return roundsFrom(level, day).filter(({ doneBy }) => doneBy >= day)
}

/** The round for what was proposed on a day: the first whose files may still come on it. */
export function roundForFiles(level: Level, proposedOn: string): Round {
  const found = roundsFrom(level, proposedOn).find(({ filesBy }) => filesBy >= proposedOn)
  if (!found) throw new RangeError(`no round takes files of ${proposedOn}`) // the first of the next year always does
  return found
}

/** The round that a meeting on a day belongs to: the first that is not over on it. */
export function roundOfMeeting(level: Level, heldOn: string): Round {
  const found = roundsFrom(level, heldOn).find(({ doneBy }) => doneBy >= heldOn)
  if (!found) throw new RangeError(`no round is held on ${heldOn}`) // the first of the next year always is
  return found
}
