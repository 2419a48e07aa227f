import { useState } from 'react'

/** Fields whose text cannot be read at the moment; nothing may be saved while there is one. */
export function useWrong(): { readonly any: boolean; readonly onWrong: (field: string, wrong: boolean) => void } {
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  return {
    any: wrong.size > 0,
    onWrong: (field, isWrong) =>
      setWrong((now) => {
        if (now.has(field) === isWrong) return now
        return isWrong ? new Set([...now, field]) : new Set([...now].filter((other) => other !== field))
      })
  }
}
