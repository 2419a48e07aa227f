/** The frame of a paper of the programme that belongs to no session: head, number, place and date, căn cứ, who signs, Nơi nhận (Nghị định 30/2020). */
import type { ProgrammePaperData } from '../../contract/paper-data.ts'
import { day, dots, typedLines } from '../decree/lines.ts'
import { groundLines, recipientLines } from '../decree/frame.ts'
import { groundBlock } from '../decree/look.ts'
import { withSeries } from '../decree/names.ts'
import { headBlock } from '../frame.ts'
import type { Block } from '../paper.ts'

/** What stands on every page beside the paper itself. */
export interface Dress {
  readonly footer: string
  readonly watermark: string
}

/** Room for the pen where a number or a day is not given yet. */
const room = '\u00a0'.repeat(8)
const dayRoom = `ngày${room}tháng${room}năm${room}`

/** "Số: 15/BC-SNNMT", with room for the pen before the series where there is no number; '' for a paper that bears none. */
export function numberLine({ number, series }: ProgrammePaperData): string {
  if (number === '' && series === '') return ''
  return `Số: ${withSeries(number, series) || `${room}/${series}`}`
}

/** "An Bình, ngày 05 tháng 02 năm 2026", with room for the pen. */
export function dateLine({ place, date }: ProgrammePaperData): string {
  return `${place || dots}, ${day(date) || dayRoom}`
}

/** "(Kèm theo Quyết định số 12/QĐ-UBND ngày … của …)"; '' for a paper that goes with none. */
export function enclosureLine({ enclosedIn: { paper, number, date, by } }: ProgrammePaperData): string {
  if (paper === '') return ''
  return `(Kèm theo ${paper} số ${number || room} ${day(date) || dayRoom}${by === '' ? '' : ` của ${by}`})`
}

/** "(Kèm theo Báo cáo số … ngày … của …)": under the title of the paper's own Phụ lục. */
export function appendixLine(paper: string, { number, series, date, name }: ProgrammePaperData): string {
  return `(Kèm theo ${paper} số ${withSeries(number, series) || `${room}/${series}`} ${day(date) || dayRoom} của ${name || dots})`
}

export function centredItalic(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, italic: true }], align: 'center' }
}

/** Superior and issuing body, nation, number, place and date. */
export function programmeHead(data: ProgrammePaperData): Block {
  const { superior, name } = data
  const number = numberLine(data)
  return {
    ...headBlock({ superiorBody: superior, issuingBody: name || dots }),
    below: { left: number === '' ? [] : [{ text: number }], right: [{ text: dateLine(data), italic: true }] }
  }
}

/** Kính gửi and căn cứ, under the title; nothing where the office wants none. */
export function programmeOpening({ grounds, addressee }: ProgrammePaperData): Block[] {
  const to = typedLines(addressee)
  const [only] = to
  const lines = to.length === 1 ? [`Kính gửi: ${only?.replace(/\.$/, '')}.`] : to.length === 0 ? [] : ['Kính gửi:', ...recipientLines(to)]
  return [
    ...lines.map((text): Block => ({ kind: 'paragraph', runs: [text], align: 'center' })),
    ...groundLines(typedLines(grounds)).map(groundBlock)
  ]
}

/** Authority lines, the post in capitals. */
export function signingPosts({ authority, post }: ProgrammePaperData): string[] {
  return [...typedLines(authority), post === '' ? dots : post.toLocaleUpperCase('vi')]
}

export function programmeRecipients({ recipients }: ProgrammePaperData): string[] {
  return recipientLines(typedLines(recipients))
}

export function programmeSignatures(data: ProgrammePaperData): Block {
  const recipients = programmeRecipients(data)
  return {
    kind: 'signatures',
    columns: [null, { above: '', posts: signingPosts(data), hint: '', name: data.signer || dots }],
    ...(recipients.length > 0 ? { recipients } : {})
  }
}

/** Words for what the frame leaves to be filled in by hand. */
export function frameGaps(data: ProgrammePaperData): string[] {
  const { name, number, date, place, enclosedIn, post, signer } = data
  const enclosed = enclosedIn.paper !== '' && (enclosedIn.number === '' || enclosedIn.date === null)
  return [
    ...(name === '' ? ['tên cơ quan ban hành'] : []),
    ...(number === '' && numberLine(data) !== '' ? ['số văn bản'] : []),
    ...(date === null ? ['ngày văn bản'] : []),
    ...(place === '' ? ['địa danh'] : []),
    ...(enclosed ? [`số, ngày ${enclosedIn.paper} kèm theo`] : []),
    ...(post === '' ? ['chức vụ người ký'] : []),
    ...(signer === '' ? ['người ký'] : [])
  ]
}
