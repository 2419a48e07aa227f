import { Anchor, Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { deskText, homeText } from '../../text/desk.ts'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import classes from './home.module.css'
import { usePractice } from './use-practice.ts'

/** The ways into an empty program: practise, or set up a council. */
export function Welcome() {
  const [, go] = useLocation()
  const practice = usePractice()
  return (
    <div className={classes.welcome}>
      <h2 className={classes.name}>{deskText.appName}</h2>
      <p>{homeText.welcome}</p>
      <p className={classes.quiet}>{homeText.start}</p>
      <TroubleNotice trouble={practice.trouble} />
      <div className={classes.ways}>
        <section className={classes.way}>
          <h2>{homeText.practice}</h2>
          <p>{homeText.practiceWords}</p>
          <Button loading={practice.busy} onClick={() => void practice.enter()}>
            {homeText.practiceAct}
          </Button>
        </section>
        <section className={classes.way}>
          <h2>{homeText.council}</h2>
          <p>{homeText.councilWords}</p>
          <Button variant="default" onClick={() => go(routes.newCouncil)}>
            {homeText.councilAct}
          </Button>
        </section>
      </div>
      <p>
        <Anchor href={`#${routes.criteria}`}>{homeText.law}</Anchor>
      </p>
    </div>
  )
}
