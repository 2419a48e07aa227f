/** Reads a Word file apart for the tests. */
import { SaxesParser } from 'saxes'
import { unzip } from '../xlsx-write/unzip.ts'

export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  /** Text right inside. */
  text: string
}

/** A part as a tree. Throws where it is not well formed. */
export function tree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open: Node[] = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root.children[0] ?? root
}

/** All elements of that name, in their order. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

export function child(node: Node | undefined, ...names: string[]): Node | undefined {
  return names.reduce<Node | undefined>((at, name) => at?.children.find((one) => one.name === name), node)
}

/** Attributes of the element at the end of that path, without their prefix. */
export function attributesOf(node: Node | undefined, ...names: string[]): Record<string, string> {
  const found = child(node, ...names)?.attributes ?? {}
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name.replace(/^\w+:/, ''), value]))
}

export interface WordFile {
  readonly parts: ReadonlyMap<string, string>
  part(path: string): Node
  readonly document: Node
  /** Text of the body: paragraphs one under the other, tabs and breaks as such. */
  readonly text: string
}

export async function openWord(bytes: Uint8Array): Promise<WordFile> {
  const parts = await unzip(bytes)
  const part = (path: string) => {
    const xml = parts.get(path)
    if (xml === undefined) throw new Error(`no part ${path}`)
    return tree(xml)
  }
  const document = part('word/document.xml')
  return { parts, part, document, text: textOf(document) }
}

/** Text of all paragraphs inside. */
export function textOf(node: Node): string {
  return all(node, 'w:p')
    .map((paragraph) => all(paragraph, 'w:r').map(runText).join(''))
    .join('\n')
}

function runText(run: Node): string {
  return run.children.map((piece) => ({ 'w:t': piece.text, 'w:tab': '\t', 'w:br': '\n' })[piece.name] ?? '').join('')
}
