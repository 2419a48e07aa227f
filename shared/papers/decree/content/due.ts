import { formatViDate } from '../../../domain/dates.ts'
import type { Block } from '../../paper.ts'
import { certificateStateNames } from '../../register-words.ts'
import type { Subject } from '../definition.ts'
import { column, dots, row, table } from '../lines.ts'

/** Certificates that are due: by what decision, until when, and the days for the file (Article 7.6.a). Days that are not known are dots. */
export function dueTable({ entries }: Pick<Subject, 'entries'>): Block[] {
  const columns = [
    column('TT', 6, 'center'),
    column('Tên sản phẩm', 26),
    column('Hạng', 9, 'center'),
    column('Quyết định công nhận', 20),
    column('Có giá trị đến', 16, 'center'),
    column('Nộp hồ sơ', 23, 'center')
  ]
  const day = (date: string | null | undefined) => (date === null || date === undefined ? dots : formatViDate(date))
  return table(
    columns,
    entries.map(({ productName, previousStar, certificate }, place) =>
      row(
        String(place + 1),
        productName,
        previousStar === null ? dots : `${previousStar} sao`,
        certificate
          ? [certificate.decisionNumber || dots, certificate.decisionDate && `ngày ${day(certificate.decisionDate)}`]
              .filter(Boolean)
              .join(' ')
          : dots,
        day(certificate?.expiry),
        certificate?.state === 'late' || certificate?.state === 'extended'
          ? certificateStateNames[certificate.state]
          : `từ ${day(certificate?.windowOpens)} đến ${day(certificate?.windowCloses)}`
      )
    )
  )
}
