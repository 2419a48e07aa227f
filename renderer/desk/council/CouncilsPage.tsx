import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useAsk } from '../../state/host.ts'
import { councilText, levelWords } from '../../text/council.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { CouncilTabs } from './CouncilTabs.tsx'

/** Every council. */
export function CouncilsPage() {
  const [, go] = useLocation()
  const councils = useAsk('listCouncils', {})
  const none = councils.data?.length === 0
  const create = () => go(routes.newCouncil)
  return (
    <DeskFrame place="councils" title={councilText.title} acts={!none && <Button onClick={create}>{councilText.create}</Button>}>
      <CouncilTabs now="councils" />
      <TroubleNotice trouble={councils.trouble} onAgain={councils.again} />
      {none && (
        <EmptyState title={councilText.none} act={{ label: councilText.create, onPress: create }}>
          <p>{councilText.noneWords}</p>
        </EmptyState>
      )}
      {councils.data && !none && (
        <ul className={classes.list}>
          {councils.data.map((council) => (
            <li key={council.id}>
              <a className={classes.item} href={`#${routes.council(council.id)}`}>
                <strong>{council.name}</strong>
                <span>{levelWords[council.level]}</span>
                <span className={classes.dim}>{councilText.seatsOf(council.filled, council.seats)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </DeskFrame>
  )
}
