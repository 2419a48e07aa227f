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
