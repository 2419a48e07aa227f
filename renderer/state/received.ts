import type { SaveOutcome } from '../../shared/contract/papers.ts'
import { fetchSaved } from '../api/files.ts'
import { outcomeWords } from '../text/papers.ts'

/** A file that the host made: fetched where the browser must, and told in words. Nothing where it was refused. */
export function receive(
  outcome: (SaveOutcome & { readonly checked?: number }) | null | undefined | '',
  tell: (words: string) => void
): void {
  if (!outcome) return
  fetchSaved(outcome)
  tell(outcomeWords(outcome))
}
