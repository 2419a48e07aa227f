/** Finds what was searched for in a text as it is written: blind to marks and case, place by place, so that it can be shown. */

export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** The text cut where a word of `words` (as `searchKey` makes them) occurs. One piece that is not found where none does. */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const letters = [...text.normalize('NFC')]
  const folded = letters.map(fold)
  const hit = letters.map(() => false)
  for (const word of words) {
    for (const at of places(folded, word)) hit.fill(true, at, at + word.length)
  }
  const pieces: Piece[] = []
  for (const [index, letter] of letters.entries()) {
    const found = hit[index] === true
    const last = pieces.at(-1)
    if (last?.found === found) pieces[pieces.length - 1] = { text: last.text + letter, found }
    else pieces.push({ text: letter, found })
  }
  return pieces.length > 0 ? pieces : [{ text, found: false }]
}

/** One letter for one letter, so that places in the folded text are places in the written one. */
function fold(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  return /^[\p{L}\p{N}]$/u.test(plain) ? plain : ' '
}

function places(folded: readonly string[], word: string): number[] {
  if (word === '') return []
  const line = folded.join('')
  const found: number[] = []
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length)) found.push(at)
  return found
}
