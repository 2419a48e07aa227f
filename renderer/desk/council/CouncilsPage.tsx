import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useAsk } from '../../state/host.ts'
import { councilText, levelWords } from '../../text/council.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'

/** Every council. */
export function CouncilsPage() {
  const [, go] = useLocation()
  const councils = useAsk('listCouncils', {})
  const create = () => go(routes.newCouncil)
  return (
    <DeskFrame place="councils" title={councilText.title} acts={<Button onClick={create}>{councilText.create}</Button>} narrow>
      <TroubleNotice trouble={councils.trouble} onAgain={councils.again} />
      {councils.data?.length === 0 && (
        <EmptyState title={councilText.none} act={{ label: councilText.create, onPress: create }}>
          {councilText.noneWords}
        </EmptyState>
      )}
      {councils.data && councils.data.length > 0 && (
        <ul className={classes.list}>
          {councils.data.map((council) => (
            <li key={council.id}>
              <a className={classes.item} href={`#${routes.council(council.id)}`}>
                <strong>{council.name}</strong>
                <span className={classes.dim}>{councilText.seatsOf(council.filled, council.seats)}</span>
                <span>{levelWords[council.level]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </DeskFrame>
  )
}
