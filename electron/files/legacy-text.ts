/**
 * Text of the years before Unicode: TCVN3 (".VnTime" …), VNI ("VNI-Times" …), and UTF-8 once read as Windows 1252.
 * Only proposes: whether to convert is for a person to say.
 */
import type { LegacyEncoding } from '../../shared/import/raw-book.ts'

export interface LegacyText {
  readonly encoding: LegacyEncoding
  readonly proposal: string
}

const tcvn3 = tableOf(
  ['¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'],
  ['¨©®ª«¬\u00ad', 'ăâđêôơư'],
  ['µ¸¶·¹', 'àáảãạ'],
  ['»¾¼½Æ', 'ằắẳẵặ'],
  ['ÇÊÈÉË', 'ầấẩẫậ'],
  ['ÌÐÎÏÑ', 'èéẻẽẹ'],
  ['ÒÕÓÔÖ', 'ềếểễệ'],
  ['×ÝØÜÞ', 'ìíỉĩị'],
  ['ßãáâä', 'òóỏõọ'],
  ['åèæçé', 'ồốổỗộ'],
  ['êíëìî', 'ờớởỡợ'],
  ['ïóñòô', 'ùúủũụ'],
  ['õøö÷ù', 'ừứửữự'],
  ['úýûüþ', 'ỳýỷỹỵ']
)

/** VNI writes a letter and a second sign for its marks; the sign's case follows the letter's. */
const vni = new Map<string, string>([
  ...vniPairs('a', 'ùøûõï', 'áàảãạ'),
  ...vniPairs('a', 'âáàåãä', 'âấầẩẫậ'),
  ...vniPairs('a', 'êéèúüë', 'ăắằẳẵặ'),
  ...vniPairs('e', 'ùøûõï', 'éèẻẽẹ'),
  ...vniPairs('e', 'âáàåãä', 'êếềểễệ'),
  ...vniPairs('o', 'ùøûõï', 'óòỏõọ'),
  ...vniPairs('o', 'âáàåãä', 'ôốồổỗộ'),
  ...vniPairs('ô', 'ùøûõï', 'ớờởỡợ'),
  ...vniPairs('u', 'ùøûõï', 'úùủũụ'),
  ...vniPairs('ö', 'ùøûõï', 'ứừửữự'),
  ...vniPairs('y', 'ùøûõ', 'ýỳỷỹ'),
  ...vniPairs('', 'íìæóòôöîñ', 'íìỉĩịơưỵđ')
])

function tableOf(...lines: readonly (readonly [from: string, to: string])[]): Map<string, string> {
  return new Map(lines.flatMap(([from, to]) => [...from].map((letter, at): [string, string] => [letter, [...to][at] ?? letter])))
}

function vniPairs(letter: string, signs: string, letters: string): [string, string][] {
  const made = [...letters]
  return [...signs].flatMap((sign, at): [string, string][] => {
    const to = made[at] ?? ''
    const capital = to.toUpperCase()
    const pairs: [string, string][] = [
      [letter + sign, to],
      [(letter + sign).toUpperCase(), capital]
    ]
    return letter === '' ? pairs : [...pairs, [letter.toUpperCase() + sign, capital]]
  })
}

/** A font whose codes are not Unicode. */
export function isLegacyFont(font: string): boolean {
  return legacyOfFont(font) !== undefined
}

/** The code that a font of this name draws: ".VnTime", ".VnTimeH", "VNI-Times", "VNI Helve". */
export function legacyOfFont(font: string): LegacyEncoding | undefined {
  if (/^\.vn/i.test(font)) return 'TCVN3'
  return /^vni[- ]/i.test(font) ? 'VNI' : undefined
}

/** What a text says in that code. `undefined` where it would say the same. Fonts whose name ends in H draw capitals. */
export function legacyProposal(text: string, encoding: LegacyEncoding, font = ''): LegacyText | undefined {
  const converted = toUnicode(text, encoding)
  const proposal = encoding === 'TCVN3' && /^\.vn.*h$/i.test(font.replace(/\s.*$/, '')) ? converted.toUpperCase() : converted
  return proposal === text.normalize('NFC') ? undefined : { encoding, proposal }
}

/** Whether a text has letters beyond ASCII and none that only Unicode has. */
export function couldBeLegacy(text: string): boolean {
  // letters beyond Latin-1 (ạ ế ơ …) are in no old text
  return /[\u0080-\u00ff]/.test(text) && !/[\u0100-\u017f\u01a0-\u01b0\u1e00-\u1eff]|\p{M}/u.test(text)
}

/** Tells by the letters alone, where the font says nothing: words that are no Vietnamese as they stand and are as soon as they are converted. */
export function guessLegacy(text: string): LegacyText | undefined {
  if (!/[\u0080-\u00ff]/.test(text)) return undefined
  const twice = repairUtf8(text)
  if (twice !== undefined) return { encoding: 'UTF8', proposal: twice }
  if (!couldBeLegacy(text)) return undefined
  return (['TCVN3', 'VNI'] as const).map((encoding) => guessAs(text, encoding)).find((guess) => guess !== undefined)
}

function guessAs(text: string, encoding: 'TCVN3' | 'VNI'): LegacyText | undefined {
  const words = text.split(/[\s.,;:()/"'+\-–]+/).filter((word) => /\P{ASCII}/u.test(word))
  const strange = words.filter((word) => !isSyllable(word))
  const mended = words.filter((word) => isSyllable(toUnicode(word, encoding)))
  const enough = strange.length > 0 && mended.length === words.length && strange.some((word) => word.length > 2)
  return enough ? { encoding, proposal: toUnicode(text, encoding) } : undefined
}

function toUnicode(text: string, encoding: LegacyEncoding): string {
  switch (encoding) {
    case 'TCVN3':
      return capitals(text.replace(/[\u00a1-\u00ff]/g, (letter) => tcvn3.get(letter) ?? letter)).normalize('NFC')
    case 'VNI':
      return text
        .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[íìæóòôöîñ]/gi, (found, letter?: string) => {
          const pair = vni.get(found)
          // not a pair of the code: the first letter may still be one by itself (ô = ơ)
          return pair ?? (letter ? (vni.get(letter) ?? letter) + found.slice(1) : found)
        })
        .normalize('NFC')
    case 'UTF8':
      return repairUtf8(text) ?? text
  }
}

/** TCVN3 has no capitals with marks: among capitals the marked letters were typed small. */
function capitals(text: string): string {
  const shout = /[A-Z].*[A-Z]/s
  if (!/[a-z]/.test(text) && shout.test(text)) return text.toUpperCase()
  return text.replace(/\p{L}+/gu, (word) => (shout.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word))
}

const bytes1252 = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter, at) => [letter, places1252()[at] ?? 0]))

function places1252(): number[] {
  const holes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
  return Array.from({ length: 32 }, (_, at) => 0x80 + at).filter((byte) => !holes.has(byte))
}

/** UTF-8 that was read as Windows 1252 ("Há»£p tÃ¡c xÃ£"), put right. `undefined` where the text is none. */
function repairUtf8(text: string): string | undefined {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text)) return undefined
  const bytes: number[] = []
  for (const letter of text) {
    const byte = bytes1252.get(letter) ?? letter.charCodeAt(0)
    if (byte > 0xff) return undefined
    bytes.push(byte)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)).normalize('NFC')
  } catch {
    // the bytes are no UTF-8, so the text was not either
    return undefined
  }
}

const syllable =
  /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(uyê|uya|iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uyu|oa|oă|oe|oo|uâ|uê|uơ|uy|uô|ươ|iê|yê|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|[aăâeêioôơuưy])(ch|ng|nh|[cmnpt])?$/

/** Whether a word could be a Vietnamese syllable: an onset, a nucleus, an end and at most one tone. */
function isSyllable(word: string): boolean {
  const open = word.toLowerCase().normalize('NFD')
  const tones = open.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0
  return tones <= 1 && syllable.test(open.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC'))
}
