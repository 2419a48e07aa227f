/**
 * A paper as plain data: what stands on it and in what order. One view draws it as HTML for screen, printer and PDF.
 * Text is given as it will be printed; nothing here counts, rounds or looks anything up.
 */
import type { Chart } from './report/chart.ts'

/** `box`: □ or ☑ in the text is drawn, since no text font has them. `raised`: the figure of a footnote. */
export type Run =
  | string
  | {
      readonly text: string
      readonly bold?: true
      readonly italic?: true
      readonly raised?: true
      readonly box?: 'empty' | 'ticked'
    }
export type Align = 'left' | 'center' | 'right' | 'justify'

export interface Paper {
  /** Name of the document and its bookmark. */
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** Small line outside the form, at the foot of every page: what it is, data version, when it was made. */
  readonly footer: string
  /** form: "Trang x/y" at the foot. decree: the number alone, in the top margin, not on page 1 (Nghị định 30/2020, Phụ lục I). */
  readonly numbering: 'form' | 'decree'
  /** Code of an evaluation sheet (shared/domain/sheet-code.ts), drawn as a QR code in the corner under the form for a scanner to find it by. */
  readonly code?: string
  /** Large faint words across every page: practice data. */
  readonly watermark: string
  /** A drawn frame round the page: certificates. */
  readonly border?: true
  /** A form of Phụ lục III: its lines stand at even distances. */
  readonly law?: true
  readonly blocks: readonly Block[]
}

/** □ or ☒ before an option is drawn, since no text font has it. A case and a note stand over both columns. */
export interface FormRow {
  readonly kind: 'part' | 'section' | 'criterion' | 'note' | 'case' | 'option' | 'total'
  readonly text: string
  /** Italic lines under the text, in its own cell. */
  readonly note?: string
  readonly points: string
  readonly chosen?: boolean
  /** Printed behind an option: ***, **** or *****. */
  readonly stars?: 3 | 4 | 5
}

export interface TableColumn {
  readonly title: string
  readonly align: Align
  /** Share of the table's width. */
  readonly width: number
}

export interface TableRow {
  readonly kind: 'row' | 'group' | 'total'
  readonly cells: readonly string[]
}

export interface Signature {
  readonly above: string
  readonly posts: readonly string[]
  readonly hint: string
  /** Post in the agency, between the room to sign and the name. */
  readonly agencyPost?: string
  readonly name: string
}

export type Block =
  /** `below`: a second row of the two columns, level with each other: number (and "V/v …") at the left, place and date at the right. */
  | {
      readonly kind: 'head'
      readonly left: readonly HeadLine[]
      readonly right: readonly HeadLine[]
      readonly below?: { readonly left: readonly HeadLine[]; readonly right: readonly HeadLine[] }
    }
  /** `rule`: a line of 40 % of the last line's length under it. */
  | { readonly kind: 'title'; readonly lines: readonly string[]; readonly rule?: 'part' }
  /** `size`: whole points, 8 to 40, where it is not the paper's own size. */
  | {
      readonly kind: 'paragraph'
      readonly runs: readonly Run[]
      readonly align?: Align
      readonly indent?: true
      readonly keep?: true
      readonly size?: number
      /** Begins a page. */
      readonly fresh?: true
    }
  /** "Tên sản phẩm: …"; dots to write on where there is no value. `beside`: short, with the next field on its line. */
  | { readonly kind: 'field'; readonly label: string; readonly value: string; readonly beside?: true }
  /** A footnote to the line before. */
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'box'; readonly text: string }
  | { readonly kind: 'form'; readonly head: readonly [string, string]; readonly rows: readonly FormRow[] }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] }
  /** Handwriting goes on dotted lines; a typed text is set above what is left of them. */
  | { readonly kind: 'remarks'; readonly label: string; readonly text: string; readonly lines: number }
  /** `recipients` ("Nơi nhận", each line as printed): in the first column, level with the posts, where it is null; else below, at the left. */
  | { readonly kind: 'signatures'; readonly columns: readonly (Signature | null)[]; readonly recipients?: readonly string[] }
  /** Drawn empty boxes to tick, one a line. */
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  /** Drawn five-pointed stars in one centred row. */
  | { readonly kind: 'stars'; readonly count: number }
  | { readonly kind: 'chart'; readonly chart: Chart }

export interface HeadLine {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly rule?: 'whole' | 'part'
}
