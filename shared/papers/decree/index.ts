/** The decree papers as the rest of the program uses them. */
import type { DecreeKind } from '../kinds.ts'
import { keyedFields } from './build.ts'
import { definitions } from './kinds/index.ts'
import { fieldsOf } from './fields/common.ts'
import type { WordingMistake } from '../../errors.ts'
import { mistakesIn } from './wording.ts'

/** The wording that the program comes with [DRAFT]. */
export function shippedWording(kind: DecreeKind): string {
  return definitions[kind].wording
}

/** The fields that a wording of this kind may use, those of the kind itself first. */
export function fieldsOfKind(
  kind: DecreeKind
): readonly { readonly name: string; readonly about: string; readonly kind: 'text' | 'block' }[] {
  return fieldsOf(kind, definitions[kind]).map(({ name, about, kind: shape }) => ({ name, about, kind: shape }))
}

/** What is wrong in a wording, by line; none: it may be printed. */
export function checkWording(kind: DecreeKind, wording: string): readonly WordingMistake[] {
  return mistakesIn(wording, keyedFields(kind))
}
