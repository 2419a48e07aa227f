export interface Differing {
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

/** The fields whose values differ, as deep as both are objects: so that the log of a large form holds what was changed, not the form. */
export function differing(before: object, after: object): Differing {
  const said: { before: Record<string, unknown>; after: Record<string, unknown> } = { before: {}, after: {} }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is]: unknown[] = [Reflect.get(before, key), Reflect.get(after, key)]
    if (isRecord(was) && isRecord(is)) {
      const inner = differing(was, is)
      if (Object.keys(inner.before).length > 0 || Object.keys(inner.after).length > 0)
        Object.assign(said, { before: { ...said.before, [key]: inner.before }, after: { ...said.after, [key]: inner.after } })
    } else if (JSON.stringify(was) !== JSON.stringify(is)) {
      if (was !== undefined) said.before[key] = was
      if (is !== undefined) said.after[key] = is
    }
  }
  return said
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
