/** Vietnamese text compared as people expect: blind to marks in a search, in dictionary order in a list. */

const collator = new Intl.Collator('vi', { numeric: true })

/** Key for mark-blind search and for finding doubles: no marks, đ as d, lower case, one space where anything else than letters and digits stood. */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * Key under which two names are one name: blind to case, punctuation, spaces, and to where in a syllable the tone is written
 * (hoà, hòa), but not to the marks themselves, for kẹo dừa is of coconut and kẹo dứa of pineapple.
 */
export function sameKey(text: string): string {
  let key = ''
  for (const syllable of text.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    if (syllable === '') continue
    key = key === '' ? syllableKey(syllable) : `${key} ${syllableKey(syllable)}`
  }
  return key
}

// Vietnamese has a few thousand syllables, and registers repeat them by the ten thousand
const mostSyllables = 20_000
const syllableKeys = new Map<string, string>()

const plain = /^[\u0000-\u007f]*$/

function syllableKey(syllable: string): string {
  if (plain.test(syllable)) return syllable.toLowerCase()
  const known = syllableKeys.get(syllable)
  if (known !== undefined) return known
  const parts = syllable.normalize('NFD').toLowerCase()
  const key = parts.replace(tones, '') + (parts.match(tones) ?? []).join('')
  if (syllableKeys.size >= mostSyllables) syllableKeys.clear()
  syllableKeys.set(syllable, key)
  return key
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
