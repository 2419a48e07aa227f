import { useCallback, useState } from 'react'

interface Wrong {
  readonly any: boolean
  readonly onWrong: (field: string, wrong: boolean) => void
  /** Everything typed was given up. */
  readonly clear: () => void
}

/** Fields whose text cannot be read at the moment; nothing may be saved while there is one. */
export function useWrong(): Wrong {
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const onWrong = useCallback((field: string, isWrong: boolean) => {
    setWrong((now) => {
      if (now.has(field) === isWrong) return now
      return isWrong ? new Set([...now, field]) : new Set([...now].filter((other) => other !== field))
    })
  }, [])
  return {
    any: wrong.size > 0,
    clear: () => setWrong(new Set()),
    onWrong
  }
}
