/** Long work in small steps, so that the desk and phones are answered in between. */

/** Work that stops after each small step, to go on when it is asked. */
export type Steps<T> = Generator<undefined, T>

/** Milliseconds of work before others get their turn. */
const turn = 12

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
