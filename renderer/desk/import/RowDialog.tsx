import { Button } from '@mantine/core'
import type { ImportRow, ListField } from '../../../shared/contract/imports.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import {
  importFieldText,
  importProblemText,
  listFieldText,
  listValueText,
  placeFieldText,
  recognitionFieldText
} from '../../text/import.ts'
import { partsText } from '../../text/parts.ts'
import { importText } from '../../text/product.ts'
import { registerImportText } from '../../text/register.ts'
import desk from '../desk.module.css'

interface RowDialogProps {
  readonly row: ImportRow
  readonly what: string
  readonly onClose: () => void
  /** Says that the row is the product which it is like, or takes that back; only where lists may say so. */
  readonly onSame?: (same: boolean) => void
}

/** One row of the file in full: what was read from each column, what becomes of it, what is odd about it. */
export function RowDialog({ row, what, onClose, onSame }: RowDialogProps) {
  const read = (Object.keys({ ...importFieldText, ...recognitionFieldText, ...placeFieldText }) as ListField[]).filter(
    (field) => row.values[field] !== undefined
  ) // keys of those records
  const has = (code: string) => row.problems.some((problem) => problem.code === code)
  const taken = has('LIKE_TAKEN')
  return (
    <Dialog
      opened
      wide
      title={`${importText.rowNo(row.row)}: ${what}`}
      onClose={onClose}
      footer={
        <>
          {onSame && (taken || has('LIKE_KNOWN')) && (
            <Button variant="default" onClick={() => onSame(!taken)}>
              {taken ? registerImportText.notSame : registerImportText.same}
            </Button>
          )}
          <Button onClick={onClose} data-autofocus>
            {partsText.close}
          </Button>
        </>
      }
    >
      <div className={desk.form}>
        {row.problems.map((problem) => (
          <Notice
            key={`${problem.field} ${problem.code}`}
            kind={problem.severity === 'error' ? 'error' : 'warn'}
            title={importProblemText(problem)}
          />
        ))}
        <dl className={desk.facts}>
          {read.map((field) => (
            <div key={field} className={desk.fact}>
              <dt>{listFieldText(field)}</dt>
              <dd>{listValueText(field, row.values[field] ?? '')}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
