/** Single cells to values: what was meant, or what is odd about it. Knows nothing of rows. */
import type { ProducerKind } from '../contract/products.ts'
import type { RecognisedStar, RegistrationForm } from '../domain/model.ts'
import { searchKey } from '../text-key.ts'
import type { ImportProblemCode } from './problems.ts'

/** A value, or a problem, or both. */
export interface Understood<T> {
  readonly value?: T
  readonly problem?: ImportProblemCode
  readonly facts?: Readonly<Record<string, string | number>>
}

/** The form of registration that a key names. `exact`: the key names nothing else. */
export function formOfText(key: string): { readonly form: RegistrationForm; readonly exact: boolean } | undefined {
  const wordings: readonly [RegistrationForm, RegExp, RegExp][] = [
    [
      'reevaluation',
      /^(danh gia lai|phan hang lai|danh gia phan hang lai|tai danh gia|cong nhan lai)$/,
      /\b(danh gia lai|phan hang lai|tai danh gia|cong nhan lai|het han|gia han)\b/
    ],
    ['upgrade', /^(nang hang|nang sao|danh gia nang hang|nang cap|danh gia nang sao)$/, /\b(nang hang|nang sao|nang cap)\b/],
    ['first', /^(lan dau|danh gia lan dau|dang ky moi|moi|dang ky lan dau|danh gia moi|cham moi)$/, /\b(lan dau|lan 1|moi)\b/]
  ]
  const found = wordings.filter(([, , part]) => part.test(key))
  const [only] = found
  // "lần đầu/nâng hạng/đánh giá lại" is a title, not an answer
  return found.length === 1 && only ? { form: only[0], exact: only[1].test(key) } : undefined
}

/** Whether a cell is a tick. */
export function isTick(text: string): boolean {
  return /^(x|v|có|co|1|true|✓|✔|☑|√|●|■)$/i.test(text.trim())
}

const kinds: readonly [ProducerKind, RegExp][] = [
  ['cooperativeGroup', /^(to hop tac|tht)\b/],
  ['cooperative', /^(lien hiep )?(hop tac xa|htx|htxnn|lhhtx)\b/],
  ['company', /^(chi nhanh )?(cong ty|cty|ctcp|tong cong ty|doanh nghiep|dn|dntn|tnhh|co phan)\b/],
  ['household', /^(ho|hkd|hgd)\b/],
  ['farm', /^trang trai\b/],
  ['other', /^(hoi|hiep hoi|trung tam|ban quan ly|lang nghe|to chuc|co so|khac)\b/]
]

/** The kind of a producer by the words of a column "loại hình". */
export function kindOfText(text: string): Understood<ProducerKind> {
  const key = searchKey(text)
  const found = kinds.find(([, pattern]) => pattern.test(key))
  return found ? { value: found[0] } : { problem: 'KIND_UNKNOWN', facts: { text } }
}

/** The kind of a producer by its name, where the name begins with one; '' elsewhere. A "Cơ sở" may be anything. */
export function kindOfName(name: string): ProducerKind {
  const kind = kinds.find(([kind, pattern]) => kind !== 'other' && pattern.test(searchKey(name)))?.[0] ?? ''
  // "Hộ" and "Hồ" have the same key; "Hồ Văn A" is a person
  return kind === 'household' && !/^(hộ|hkd|hgd)(\s|$)/iu.test(name.normalize('NFC').trim()) ? '' : kind
}

/** Telephone numbers as digits, several joined by "; ". Puts back a 0 that Excel dropped. */
export function phoneOf(text: string): Understood<string> {
  const pieces = text.split(/[;,/\n|]|\s-\s|\bhoặc\b/i).filter((piece) => piece.trim() !== '')
  const read = pieces.map(onePhone)
  if (read.length === 0 || read.some((one) => one === undefined)) return { value: text, problem: 'PHONE_ODD', facts: { text } }
  const value = read.map((one) => one?.digits ?? '').join('; ')
  const restored = read.some((one) => one?.restored)
  return restored ? { value, problem: 'PHONE_ZERO_RESTORED', facts: { text, restored: value } } : { value }
}

function onePhone(piece: string): { digits: string; restored: boolean } | undefined {
  if (!/^[\d\s.()+-]+$/.test(piece)) return undefined
  const bare = piece.replace(/[\s.()-]/g, '').replace(/^(\+84|0084|84(?=\d{9}$))\(?0?/, '0')
  if (/^0\d{9,10}$/.test(bare)) return { digits: bare, restored: false }
  return /^[1-9]\d{8}$/.test(bare) ? { digits: `0${bare}`, restored: true } : undefined
}

/** An address as typed; odd where it has not the shape of one. */
export function emailOf(text: string): Understood<string> {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { value: text } : { value: text, problem: 'EMAIL_ODD', facts: { text } }
}

/** A recognised star; 1, 2 and "chưa" are no star, which is nothing odd. */
export function starOf(text: string): Understood<RecognisedStar> {
  const drawn = /^[★⭐*\s]+$/u.test(text) ? [...text.replace(/\s/g, '')].length : undefined
  const key = searchKey(text)
  const number = drawn ?? Number(/^(?:hang |dat |ocop )*([0-5])(?: sao)?$/.exec(key)?.[1] ?? Number.NaN)
  if (number === 3 || number === 4 || number === 5) return { value: number }
  const none = number < 3 || /^(chua|khong|moi|chua co|khong co|chua dat|chua phan hang|chua xep hang)\b/.test(key) || key === ''
  return none ? {} : { problem: 'STAR_UNKNOWN', facts: { text } }
}

/** A self-score of 0..100 whole points, with comma or point. Never rounds. */
export function selfScoreOf(text: string): Understood<number> {
  const bare = text
    .trim()
    .replace(/\s*(điểm|đ)\.?$/iu, '')
    .replace(/\s*\/\s*100$/, '')
  if (!/^\d{1,3}([.,]\d+)?$/.test(bare)) return { problem: 'SELF_SCORE_UNKNOWN', facts: { text } }
  const number = Number(bare.replace(',', '.'))
  if (number > 100) return { problem: 'SELF_SCORE_RANGE', facts: { text } }
  return Number.isInteger(number) ? { value: number } : { problem: 'SELF_SCORE_NOT_WHOLE', facts: { text } }
}
