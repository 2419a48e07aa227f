import canonicalize from 'canonicalize'
import type { Paper } from './paper.ts'

/**
 * What stands in a paper as one text (RFC 8785), to tell a signed copy from the data of today. Without the footer, which tells when it was made and
 * from which version of the data, without the code beside it, and without the name that windows and bookmarks call it by.
 */
export function contentText({ title: _title, footer: _footer, code: _code, ...content }: Paper): string {
  return canonicalText(content)
}

/** The one text of plain data: equal data give equal texts whatever the order of their keys. */
export function canonicalText(data: object): string {
  return canonicalize(data) as string // undefined only for what has no JSON at all
}
