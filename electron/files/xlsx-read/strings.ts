import { isLegacyFont } from '../legacy-text.ts'
import type { ReadLimits } from './limits.ts'
import { readXml, type XmlHandlers } from './xml.ts'
import type { Chunks } from './zip.ts'

/** Text gathered from runs; phonetic hints are left out. */
export interface RichText {
  text: string
  font?: string
}

/** Gathers the text below one `si` or `is` element; `take` gives it back and starts anew. Longer text than `max` is dropped at `max` + 1. */
export function textGatherer(max: number): {
  open: NonNullable<XmlHandlers['open']>
  text(text: string): void
  close(name: string): void
  take(): RichText
} {
  let gathered: RichText = { text: '' }
  let inText = false
  let phonetic = false
  return {
    open(name, attribute) {
      if (name === 'rPh') phonetic = true
      else if (name === 't') inText = true
      else if (name === 'rFont' && isLegacyFont(attribute('val') ?? '')) gathered.font ??= attribute('val')?.slice(0, 100)
    },
    text(text) {
      // one more than allowed tells that something was cut
      if (inText && !phonetic && gathered.text.length <= max) gathered.text += text.slice(0, max + 1 - gathered.text.length)
    },
    close(name) {
      if (name === 'rPh') phonetic = false
      else if (name === 't') inText = false
    },
    take() {
      const taken = gathered
      gathered = { text: '' }
      inText = false
      phonetic = false
      return taken
    }
  }
}

/** Only the shared strings that some cell asks for, so that a table of millions costs no memory. */
export async function readStrings(
  part: string,
  chunks: Chunks,
  limits: ReadLimits,
  wanted: ReadonlySet<number>
): Promise<Map<number, RichText>> {
  const found = new Map<number, RichText>()
  const gatherer = textGatherer(limits.cellCharacters)
  let index = -1
  let inItem = false
  await readXml(part, chunks, limits, {
    open(name, attribute) {
      if (name === 'si') {
        index += 1
        inItem = wanted.has(index)
        gatherer.take()
      } else if (inItem) gatherer.open(name, attribute)
    },
    text(text) {
      if (inItem) gatherer.text(text)
    },
    close(name) {
      if (!inItem) return
      gatherer.close(name)
      if (name !== 'si') return
      found.set(index, gatherer.take())
      inItem = false
    },
    enough: () => found.size === wanted.size
  })
  return found
}
