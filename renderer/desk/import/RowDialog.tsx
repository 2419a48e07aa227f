import { Button } from '@mantine/core'
import type { ImportRow, ListField } from '../../../shared/contract/imports.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { importFieldText, importProblemText, listFieldText, recognitionFieldText } from '../../text/import.ts'
import { partsText } from '../../text/parts.ts'
import { importText } from '../../text/product.ts'
import desk from '../desk.module.css'

/** One row of the file in full: what was read from each column, what becomes of it, what is odd about it. */
export function RowDialog({ row, what, onClose }: { readonly row: ImportRow; readonly what: string; readonly onClose: () => void }) {
  const read = (Object.keys({ ...importFieldText, ...recognitionFieldText }) as ListField[]).filter(
    (field) => row.values[field] !== undefined
  ) // keys of those records
  return (
    <Dialog
      opened
      wide
      title={`${importText.rowNo(row.row)}: ${what}`}
      onClose={onClose}
      footer={
        <Button onClick={onClose} data-autofocus>
          {partsText.close}
        </Button>
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
              <dd>{row.values[field]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
