/**
 * The short code on a printed sheet: nine signs worked out from product, member and pass, and one that tells a slip of the pen.
 * There is nothing of the marks in it, and nothing is kept for it: whoever has the session can work it out again.
 * The signs leave out 0, 1, I, O, what a hand makes of 2, 5, 8 (Z, S, B), and the letters with which Telex and VNI write Vietnamese.
 */
const signs = '23456789CFGHJKLMNPQRTVX'
const base = 23 // a prime, so that the weighted sum below finds every wrong sign and every two that changed places
const length = 9

/** Ten signs without a break. `passNo` from 1: a re-scoring has sheets of its own. */
export function sheetCode(entryId: string, memberId: string, passNo: number): string {
  let rest = hash(`${entryId} ${memberId} ${passNo}`)
  let code = ''
  for (let at = 0; at < length; at += 1) {
    code += signs[rest % base] ?? ''
    rest = Math.floor(rest / base)
  }
  return code + checkSign(code)
}

/** "K7M3Q-9XPT4", as it is printed. */
export function shownSheetCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** The code in what was typed or scanned, whatever stands between its signs; null where it cannot be one. */
export function readSheetCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s.·–—-]/g, '')
    .replaceAll('Z', '2')
    .replaceAll('S', '5')
    .replaceAll('B', '8')
  if (code.length !== length + 1 || [...code].some((sign) => !signs.includes(sign))) return null
  return checkSign(code.slice(0, length)) === code[length] ? code : null
}

function checkSign(code: string): string {
  const sum = [...code].reduce((all, sign, at) => all + (at + 1) * signs.indexOf(sign), 0)
  // the last sign weighs ten, and 10 × 7 = 1 modulo 23
  return signs[((base - (sum % base)) * 7) % base] ?? ''
}

/** 53 bits of a text (cyrb53, public domain): well mixed, no secret. */
function hash(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    high = Math.imul(high ^ sign, 2654435761)
    low = Math.imul(low ^ sign, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
