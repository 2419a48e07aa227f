/** What one kind of decree paper is, and what one field of its wording is. One file for each kind, one line in index.ts. */
import type { Level } from '../../domain/model.ts'
import type { BodyKey, DecreeKind, SignerKey } from '../kinds.ts'
import type { Block, Paper } from '../paper.ts'
import type { DecreeTarget, EntryFacts, MemberFacts, SessionFacts } from './facts.ts'

/** The facts with what the paper is about, looked up. */
export interface Subject {
  readonly kind: DecreeKind
  readonly facts: SessionFacts
  readonly target: DecreeTarget
  readonly entry: EntryFacts | undefined
  readonly member: MemberFacts | undefined
  /** Products that the paper speaks of: of the producer or commune, the one entry, or all of the session. */
  readonly entries: readonly EntryFacts[]
}

/** '' is a known field whose value is missing: dots are printed, and the name is listed. */
export interface TextField {
  readonly name: string
  /** What it is, in one short sentence for the secretary. */
  readonly about: string
  readonly kind: 'text'
  readonly value: (subject: Subject) => string
}

export interface BlockField {
  readonly name: string
  readonly about: string
  readonly kind: 'block'
  readonly blocks: (subject: Subject) => readonly Block[]
}

export type Field = TextField | BlockField

export interface DecreeSide {
  /** member: who is asked for an opinion. */
  readonly signer: SignerKey | 'member'
  /** Before the signer's own authority: "TM. ỦY BAN NHÂN DÂN". */
  readonly before?: string
  /** Instead of authority and post: "CHỦ TỌA". */
  readonly posts?: readonly string[]
  /** "(Ký, ghi rõ họ tên)" where no seal is set. */
  readonly hint?: string
}

export interface Definition {
  /** "BIÊN BẢN"; '' for a letter, whose summary follows "V/v". */
  readonly typeName: string
  /** Trích yếu, with text fields. */
  readonly summary: string
  readonly body: BodyKey
  /** false: no number line (lists, opinions). */
  readonly numbered: boolean
  /** false: no place and date in the head (biên bản, Mẫu 1.9). */
  readonly dated: boolean
  readonly orientation: Paper['orientation']
  readonly left: DecreeSide | null
  readonly right: DecreeSide
  readonly wording: string
  readonly series: Readonly<Record<Level, string>>
  /** Căn cứ that the program offers, with text fields. */
  readonly grounds: (level: Level) => readonly string[]
  readonly recipients: (level: Level) => readonly string[]
  /** Fields of this kind alone, beside those that its kind of target has. */
  readonly fields: readonly Field[]
  /** Phụ lục that go with the paper. */
  readonly appendices?: (subject: Subject) => readonly Appendix[]
  /** A paper that is not laid out by its wording in the decree's frame (certificate). */
  readonly layout?: (subject: Subject, body: readonly Block[], signatures: Block) => Pick<Paper, 'blocks' | 'border'>
}

export interface Appendix {
  /** "DANH SÁCH SẢN PHẨM …" in capitals. */
  readonly title: string
  readonly orientation: Paper['orientation']
  readonly blocks: readonly Block[]
}
