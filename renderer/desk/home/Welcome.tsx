import { Anchor, Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { deskText, homeText } from '../../text/desk.ts'
import { routes } from '../routes.ts'
import classes from './home.module.css'

/** The ways into an empty program: practise, or set up a council. */
export function Welcome() {
  const [, go] = useLocation()
  return (
    <div className={classes.welcome}>
      <h2 className={classes.name}>{deskText.appName}</h2>
      <p>{homeText.welcome}</p>
      <p className={classes.quiet}>{homeText.start}</p>
      <div className={classes.ways}>
        <section className={classes.way}>
          <h2>{homeText.practice}</h2>
          <p>{homeText.practiceWords}</p>
          <Button onClick={() => go(routes.practice)}>{homeText.practiceAct}</Button>
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
      <p>
        <Anchor href={`#${routes.packages}`}>{homeText.packages}</Anchor>
      </p>
    </div>
  )
}
