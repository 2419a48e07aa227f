/** What the workbooks of the programme's papers share with them: the two-column head, the title, who signs and Nơi nhận. */
import type { ProgrammePaperData } from '../../../shared/contract/paper-data.ts'
import { dots } from '../../../shared/papers/decree/lines.ts'
import { dateLine, enclosureLine, numberLine, programmeRecipients, signingPosts } from '../../../shared/papers/report/frame.ts'
import { motto, nation } from '../../../shared/papers/words.ts'
import type { BlockSpec, LineSpec } from '../../files/xlsx/spec.ts'

/** Over the table that is handed in: `title` as "BÁO CÁO", with what it is about under it. */
export function programmeAbove(data: ProgrammePaperData, title: readonly [string, string], more: readonly LineSpec[] = []): BlockSpec[] {
  const number = numberLine(data)
  const enclosure = enclosureLine(data)
  return [
    {
      kind: 'pair',
      left: [
        ...(data.superior === '' ? [] : [data.superior.toLocaleUpperCase('vi')]),
        { text: data.name === '' ? dots : data.name.toLocaleUpperCase('vi'), bold: true, rule: 'part' },
        ...(number === '' ? [] : [number])
      ],
      right: [
        { text: nation, bold: true },
        { text: motto, bold: true, rule: 'whole' },
        { text: dateLine(data), italic: true }
      ]
    },
    {
      kind: 'lines',
      lines: [
        '',
        { text: title[0], bold: true, size: 14 },
        { text: title[1], bold: true },
        ...(enclosure === '' ? [] : [{ text: enclosure, italic: true }]),
        ...more,
        ''
      ]
    }
  ]
}

/** Nơi nhận at the left, who signs at the right. */
export function programmeBelow(data: ProgrammePaperData): BlockSpec {
  const recipients = programmeRecipients(data)
  const left: LineSpec[] = [{ text: 'Nơi nhận:', bold: true, italic: true }, ...recipients.map((text) => ({ text, size: 11 }))]
  return {
    kind: 'signatures',
    ...(recipients.length > 0 ? { left } : {}),
    right: { posts: signingPosts(data), name: data.signer || dots }
  }
}
