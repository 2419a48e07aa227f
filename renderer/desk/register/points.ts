/** Typed points, "92,5" or "92.50", as hundredths; null for nothing typed, undefined for what is none. */
export function typedPoints(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(trimmed)
  if (!parts) return undefined
  const points = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return points <= 10_000 ? points : undefined
}
