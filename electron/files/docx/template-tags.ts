/**
 * Finds the fields of a template where they stand: {tên} for a value, {#tên}…{/tên} for what is repeated or left out, {^tên}…{/tên} for its
 * opposite. Plain names only. Reads the text as the library that fills does, piece by piece of the XML, so that nothing escapes that it fills.
 */
import type { TemplateMistake, TemplateMistakeKind, TemplatePlace } from '../../../shared/errors.ts'

export interface Tag {
  readonly raw: string
  readonly kind: 'text' | 'open' | 'close'
  /** See fieldName. */
  readonly name: string
  /** In the text of its part. */
  readonly offset: number
  readonly path: string
  readonly where: TemplatePlace
  /** Names of the blocks round it, the outermost first. */
  readonly within: readonly string[]
}

const mostTags = 2_000
const mostMistakes = 50
const deepest = 6
const namePattern = /^\p{L}[\p{L}\p{M}\p{N}_.-]*(?: [\p{L}\p{M}\p{N}_.-]+)*$/u

/** Names are alike whatever their case and spaces: Word writes the first letter of a sentence large by itself. */
export function fieldName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi')
}

export interface Scan {
  readonly tags: readonly Tag[]
  readonly mistakes: readonly TemplateMistake[]
}

/** All fields of one part in their order, and what is wrong with how they are written. At most 50 mistakes. */
export function scanPart(path: string, xml: string): Scan {
  const written = textOf(xml)
  const tags: Tag[] = []
  const mistakes: TemplateMistake[] = []
  const open: { readonly tag: Tag; readonly name: string }[] = []
  const wrong = (kind: TemplateMistakeKind, offset: number, tag: string) =>
    mistakes.push({ tag: unescape(tag), where: placeOf(path, written, offset), kind })

  for (const { from, to, kind } of bracesOf(written)) {
    if (mistakes.length >= mostMistakes) break
    if (kind !== 'tag') {
      wrong(kind, from, written.text.slice(from, Math.min(to, from + 40)))
      continue
    }
    const raw = written.text.slice(from, to)
    if (tags.length >= mostTags) {
      wrong('tooManyFields', from, raw)
      break
    }
    const inside = raw.slice(1, -1).trim()
    const sign = /^[#^/]/.exec(inside)?.[0] ?? ''
    const name = fieldName(inside.slice(sign.length))
    // {/} closes what was opened last
    if (!namePattern.test(name) && !(sign === '/' && name === '')) {
      wrong('notAName', from, raw)
      continue
    }
    const within = open.map((block) => block.name)
    const tag: Tag = {
      raw,
      kind: sign === '' ? 'text' : sign === '/' ? 'close' : 'open',
      name,
      offset: from,
      path,
      where: placeOf(path, written, from),
      within: sign === '/' ? within.slice(0, -1) : within
    }
    tags.push(tag)
    if (tag.kind === 'open') {
      if (open.length >= deepest) wrong('blocksTooDeep', from, raw)
      open.push({ tag, name })
    } else if (tag.kind === 'close') {
      const last = open.pop()
      if (!last) wrong('blockNotOpened', from, raw)
      else if (name !== '' && last.name !== name) wrong('blocksCrossed', from, raw)
    }
  }
  for (const { tag } of open.slice(0, mostMistakes - mistakes.length)) wrong('blockNotClosed', tag.offset, tag.raw)
  return { tags, mistakes }
}

interface Written {
  readonly text: string
  /** Where each paragraph begins in the text. */
  readonly starts: readonly number[]
}

/** Elements whose content the filling library takes for text. */
const textElements = new Set(
  'Company HyperlinkBase Manager cp:category cp:keywords dc:creator dc:description dc:subject dc:title cp:contentStatus PublishDate Abstract CompanyAddress CompanyPhone CompanyFax CompanyEmail w:t a:t m:t vt:lpstr vt:lpwstr'.split(
    ' '
  )
)

function textOf(xml: string): Written {
  const pieces: string[] = []
  const starts: number[] = []
  let length = 0
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = xml.indexOf('>', at)
    if (end < 0) break
    const next = xml.indexOf('<', end)
    const [, name = ''] = /^<([^\s/>]+)/.exec(xml.slice(at, Math.min(end + 1, at + 64))) ?? []
    if (name === 'w:p' || name === 'a:p') starts.push(length)
    if (textElements.has(name) && xml[end - 1] !== '/' && next > 0) {
      pieces.push(xml.slice(end + 1, next))
      length += next - end - 1
    }
    at = next
  }
  return { text: pieces.join(''), starts }
}

type Found = { readonly from: number; readonly to: number; readonly kind: 'tag' | 'unclosed' | 'unopened' }

function* bracesOf({ text, starts }: Written): Generator<Found> {
  let open = -1
  for (const { index, 0: brace } of text.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (open >= 0) yield { from: open, to: index, kind: 'unclosed' }
      open = index
    } else if (open < 0) {
      yield { from: index, to: index + 1, kind: 'unopened' }
    } else {
      const together = paragraphAt(starts, open) === paragraphAt(starts, index)
      yield { from: open, to: index + 1, kind: together ? 'tag' : 'unclosed' }
      open = -1
    }
  }
  if (open >= 0) yield { from: open, to: text.length, kind: 'unclosed' }
}

/** Number of the paragraph in which the text stands, from 1. */
function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of a tag that the library names by part and offset. */
export function placeIn(path: string, xml: string, offset: number): TemplatePlace {
  return placeOf(path, textOf(xml), offset)
}

function placeOf(path: string, { text, starts }: Written, offset: number): TemplatePlace {
  const paragraph = paragraphAt(starts, offset)
  const from = Math.max(starts[paragraph - 1] ?? 0, offset - 40)
  const to = Math.min(starts[paragraph] ?? text.length, offset + 60)
  return { part: partOf(path), paragraph, text: unescape(text.slice(from, to)).trim() }
}

function partOf(path: string): TemplatePlace['part'] {
  if (/(^|\/)docProps\//i.test(path)) return 'properties'
  if (/header\d*\.xml$/i.test(path)) return 'header'
  if (/footer\d*\.xml$/i.test(path)) return 'footer'
  return /(footnotes|comments)\d*\.xml$/i.test(path) ? 'notes' : 'body'
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
}
