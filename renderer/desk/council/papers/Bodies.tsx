import { Anchor } from '@mantine/core'
import type { CouncilView } from '../../../../shared/contract/councils.ts'
import { TextField } from '../../../parts/TextField.tsx'
import { councilPapersText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { routes } from '../../routes.ts'
import type { PartProps } from './Signers.tsx'

/** In whose name papers go out: two lines in the left half of the head. */
export function Bodies({ council, values, onSet }: PartProps & { readonly council: CouncilView }) {
  return (
    <section className={classes.section}>
      <h2>{councilPapersText.bodies}</h2>
      <p className={classes.dim}>{councilPapersText.bodiesWords}</p>
      <p>
        {councilPapersText.body.council}: {councilPapersText.councilHead(council.superiorBody, council.issuingBody)}.{' '}
        <Anchor href={`#${routes.regulation(council.id)}`}>{councilPapersText.councilHeadWords}</Anchor>
      </p>
      {(['advisory', 'decision'] as const).map((body) => (
        <div key={body} role="group" aria-label={councilPapersText.body[body]}>
          <strong>{councilPapersText.body[body]}</strong>
          <div className={classes.pair}>
            <TextField
              label={councilPapersText.superior}
              value={values[body].superior}
              onChange={(superior) => onSet(body, { ...values[body], superior })}
              maxLength={300}
            />
            <TextField
              label={councilPapersText.bodyName}
              value={values[body].name}
              onChange={(name) => onSet(body, { ...values[body], name })}
              maxLength={300}
            />
          </div>
        </div>
      ))}
    </section>
  )
}
