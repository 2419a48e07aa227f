import { useLocation } from 'wouter'
import type { SessionId } from '../../../../shared/ids.ts'
import { addressWords, inviteText, troubleText } from '../../../text/invite.ts'
import { paths } from '../paths.ts'
import { QrCode } from './QrCode.tsx'
import classes from './invite.module.css'

/** Step 2: a page that any phone may open, which says that it sees this machine. */
export function SelfTest({ url }: { readonly url: string }) {
  const test = `${url}thu`
  return (
    <section className={classes.section} aria-labelledby="invite-test">
      <h2 id="invite-test">{inviteText.testTitle}</h2>
      <div className={classes.beside}>
        <QrCode text={test} title={inviteText.testQr} size="small" />
        <div>
          <p className={classes.dim}>{inviteText.testWords}</p>
          <p className={`figures ${classes.testAddress}`}>{addressWords(test)}</p>
        </div>
      </div>
    </section>
  )
}

/** What to try where a phone does not get in, the likeliest first, paper last. */
export function Trouble({ sessionId }: { readonly sessionId: SessionId }) {
  const [, go] = useLocation()
  const papers = paths.tab(sessionId, 'papers')
  return (
    <details>
      <summary>{inviteText.troubleTitle}</summary>
      <ol className={classes.troubles}>
        {troubleText.map(({ title, words }) => (
          <li key={title}>
            <strong>{title}</strong>
            <p>{words}</p>
          </li>
        ))}
      </ol>
      <a
        className={classes.link}
        href={`#${papers}`}
        onClick={(event) => {
          event.preventDefault()
          go(papers)
        }}
      >
        {inviteText.blanks}
      </a>
    </details>
  )
}
