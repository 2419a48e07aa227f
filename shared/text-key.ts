/** Vietnamese text compared as people expect: blind to marks in a search, in dictionary order in a list. */

const collator = new Intl.Collator('vi', { numeric: true })

/** Key for mark-blind search and for finding doubles: no marks, đ as d, lower case, one space where anything else than letters and digits stood. */
export function searchKey(text: string): string {
  return byWords(text, searchWord)
}

// a province has some ten thousand names, and asks for each again and again; longer texts are no names
const mostNames = 100_000
const longestName = 200
const nameKeys = new Map<string, string>()

/**
 * Key under which two names are one name: blind to case, punctuation, spaces, and to where in a syllable the tone is written
 * (hoà, hòa), but not to the marks themselves, for kẹo dừa is of coconut and kẹo dứa of pineapple.
 */
export function sameKey(text: string): string {
  const known = nameKeys.get(text)
  if (known !== undefined) return known
  const key = byWords(text, sameWord)
  if (text.length > longestName) return key
  if (nameKeys.size >= mostNames) nameKeys.clear()
  nameKeys.set(text, key)
  return key
}

/** What stands between spaces is one word to both keys, whatever stands beside it. */
function byWords(text: string, keyOf: (word: string) => string): string {
  const words = text.split(' ').map(keyOf)
  return words.filter((word) => word !== '').join(' ')
}

const searchWord = rememberedWords((word) =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
)

const sameWord = rememberedWords((word) => {
  const syllables = word.split(/[^\p{L}\p{M}\p{N}]+/u).filter((syllable) => syllable !== '')
  return syllables.map(syllableKey).join(' ')
})

// Vietnamese has a few thousand syllables, and registers repeat them by the ten thousand
const mostWords = 20_000
const longestWord = 40

function rememberedWords(find: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    if (/^[a-zA-Z0-9]*$/.test(word)) return word.toLowerCase()
    if (word.length > longestWord) return find(word)
    const before = known.get(word)
    if (before !== undefined) return before
    const key = find(word)
    if (known.size >= mostWords) known.clear()
    known.set(word, key)
    return key
  }
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

function syllableKey(syllable: string): string {
  const parts = syllable.normalize('NFD').toLowerCase()
  return parts.replace(tones, '') + (parts.match(tones) ?? []).join('')
}

/** Vietnamese dictionary order (a ă â b … d đ e ê …), numbers by value. For `sort`. */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b)
}

/** People by given name (the last word), then by what stands before it. For `sort`. */
export function compareNames(a: string, b: string): number {
  const [restA, givenA] = splitName(a)
  const [restB, givenB] = splitName(b)
  return compareVi(givenA, givenB) || compareVi(restA, restB)
}

function splitName(name: string): [rest: string, given: string] {
  const trimmed = name.trim()
  const cut = trimmed.search(/\S+$/)
  return cut < 0 ? ['', ''] : [trimmed.slice(0, cut).trim(), trimmed.slice(cut)]
}
