/** The guide pages of docs/huong-dan as pieces for the screen: headings, paragraphs, lists, bold words, links between the pages. */
import report from '../../../docs/huong-dan/bao-cao.md?raw'
import phone from '../../../docs/huong-dan/dien-thoai.md?raw'
import day from '../../../docs/huong-dan/ngay-hop.md?raw'
import paper from '../../../docs/huong-dan/phieu-giay.md?raw'
import register from '../../../docs/huong-dan/so-san-pham.md?raw'
import trouble from '../../../docs/huong-dan/su-co.md?raw'
import stick from '../../../docs/huong-dan/usb.md?raw'

export const guides = { day, phone, paper, stick, trouble, register, report } as const
export type GuideName = keyof typeof guides
export const guideNames = Object.keys(guides) as GuideName[] // keys of a literal

const files: Readonly<Record<string, GuideName>> = {
  'ngay-hop.md': 'day',
  'dien-thoai.md': 'phone',
  'phieu-giay.md': 'paper',
  'usb.md': 'stick',
  'su-co.md': 'trouble',
  'so-san-pham.md': 'register',
  'bao-cao.md': 'report'
}

export type Inline =
  | { readonly kind: 'text' | 'bold'; readonly text: string }
  | { readonly kind: 'page'; readonly text: string; readonly to: GuideName }

export type Block =
  | { readonly kind: 'title' | 'section' | 'part' | 'words'; readonly words: readonly Inline[] }
  | { readonly kind: 'bullets' | 'steps'; readonly items: readonly (readonly Inline[])[] }

const starts = [
  ['title', /^# /],
  ['section', /^## /],
  ['part', /^### /]
] as const

/** Reads what our own pages use of Markdown and nothing else: one paragraph or list item to a line. */
export function readGuide(markdown: string): readonly Block[] {
  const blocks: Block[] = []
  for (const line of markdown.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const heading = starts.find(([, mark]) => mark.test(line))
    const item = /^(-|\d+\.) (.*)$/.exec(line)
    if (heading) blocks.push({ kind: heading[0], words: inline(line.replace(heading[1], '')) })
    else if (item) addItem(blocks, item[1] === '-' ? 'bullets' : 'steps', inline(item[2] ?? ''))
    else blocks.push({ kind: 'words', words: inline(line) })
  }
  return blocks
}

function addItem(blocks: Block[], kind: 'bullets' | 'steps', item: readonly Inline[]): void {
  const last = blocks.at(-1)
  if (last?.kind === kind) blocks[blocks.length - 1] = { kind, items: [...last.items, item] }
  else blocks.push({ kind, items: [item] })
}

function inline(text: string): readonly Inline[] {
  return text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).flatMap((piece): Inline[] => {
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece)
    const to = files[link?.[2] ?? '']
    if (piece === '') return []
    if (piece.startsWith('**')) return [{ kind: 'bold', text: piece.slice(2, -2) }]
    if (link && to) return [{ kind: 'page', text: link[1] ?? '', to }]
    return [{ kind: 'text', text: link?.[1] ?? piece }]
  })
}
