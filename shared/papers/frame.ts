/** What papers of a session share: the two-column head of Nghị định 30/2020, the footer line, the signatures of secretary and chair. */
import { formatAdministrative } from '../domain/dates.ts'
import type { Block, HeadLine, Signature } from './paper.ts'
import { motto, nation, practiceWords } from './words.ts'

/** Data of the council that heads its papers. Nothing is filled in by itself: an empty line is left out. */
export interface Issuer {
  readonly superiorBody: string
  readonly issuingBody: string
  readonly place: string
}

/** Who signs, with the post in the council. '' prints no name. */
export interface Signers {
  readonly secretary: string
  readonly chair: string
}

export function headBlock({ superiorBody, issuingBody }: Pick<Issuer, 'superiorBody' | 'issuingBody'>): Extract<Block, { kind: 'head' }> {
  const left: HeadLine[] = [
    ...(superiorBody === '' ? [] : [{ text: superiorBody.toLocaleUpperCase('vi') }]),
    { text: issuingBody.toLocaleUpperCase('vi'), bold: true, rule: 'part' }
  ]
  return {
    kind: 'head',
    left,
    right: [
      { text: nation, bold: true },
      { text: motto, bold: true, rule: 'whole' }
    ]
  }
}

/** "Cà Mau, ngày 05 tháng 11 năm 2026"; dots for what is not known. */
export function placeAndDate(place: string, date: string | null): string {
  return `${place || '…'}, ${date === null ? 'ngày … tháng … năm …' : formatAdministrative(date)}`
}

export function signaturesOf({ secretary, chair }: Signers, above: string): Block {
  const side = (post: string, name: string, line: string): Signature => ({ above: line, posts: [post], hint: '(Ký, ghi rõ họ tên)', name })
  return { kind: 'signatures', columns: [side('THƯ KÝ', secretary, ''), side('CHỦ TỊCH HỘI ĐỒNG', chair, above)] }
}

export interface FooterFacts {
  readonly session: string
  readonly subject: string
  /** 0: of the register, which has none. */
  readonly dataVersion: number
  /** "14:05 ngày 05/11/2026" */
  readonly madeAt: string
  readonly draft: boolean
  readonly practice: boolean
}

/** The line outside the form: which session and data version, when it was made, and what it is not. */
export function footerLine({ session, subject, dataVersion, madeAt, draft, practice }: FooterFacts): string {
  const version = dataVersion === 0 ? '' : `dữ liệu số ${dataVersion}`
  const parts = [practice ? practiceWords : '', draft ? 'Bản nháp' : '', subject, session, version, `lập lúc ${madeAt}`]
  return parts.filter((part) => part !== '').join(' · ')
}

/** A name cut to `most` characters, with "…" for what is left out: the foot of a page has little room. */
export function cut(text: string, most: number): string {
  const signs = [...text]
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
