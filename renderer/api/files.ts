import type { SaveOutcome } from '../../shared/contract/papers.ts'

/** Fetches a file that the host holds ready into the browser's downloads; the desktop has put it where the person chose by itself. */
export function fetchSaved(outcome: SaveOutcome): void {
  if (outcome.kind !== 'download') return
  const link = document.createElement('a')
  link.href = outcome.url
  link.download = outcome.name
  document.body.append(link)
  link.click()
  link.remove()
}

/** Opens the browser's own print dialog on a paper that a frame of this page shows. */
export function printFrame(frame: HTMLIFrameElement): void {
  frame.contentWindow?.focus()
  frame.contentWindow?.print()
}
