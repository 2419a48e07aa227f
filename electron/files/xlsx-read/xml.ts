/**
 * XML of a workbook as a stream of three events. Refuses what no spreadsheet needs and attackers use: a document type
 * (entities), deep nesting, a text or a tag without end.
 */
import { TextDecoder } from 'node:util'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { ReadFailure } from './failure.ts'
import { checkMemory } from './memory.ts'
import type { ReadLimits } from './limits.ts'
import type { Chunks } from './zip.ts'

export interface XmlHandlers {
  /** Local name, without its prefix. */
  open?(name: string, attribute: (name: string) => string | undefined): void
  text?(text: string): void
  close?(name: string): void
  /** Asked after each chunk: true ends the reading. */
  enough?(): boolean
}

const maxDepth = 64
const maxSilence = 1_048_576
const chunksBetweenChecks = 8

/** Reads a whole part, or until the handler has enough. Throws ReadFailure. */
export async function readXml(part: string, chunks: Chunks, limits: ReadLimits, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let silence = 0
  let count = 0
  parser.on('error', (error) => {
    throw new ReadFailure('DAMAGED', { part, detail: error.message })
  })
  parser.on('doctype', () => {
    throw new ReadFailure('UNSAFE_XML', { part })
  })
  parser.on('opentag', (tag) => {
    silence = 0
    depth += 1
    if (depth > maxDepth) throw new ReadFailure('UNSAFE_XML', { part })
    handlers.open?.(localName(tag.name), (name) => attributeOf(tag, name))
  })
  parser.on('closetag', (tag) => {
    silence = 0
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  parser.on('text', (text) => {
    silence = 0
    handlers.text?.(text)
  })
  parser.on('cdata', (text) => {
    silence = 0
    handlers.text?.(text)
  })
  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true })
    silence += chunk.length
    if (silence > maxSilence) throw new ReadFailure('UNSAFE_XML', { part })
    parser.write(decode(part, decoder, chunk))
    count += 1
    if (count % chunksBetweenChecks === 0) checkMemory(limits)
    if (handlers.enough?.()) return
  }
  if (decoder) parser.write(decode(part, decoder))
  parser.close()
}

function decode(part: string, decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw new ReadFailure('DAMAGED', { part, detail: 'encoding' })
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributeOf(tag: SaxesTagPlain, name: string): string | undefined {
  const plain = tag.attributes[name]
  // r:id is the only attribute wanted here that carries a prefix, and the prefix may have any name
  if (plain !== undefined || name !== 'id') return plain
  const full = Object.keys(tag.attributes).find((key) => key.endsWith(':id'))
  return full === undefined ? undefined : tag.attributes[full]
}
