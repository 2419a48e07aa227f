import { useEffect } from 'react'
import { deskText } from '../text/desk.ts'

/** Names the window or the browser's tab after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${deskText.appName}`
    return () => {
      document.title = deskText.appName
    }
  }, [title])
}
