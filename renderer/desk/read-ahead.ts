/** Scripts of other pages, read while one looks at the first one: never before it can be used, one after the other, when nothing else is to be done. */

type Load = () => Promise<unknown>

const waiting: Load[] = []
let begun = false
let reading = false

function readNext(): void {
  const load = begun && !reading ? waiting.shift() : undefined
  if (!load || typeof requestIdleCallback !== 'function') return
  reading = true
  const goOn = () => {
    reading = false
    readNext()
  }
  // what fails here is tried again, and told, when its page is opened
  requestIdleCallback(() => void load().then(goOn, goOn), { timeout: 5000 })
}

/** Reads a page's script once the first page can be used. */
export function readLater(load: Load): void {
  waiting.push(load)
  readNext()
}

/** The first page can be used: what waits may be read. */
export function readAhead(): void {
  begun = true
  readNext()
}
