/** A council's data for papers as their form holds them: every signer and every paper a field of its own, so that two people may change two of them. */
import type { CouncilPaperData, WordingView } from '../../../../shared/contract/paper-data.ts'
import type { WordingMistake } from '../../../../shared/errors.ts'
import { fieldKey, mistakesIn } from '../../../../shared/papers/decree/wording.ts'
import { type DecreeKind, decreeKindKeys, type SignerKey, signerKeys } from '../../../../shared/papers/kinds.ts'

export type PaperPart = 'series' | 'grounds' | 'recipients'
type Parts = { [Key in `${PaperPart} ${DecreeKind}`]: string }
type Signers = { [Key in `signer ${SignerKey}`]: CouncilPaperData['signers'][SignerKey] }
export type PapersForm = Pick<CouncilPaperData, 'advisory' | 'decision'> & Signers & Parts

export const signerField = (key: SignerKey) => `signer ${key}` as const
export const partField = (part: PaperPart, kind: DecreeKind) => `${part} ${kind}` as const

const parts = ['series', 'grounds', 'recipients'] as const

export function formOf({ advisory, decision, signers, ...lists }: CouncilPaperData): PapersForm {
  return {
    advisory,
    decision,
    ...Object.fromEntries(signerKeys.map((key) => [signerField(key), signers[key]])),
    ...Object.fromEntries(parts.flatMap((part) => decreeKindKeys.map((kind) => [partField(part, kind), lists[part][kind]])))
  } as PapersForm // one for each key of the lists
}

export function sentOf(form: PapersForm): CouncilPaperData {
  const list = (part: PaperPart) => byKey(decreeKindKeys, (kind) => form[partField(part, kind)])
  return {
    advisory: form.advisory,
    decision: form.decision,
    signers: byKey(signerKeys, (key) => form[signerField(key)]),
    series: list('series'),
    grounds: list('grounds'),
    recipients: list('recipients')
  }
}

function byKey<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value> // one for each key
}

type ListPart = Exclude<PaperPart, 'series'>

/** What is wrong in a căn cứ or a Nơi nhận: they may name the text fields of their paper. */
export function listMistakes(form: PapersForm, part: ListPart, { kind, fields }: WordingView): WordingMistake[] {
  const text = form[partField(part, kind)]
  if (!/[{}]/.test(text)) return []
  return mistakesIn(text, new Map(fields.flatMap((field) => (field.kind === 'text' ? [[fieldKey(field.name), field]] : []))))
}

/** The lists of which something is wrong. */
export function wrongLists(form: PapersForm, wordings: readonly WordingView[]): { part: ListPart; kind: DecreeKind }[] {
  return (['grounds', 'recipients'] as const).flatMap((part) =>
    wordings.flatMap((wording) => (listMistakes(form, part, wording).length > 0 ? [{ part, kind: wording.kind }] : []))
  )
}

/** Lines that hold something. */
export function countLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length
}
