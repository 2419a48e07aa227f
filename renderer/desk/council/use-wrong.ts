import { useState } from 'react'

/** Fields whose text cannot be read at the moment; nothing may be saved while there is one. */
export function useWrong(): { readonly any: boolean; readonly onWrong: (field: string, wrong: boolean) => void } {
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  return {
    any: wrong.size > 0,
    onWrong(field, isWrong) {
      if (wrong.has(field) === isWrong) return
      const next = new Set(wrong)
      if (isWrong) next.add(field)
      else next.delete(field)
      setWrong(next)
    }
  }
}
