/** What the log tells of paper sheets that two people keyed. */

type Detail = Readonly<Record<string, unknown>>

interface Difference {
  readonly criterion: string
  readonly settled?: number
}

/** Who keyed, which time, and where the two keyings were not the same. */
export function keyingWords({ keying, by, firstBy, secondBy, differing, settled, notes, total }: Detail): string {
  const one = said(by)
  const [first, second] = [said(firstBy), said(secondBy)]
  return [
    one === '' ? '' : `lần ${keying === 2 ? 'hai' : 'một'}: ${one}`,
    one !== '' || first === '' ? '' : second === '' ? first : `${first} và ${second}`,
    placesWords('khác nhau', listOf(differing)),
    placesWords('đã theo tờ giấy', listOf(settled)),
    typeof notes === 'object' && notes !== null ? 'ý kiến khác nhau' : '',
    typeof total === 'number' ? `${total} điểm` : ''
  ]
    .filter((word) => word !== '')
    .join(', ')
}

function placesWords(what: string, places: readonly Difference[]): string {
  return places.length === 0 ? '' : `${what}: ${places.map(({ criterion }) => criterion).join(', ')}`
}

function listOf(value: unknown): readonly Difference[] {
  return Array.isArray(value) ? (value as readonly Difference[]) : [] // written by finishKeying and settleKeying only
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
