/** The fonts that papers carry with them: Tinos, of the same widths as Times New Roman (Nghị định 30/2020, Phụ lục I), cut by alphabet. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// The ranges of @fontsource/tinos. Where two hold a letter the later rule wins, so Vietnamese comes last: its words then need fewest fonts.
const alphabets = {
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'
} as const
const weights = [400, 700] as const
const slopes = ['normal', 'italic'] as const

/**
 * @font-face rules with the fonts of `folder` inside them, about 600 kB. Read at the first call and kept.
 * Throws what `node:fs` throws: the fonts are part of the program.
 */
export function fontRules(folder: string): () => string {
  let rules: string | undefined
  return () => {
    rules ??= Object.entries(alphabets)
      .flatMap(([alphabet, range]) => weights.flatMap((weight) => slopes.map((slope) => rule(folder, alphabet, range, weight, slope))))
      .join('\n')
    return rules
  }
}

function rule(folder: string, alphabet: string, range: string, weight: number, slope: string): string {
  const font = readFileSync(join(folder, `tinos-${alphabet}-${weight}-${slope}.woff2`)).toString('base64')
  return `@font-face{font-family:Tinos;font-style:${slope};font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${font}) format('woff2')}`
}
