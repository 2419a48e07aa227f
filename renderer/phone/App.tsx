import { useEffect } from 'react'
import { useStore } from 'zustand'
import { phoneText } from '../text/phone.ts'
import { life } from './life.ts'
import { CodePage } from './pages/CodePage.tsx'
import { ConnectionPage } from './pages/ConnectionPage.tsx'
import { EndedPage } from './pages/EndedPage.tsx'
import { JoinPage } from './pages/JoinPage.tsx'
import { ListPage } from './pages/ListPage.tsx'
import { SheetRoute } from './pages/SheetRoute.tsx'
import { usePlace } from './route.ts'
import type { Scoring } from './scoring.ts'

/** The members' page: the door, or what is behind it. */
export function App() {
  const place = usePlace()
  const { me, scoring } = useStore(life)
  if (place.at === 'join') return <JoinPage key={place.key} code={place.key} />
  if (!me || !scoring) return <CodePage />
  return <Inside scoring={scoring} />
}

function Inside({ scoring }: { readonly scoring: Scoring }) {
  const place = usePlace()
  const ended = useStore(scoring, (state) => state.ended)
  const practice = useStore(scoring, (state) => state.about?.practice === true)
  const order = useStore(scoring, (state) => state.about?.order)
  useEffect(() => {
    if (order === undefined) return
    // the member's colour, as at the desk
    document.documentElement.dataset['tone'] = String(order % 8)
    return () => {
      delete document.documentElement.dataset['tone']
    }
  }, [order])
  const page = () => {
    if (ended !== null) return <EndedPage scoring={scoring} why={ended} />
    switch (place.at) {
      case 'sheet':
        return <SheetRoute key={place.entryId} scoring={scoring} entryId={place.entryId} page={place.page} />
      case 'connection':
        return <ConnectionPage scoring={scoring} />
      default:
        return <ListPage scoring={scoring} />
    }
  }
  return (
    <>
      {practice && <p className="practice">{phoneText.practiceWords}</p>}
      {page()}
    </>
  )
}
