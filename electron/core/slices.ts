/** Long work in small steps, so that the desk and phones are answered in between. */
import type { Reader, Store } from '../store/db.ts'
import { type Moment, openMoment } from '../store/moment.ts'

/** Work that stops after each small step, to go on when it is asked. */
export type Steps<T> = Generator<undefined, T>

/** Milliseconds of work before others get their turn. */
const turn = 8

/** Goes through the work, giving everybody else a turn every few milliseconds. Throws what the work throws. */
export async function inTurns<T>(work: Steps<T>): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since < turn) continue
    await breath()
    since = performance.now()
  }
}

/** The same for work that asks the database, all of it of the moment in which it began, whatever is written meanwhile. */
export async function inOneMoment<T>(store: Store, work: (db: Reader) => Steps<T>): Promise<T> {
  const moment = openMoment(store)
  try {
    return await inTurns(stepping(moment, moment.ask(work)))
  } finally {
    moment.close()
  }
}

function* stepping<T>({ ask }: Moment, work: Steps<T>): Steps<T> {
  for (;;) {
    const step = ask(() => work.next())
    if (step.done) return step.value
    yield
  }
}

/** Gives everybody else their turn. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** The same without a pause, inside a transaction. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
