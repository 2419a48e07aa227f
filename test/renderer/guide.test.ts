import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Block, guides, type Inline, readGuide } from '../../renderer/desk/guide/guide.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'huong-dan')
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
