/** Bytes of a text file to letters: Unicode where it is, else the code page of old Vietnamese Windows. */
import { guessLegacy } from '../legacy-text.ts'
import { ReadFailure } from './failure.ts'

// 0x80..0x9f of Windows 1252; 1258 has holes where 1252 has Š Ž š ž
const upper1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** Where Windows 1258 (Vietnamese) differs from 1252 above 0x9f: five combining tones and the letters that 1252 lacks. */
const differs1258: Readonly<Record<number, string>> = {
  0xc3: 'Ă',
  0xcc: '\u0300',
  0xd0: 'Đ',
  0xd2: '\u0309',
  0xd5: 'Ơ',
  0xdd: 'Ư',
  0xde: '\u0303',
  0xe3: 'ă',
  0xec: '\u0301',
  0xf0: 'đ',
  0xf2: '\u0323',
  0xf5: 'ơ',
  0xfd: 'ư',
  0xfe: '₫'
}

/** Letters of a CSV: UTF-8 (with mark or not), UTF-16 by its mark, else Windows 1258, or 1252 where that shows TCVN3 or VNI text. Throws ReadFailure. */
export function decodeText(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  if (file[0] === 0xfe && file[1] === 0xff)
    return new TextDecoder('utf-16le').decode(Buffer.from(file.subarray(0, file.length & ~1)).swap16())
  // no text has zero bytes, except UTF-16 that lost its mark
  if (file.includes(0)) throw new ReadFailure('NOT_A_TABLE')
  const unicode = decodeUtf8(file)
  if (unicode !== undefined) return unicode
  const western = decodePage(file, {})
  const looksLegacy = western
    .split(/[\r\n;,\t]+/)
    .slice(0, 400)
    .some((piece) => guessLegacy(piece))
  return looksLegacy ? western : decodePage(file, differs1258)
}

function decodeUtf8(file: Buffer): string | undefined {
  try {
    // as a stream: a letter cut in half at the very end does not make the rest a code page
    return new TextDecoder('utf-8', { fatal: true }).decode(file, { stream: true })
  } catch {
    // not UTF-8: the caller tries the code pages
    return undefined
  }
}

function decodePage(file: Buffer, differs: Readonly<Record<number, string>>): string {
  return file.toString('latin1').replace(/[\x80-\xff]/g, (letter) => {
    const byte = letter.charCodeAt(0)
    return differs[byte] ?? (byte < 0xa0 ? (upper1252[byte - 0x80] ?? '') : letter)
  })
}
