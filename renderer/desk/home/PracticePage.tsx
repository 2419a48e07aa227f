import { Button, Loader } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTell } from '../../state/host.ts'
import { leaveTo } from '../../state/leaving.ts'
import { chooseSpace } from '../../state/space.ts'
import { deskText, homeText } from '../../text/desk.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'
import { TroubleNotice } from '../session/Trouble.tsx'

/** The way over to the practice data: to the session that is there, or to a new one, which takes a few seconds to make. */
export function PracticePage({ anew }: { readonly anew: boolean }) {
  const { tell, trouble } = useTell()
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    void enter()
  })

  async function enter(): Promise<void> {
    chooseSpace('practice')
    const home = anew ? null : await tell('getHome', {})
    const sessionId = home?.sessions[0]?.id ?? (await tell('resetPractice', {}))?.sessionId
    if (sessionId !== undefined) leaveTo(paths.session(sessionId), { replace: true })
  }

  return (
    <DeskFrame place="home" title={homeText.practice} narrow>
      {trouble === null ? (
        <div className={classes.row} role="status">
          <Loader size="sm" />
          <span>{homeText.practiceMaking}</span>
        </div>
      ) : (
        <TroubleNotice trouble={trouble} onAgain={() => void enter()} />
      )}
      <div>
        <Button
          variant="default"
          onClick={() => {
            chooseSpace('real')
            leaveTo(routes.home, { replace: true })
          }}
        >
          {deskText.leavePractice}
        </Button>
      </div>
    </DeskFrame>
  )
}
