import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { themeCss } from '../../../scripts/theme-css.mjs'

const folder = new URL('../../../renderer/', import.meta.url)
const tokens = readFileSync(new URL('tokens.css', folder), 'utf8')

const light = block(tokens.indexOf(':root {'))
const schemes = {
  light,
  dark: { ...light, ...block(tokens.indexOf(":root[data-mantine-color-scheme='dark']")) },
  print: { ...light, ...block(tokens.indexOf(':root,', tokens.indexOf('@media print'))) }
}

const grounds = ['--ground', '--surface', '--sunken', '--leaf-tint', '--warn-tint', '--danger-tint']

/** What is written on what; 4.5 for words, 3 for shapes that carry a meaning (WCAG 1.4.3, 1.4.11). */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['--ink', '--ink-2', '--leaf', '--danger'].flatMap((front) => grounds.map((back) => [front, back, 4.5] as const)),
  ['--gold', '--ground', 4.5],
  ['--gold', '--surface', 4.5],
  ...grounds.map((back) => ['--gold', back, 3] as const),
  ...['--leaf-fill', '--leaf-fill-hover', '--danger-fill', '--danger-fill-hover'].map((back) => ['--on-fill', back, 4.5] as const),
  ['--leaf-fill', '--ground', 3],
  ['--leaf-fill', '--surface', 3],
  ['--line-control', '--ground', 3],
  ['--line-control', '--surface', 3],
  ...grounds.map((back) => ['--focus', back, 3] as const)
]

describe.each(Object.entries(schemes))('in %s', (_, colors) => {
  test.each(pairs)('%s on %s has a contrast of at least %f', (front, back, least) =>
    expect(contrast(colors[front] ?? '', colors[back] ?? '')).toBeGreaterThanOrEqual(least)
  )
})

test('the measure of contrast is the one of WCAG: black on white 21, equal colours 1', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#1f6a3c', '#1f6a3c')).toBe(1)
})

test('the written variables are those of the theme', () => {
  expect(readFileSync(new URL('mantine-variables.css', folder), 'utf8')).toBe(themeCss())
})

/** Colours of the block that opens at or after `from`. */
function block(from: number): Record<string, string> {
  const open = tokens.indexOf('{', from)
  const body = tokens.slice(open + 1, tokens.indexOf('}', open))
  return Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']))
}

function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number] // two colours
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number] // three parts
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
