/** Whole numbers as Vietnamese says them, with "mốt", "tư", "lăm", "linh": 0 to 999 999 999 999 999. */
import { formatWhole } from '../../domain/print-number.ts'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', 'nghìn', 'triệu'] as const

const billion = 1_000_000_000

/** "chín mươi lăm". Throws RangeError for anything but a whole number of that range. */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= billion * 1_000_000) throw new RangeError(`no words for ${value}`)
  if (value === 0) return digits[0]
  if (value < billion) return belowBillion(value, false)
  const rest = value % billion
  return `${belowBillion(Math.floor(value / billion), false)} tỷ${rest === 0 ? '' : ` ${belowBillion(rest, true)}`}`
}

/** "1.470.000.000 đồng". */
export function money(amount: number): string {
  return `${formatWhole(amount)} đồng`
}

/** "Một tỷ bốn trăm bảy mươi triệu đồng", as it stands behind "Bằng chữ:". */
export function moneyWords(amount: number): string {
  const words = numberWords(amount)
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`
}

/** `whole`: something stands before it, so that its first group says its zeros. */
function belowBillion(value: number, whole: boolean): string {
  const groups = [value % 1000, Math.floor(value / 1000) % 1000, Math.floor(value / 1_000_000)]
  const highest = groups.findLastIndex((group) => group > 0)
  return groups
    .flatMap((group, place) => (group === 0 ? [] : [`${hundreds(group, whole || place < highest)} ${scales[place]}`.trim()]))
    .toReversed()
    .join(' ')
}

/** A group of three digits; a lower group says its zeros. */
function hundreds(group: number, whole: boolean): string {
  const hundred = Math.floor(group / 100)
  const rest = group % 100
  const head = hundred > 0 || whole ? `${digits[hundred]} trăm` : ''
  if (rest === 0) return head
  if (rest < 10) return head === '' ? digits[rest]! : `${head} linh ${rest === 4 ? 'tư' : digits[rest]}`
  return `${head} ${tens(rest)}`.trim()
}

function tens(value: number): string {
  const ten = Math.floor(value / 10)
  const one = value % 10
  const head = ten === 1 ? 'mười' : `${digits[ten]} mươi`
  if (one === 0) return head
  if (one === 1) return `${head} ${ten === 1 ? 'một' : 'mốt'}`
  if (one === 4) return `${head} ${ten === 1 ? 'bốn' : 'tư'}`
  return `${head} ${one === 5 ? 'lăm' : digits[one]}`
}
