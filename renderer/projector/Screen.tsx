import { type FormEvent, useEffect, useState } from 'react'
import type { DisplayView } from '../../shared/contract/display.ts'
import { hallText } from '../text/projector.ts'
import { addressOf, codeOf } from './address.ts'
import { HallPicture } from '../parts/HallPicture.tsx'
import { hear, type Link } from './source.ts'
import classes from './screen.module.css'

/** The page for the hall: the picture, nothing to press. Without a code it asks for one. */
export function Screen() {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const moved = () => setHash(location.hash)
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [])
  return addressOf(hash) ? <Shown key={hash} hash={hash} /> : <CodeForm wrong={false} />
}

function Shown({ hash }: { readonly hash: string }) {
  const [view, setView] = useState<DisplayView | null>(null)
  const [link, setLink] = useState<Link>('joined')
  useEffect(() => {
    const address = addressOf(hash)
    return address && hear(address, { view: setView, link: setLink })
  }, [hash])
  if (link === 'refused' && addressOf(hash)?.from === 'network') return <CodeForm wrong />
  const away = link === 'ended' || link === 'refused'
  if (!view) {
    return (
      <main className={classes.words} data-ground="dark">
        <p role="status">{away ? hallText.ended : link === 'lost' ? hallText.lost : hallText.opening}</p>
      </main>
    )
  }
  return (
    <main className={classes.screen}>
      <HallPicture view={view} sign={away ? hallText.ended : link === 'lost' ? hallText.lost : undefined} />
    </main>
  )
}

/** Eight letters and digits, as the secretary reads them out. */
function CodeForm({ wrong }: { readonly wrong: boolean }) {
  const [typed, setTyped] = useState('')
  const code = codeOf(typed)
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (code !== '') location.hash = `#/ma/${code}`
  }
  return (
    <main className={classes.words} data-ground="dark">
      <form className={classes.form} onSubmit={open}>
        <h1>{hallText.codeTitle}</h1>
        <label>
          {hallText.codeLabel}
          <input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="code-words"
            aria-invalid={wrong}
          />
        </label>
        <p id="code-words" role={wrong ? 'alert' : undefined}>
          {wrong ? hallText.codeWrong : hallText.codeWords}
        </p>
        <button type="submit" disabled={code.length !== 8}>
          {hallText.codeAct}
        </button>
      </form>
    </main>
  )
}
