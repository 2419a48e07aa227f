import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Block, guides, type Inline, readGuide } from '../../renderer/desk/guide/guide.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'docs', 'huong-dan')
const wordsOf = (block: Block): readonly Inline[] => ('items' in block ? block.items.flat() : block.words)

test('every guide page of the repository can be opened in the program', () => {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(Object.values(guides).toSorted()).toEqual(files.toSorted())
})

test.each(Object.entries(guides))('the page “%s” is read whole: nothing of its marks is left among the words', (_name, markdown) => {
  const blocks = readGuide(markdown)
  expect(blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1)
  const said = blocks.flatMap((block) => wordsOf(block).map(({ text }) => text)).join(' ')
  expect(said).not.toMatch(/[*#[\]`_|]|^\s*-|\.md/)
  const letters = (text: string) => text.replaceAll(/\([\w-]+\.md\)|^\d+\. |^- |[^\p{L}\p{N}]/gmu, '')
  expect(letters(said)).toBe(letters(markdown))
})

test.each(Object.entries(guides))('the links of the page “%s” lead to pages that are there', (_name, markdown) => {
  const targets = [...markdown.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '')
  const links = readGuide(markdown).flatMap((block) => wordsOf(block).filter(({ kind }) => kind === 'page'))
  expect(links).toHaveLength(targets.length)
  expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([])
})

/** The phone's page sets what happens to somebody in bold; on all others bold is what stands on a button, a tab or a heading. */
const { phone: _phone, ...called } = guides

test.each(Object.entries(called))('what the page “%s” sets in bold is called so in the program', (_name, markdown) => {
  const words = ['renderer/text', 'shared/papers']
    .flatMap((at) => readdirSync(join(root, at), { recursive: true, encoding: 'utf8' }).map((name) => join(root, at, name)))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n')
  const bold = readGuide(markdown).flatMap((block) => wordsOf(block).flatMap(({ kind, text }) => (kind === 'bold' ? [text] : [])))
  const said = (text: string) =>
    text.split(' … ').every((piece, at) => words.includes(at === 0 ? `'${piece}` : piece) || words.includes(`\`${piece}`))
  expect(bold.length).toBeGreaterThan(0)
  expect(bold.filter((text) => !said(text))).toEqual([])
})
