import canonicalize from 'canonicalize'
import type { CriteriaSet } from './schema.ts'

/** The one text of a set (RFC 8785): equal sets give equal texts whatever the order of their keys. Input of the hash that a session freezes. */
export function canonicalText(set: CriteriaSet): string {
  return canonicalize(set) as string // undefined only for what has no JSON at all
}
