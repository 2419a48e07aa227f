/** The frame of a paper of the programme that belongs to no session: head, number, place and date to be filled in, who signs (Nghị định 30/2020). */
import { dots } from '../decree/lines.ts'
import type { Block, HeadLine } from '../paper.ts'
import { motto, nation } from '../words.ts'

/** The agency in whose name the paper goes out, from the data of its council. '' is printed as dots. */
export interface ProgrammeIssuer {
  readonly superior: string
  readonly name: string
  readonly place: string
  /** What follows the number and "/". */
  readonly series: string
  /** One a line: "KT. GIÁM ĐỐC". */
  readonly authority: string
  readonly post: string
  readonly signer: string
  /** Nơi nhận, one a line. */
  readonly recipients: readonly string[]
}

/** What stands on every page beside the paper itself. */
export interface Dress {
  readonly footer: string
  readonly watermark: string
}

export const nobody: ProgrammeIssuer = {
  superior: '',
  name: '',
  place: '',
  series: '',
  authority: '',
  post: '',
  signer: '',
  recipients: []
}

/** Number and day are given when it is signed. */
export function programmeHead({ superior, name, place, series }: ProgrammeIssuer): Block {
  const left: HeadLine[] = [
    ...(superior === '' ? [] : [{ text: superior.toLocaleUpperCase('vi') }]),
    { text: name === '' ? dots : name.toLocaleUpperCase('vi'), bold: true, rule: 'part' }
  ]
  return {
    kind: 'head',
    left,
    right: [
      { text: nation, bold: true },
      { text: motto, bold: true, rule: 'whole' }
    ],
    below: {
      left: [{ text: `Số: ${dots}/${series || dots}` }],
      right: [{ text: `${place || dots}, ngày … tháng … năm ……`, italic: true }]
    }
  }
}

export function programmeSignatures({ authority, post, signer, recipients }: ProgrammeIssuer): Block {
  const own = authority.split('\n').flatMap((line) => line.trim() || [])
  const posts = [...own, post === '' ? dots : post.toLocaleUpperCase('vi')]
  const lines = recipients.map((line, place) => `- ${line.replace(/^-\s*|[;.]$/g, '')}${place === recipients.length - 1 ? '.' : ';'}`)
  return {
    kind: 'signatures',
    columns: [null, { above: '', posts, hint: '', name: signer || dots }],
    ...(lines.length > 0 ? { recipients: lines } : {})
  }
}

/** Words for what the frame leaves to be filled in by hand. */
export function frameGaps({ name, place, post, signer }: ProgrammeIssuer): string[] {
  return [
    ...(name === '' ? ['tên cơ quan ban hành'] : []),
    'số văn bản',
    'ngày văn bản',
    ...(place === '' ? ['địa danh'] : []),
    ...(post === '' ? ['chức vụ người ký'] : []),
    ...(signer === '' ? ['người ký'] : [])
  ]
}
