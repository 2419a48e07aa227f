import { type SignerKey, signerKeys } from '../../../../shared/papers/kinds.ts'
import { TextArea, TextField } from '../../../parts/TextField.tsx'
import { councilPapersText, signerWords } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import own from './papers.module.css'
import { type PapersForm, signerField } from './papers-form.ts'

export interface PartProps {
  readonly values: PapersForm
  readonly onSet: <Key extends keyof PapersForm>(key: Key, value: PapersForm[Key]) => void
}

const columns = ['authority', 'councilPost', 'agencyPost', 'name'] as const

/** Who signs the papers: authority lines, the post in the council, the post in the agency, the name. */
export function Signers({ values, onSet }: PartProps) {
  return (
    <section className={classes.section}>
      <h2>{councilPapersText.signers}</h2>
      <p className={classes.dim}>{councilPapersText.signersWords}</p>
      <div className={own.signers}>
        <div className={own.signersHead} aria-hidden="true">
          <span>{councilPapersText.signer}</span>
          {columns.map((column) => (
            <span key={column}>{councilPapersText[column]}</span>
          ))}
        </div>
        {signerKeys.map((key) => (
          <Signer key={key} signer={key} values={values} onSet={onSet} />
        ))}
      </div>
    </section>
  )
}

function Signer({ signer, values, onSet }: PartProps & { readonly signer: SignerKey }) {
  const field = signerField(signer)
  const now = values[field]
  const { title, words } = signerWords[signer]
  const props = (column: (typeof columns)[number]) => ({
    label: '',
    'aria-label': councilPapersText.of(councilPapersText[column], title),
    value: now[column],
    onChange: (text: string) => onSet(field, { ...now, [column]: text }),
    maxLength: 300
  })
  return (
    <div className={own.signer} role="group" aria-label={title}>
      <div>
        <strong>{title}</strong>
        <p>{words}</p>
      </div>
      <TextArea {...props('authority')} rows={2} />
      <TextField {...props('councilPost')} />
      <TextField {...props('agencyPost')} />
      <TextField {...props('name')} />
    </div>
  )
}
