/**
 * Papers to one HTML document that carries everything with it: for the preview, the printer and PDF alike.
 * Every paper has a page name of its own, so that its footer and its page count are its own (counter-reset is not heard in @page).
 */
import { drawQr } from '../qr.ts'
import type { Block, FormRow, HeadLine, Paper, Run, Signature, TableRow } from './paper.ts'
import { chartSvg } from './report/chart-svg.ts'
import { style } from './style.ts'

/**
 * Numbers of the pages. own: a paper alone says "Trang x/y", papers in a batch "Trang x", since CSS counts a whole document only.
 * later: none, they are written over the finished PDF. A list: how many pages each paper has.
 */
export type PageNumbers = 'own' | 'later' | readonly number[]

/** A whole document. `fontCss`: @font-face rules with the fonts inside. */
export function renderPapers(title: string, papers: readonly Paper[], fontCss: string, numbers: PageNumbers = 'own'): string {
  const rules = papers.map((paper, place) => pageRule(paper, place, numberBoxes(paper, place, papers.length, numbers))).join('\n')
  const mark = papers[0]?.watermark ? `<div class="mark" aria-hidden="true" data-words="${escape(papers[0].watermark)}"></div>` : ''
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title>
<style>${fontCss}
${style}
${rules}</style></head>
<body>${mark}${papers.map(sectionHtml).join('\n')}</body></html>`
}

function sectionHtml({ orientation, blocks, footer, numbering, code, border, law }: Paper, place: number): string {
  // the foot is the page's own in print; on the screen, which has no pages, it stands once at the end
  const sheet = blocks.some(({ kind }) => kind === 'form') ? ' sheet' : ''
  return `<section class="p${place} ${orientation}${numbering === 'decree' ? ' decree' : ''}${sheet}${law ? ' law' : ''}${border ? ' border' : ''}">${bodyHtml(blocks)}<p class="foot" aria-hidden="true">${code === undefined ? '' : qrSvg(code)}${withBreaks(footer)}</p></section>`
}

/**
 * The blocks in their order. The last rows of a table and the signatures right after it are one unbreakable piece: behind a table whose head
 * stands on every page, Chromium heeds no wish to keep rows and signatures together, and parts even the names from the posts.
 */
function bodyHtml(blocks: readonly Block[]): string {
  const at = blocks.findIndex((block, place) => rowsOf(block).length > 0 && signedAt(blocks, place) > 0)
  const table = blocks[at]
  if (!table) return blocks.map((block) => blockHtml(block)).join('\n')
  const end = signedAt(blocks, at)
  const cut = lastRowsFrom(rowsOf(table))
  const piece = [blockHtml(table, { from: cut }), ...blocks.slice(at + 1, end + 1).map((block) => blockHtml(block))].join('\n')
  return [
    ...blocks.slice(0, at).map((block) => blockHtml(block)),
    ...(cut === 0 ? [] : [blockHtml(table, { to: cut })]),
    `<div class="end">${piece}</div>`,
    ...blocks.slice(end + 1).map((block) => blockHtml(block))
  ].join('\n')
}

/** Some of a table's rows: the first part has the head, later ones have none. */
interface Part {
  readonly from?: number
  readonly to?: number
}

function rowsOf(block: Block): readonly (TableRow | FormRow)[] {
  return block.kind === 'table' || block.kind === 'form' ? block.rows : []
}

/** Place of the signatures that follow the table at `place` with at most two short blocks between; -1 where none do. */
function signedAt(blocks: readonly Block[], place: number): number {
  const isShort = (block: Block) => block.kind === 'paragraph' || (block.kind === 'remarks' && block.text.length <= 400)
  const found = blocks.findIndex((block, at) => at > place && !isShort(block))
  return blocks[found]?.kind === 'signatures' && found - place <= 3 ? found : -1
}

/** A heading goes with the row under it, a note with the row above. */
function lastRowsFrom(rows: readonly (TableRow | FormRow)[]): number {
  let from = Math.max(0, rows.length - lastRows)
  const heads = ['group', 'part', 'section', 'criterion', 'case']
  while (from > 0 && (rows[from]?.kind === 'note' || heads.includes(rows[from - 1]?.kind ?? ''))) from -= 1
  return from
}

function partClass(rows: readonly unknown[], { from = 0, to = rows.length }: Part): string {
  return from > 0 ? ' rest' : to < rows.length ? ' most' : ''
}

/** Text safe inside HTML. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function withBreaks(text: string): string {
  return escape(text).replaceAll('\n', '<br>')
}

/** Text safe inside a CSS string, and inside the style element that holds it. */
function cssString(text: string): string {
  const safe = text.replace(/[\\"<>]|[\u0000-\u001f\u007f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
  return `"${safe}"`
}

/** The page box with the number, and the rule that hides it on the first page. */
function numberBoxes(
  { numbering }: Paper,
  place: number,
  count: number,
  numbers: PageNumbers
): { readonly box: string; readonly first: string } {
  if (numbers === 'later') return { box: '', first: '' }
  const page = `counter(own${place})`
  if (numbering === 'decree') return { box: `@top-center { content: ${page}; }`, first: '@top-center { content: none; }' }
  const known = numbers === 'own' ? undefined : numbers[place]
  const total = known === undefined ? (count === 1 ? ' "/" counter(pages)' : '') : ` "/${known}"`
  return { box: `@bottom-right { content: "Trang " ${page}${total}; }`, first: '' }
}

function pageRule(paper: Paper, place: number, { box, first }: { readonly box: string; readonly first: string }): string {
  const name = `p${place}`
  const foot = `@bottom-left { content: ${cssString(paper.footer)}; }`
  const corner =
    paper.code === undefined ? '' : ` @bottom-left-corner { content: url("data:image/svg+xml,${encodeURIComponent(qrSvg(paper.code))}"); }`
  const opening = first === '' ? '' : `\n@page ${name}:first { ${first} }`
  return `@page ${name} { size: A4 ${paper.orientation};${paper.border ? ' margin: 20mm;' : ''} counter-increment: own${place}; ${foot}${corner} ${box} }${opening}
.${name} { page: ${name}; }`
}

/** Side of the drawing in the corner, the white round the code included. */
const qrSide = '15mm'

function qrSvg(code: string): string {
  const { size, path } = drawQr(code)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${qrSide}" height="${qrSide}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

function runHtml(run: Run): string {
  if (typeof run === 'string') return withBreaks(run)
  if (run.box)
    return `<span class="tick${run.box === 'ticked' ? ' yes' : ''}" role="img" aria-label="${run.box === 'ticked' ? 'có' : 'không'}"></span>`
  const text = run.raised ? `<sup>${withBreaks(run.text)}</sup>` : withBreaks(run.text)
  const italic = run.italic ? `<i>${text}</i>` : text
  return run.bold ? `<b>${italic}</b>` : italic
}

function blockHtml(block: Block, part: Part = {}): string {
  switch (block.kind) {
    case 'head':
      return `<table class="head" role="presentation">${headRow(block)}${block.below ? headRow(block.below, ' class="below"') : ''}</table>`
    case 'title':
      return `<h1${block.rule ? ' class="ruled"' : ''}>${block.lines.map((line) => `<span>${escape(line)}</span>`).join('<br>')}</h1>`
    case 'paragraph':
      return `<p class="${block.align ?? 'justify'}${block.indent ? ' indent' : ''}${block.keep ? ' keep' : ''}${block.fresh ? ' fresh' : ''}${block.size ? ` s${block.size}` : ''}">${block.runs.map(runHtml).join('')}</p>`
    case 'field':
      return `<p class="field${block.beside ? ' beside' : ''}"><span>${escape(block.label)}: </span>${block.value === '' ? '<span class="dots"></span>' : `<b>${escape(block.value)}</b>`}</p>`
    case 'small':
      return `<p class="small">${escape(block.text)}</p>`
    case 'box':
      return `<p class="box">${withBreaks(block.text)}</p>`
    case 'form':
      return formHtml(block.head, block.rows, part)
    case 'table':
      return tableHtml(block, part)
    case 'remarks':
      return remarksHtml(block)
    case 'signatures':
      return signaturesHtml(block)
    case 'choices':
      return block.options.map((option) => `<p class="choice"><span class="tick"></span>${escape(option)}</p>`).join('')
    case 'stars':
      return `<p class="drawn" role="img" aria-label="${block.count} sao">${star.repeat(block.count)}</p>`
    case 'chart':
      return `<figure class="chart"><figcaption>${escape(block.chart.title)}</figcaption>${chartSvg(block.chart)}</figure>`
  }
}

const star =
  '<svg viewBox="-10 -10 20 20" aria-hidden="true"><path d="M0-10 2.2-3.1H9.5L3.6 1.2 5.9 8.1 0 3.8-5.9 8.1-3.6 1.2-9.5-3.1H-2.2Z"/></svg>'

type Sides = { readonly left: readonly HeadLine[]; readonly right: readonly HeadLine[] }

function headRow({ left, right }: Sides, attributes = ''): string {
  // beside the first row, where a head without a left side stands in the middle of the page, a row keeps both of its columns
  const empty = attributes === '' ? '' : '&nbsp;'
  return `<tr${attributes}><td>${headHtml(left) || empty}</td><td>${headHtml(right) || empty}</td></tr>`
}

function headHtml(lines: readonly HeadLine[]): string {
  return lines
    .map(
      ({ text, bold, italic, rule }) =>
        `<div class="${bold ? 'bold ' : ''}${italic ? 'italic ' : ''}${rule ? `rule ${rule}` : ''}"><span>${escape(text)}</span></div>`
    )
    .join('')
}

/** How many of a table's last rows go with what follows it, so that a signature never stands on a page of its own. */
const lastRows = 3

function formHtml([criteria, scale]: readonly [string, string], rows: readonly FormRow[], part: Part): string {
  const { from = 0, to } = part
  const head = `<thead><tr><th>${escape(criteria)}</th><th class="points">${escape(scale)}</th></tr></thead>`
  const body = rows.map((row, place) => formRowHtml(row, rows[place + 1], place >= rows.length - lastRows)).slice(from, to)
  return `<table class="form${partClass(rows, part)}"><colgroup><col><col class="points"></colgroup>${from === 0 ? head : ''}<tbody>${body.join('')}</tbody></table>`
}

// what belongs together stays together: a criterion with its first option, a note with the option before it, every row whole
function formRowHtml(row: FormRow, next: FormRow | undefined, last: boolean): string {
  const keep = last || next?.kind === 'note' ? ' keep' : ''
  // stars go with the word before them
  const stars = row.stars ? `&nbsp;<span class="stars">${'*'.repeat(row.stars)}</span>` : ''
  const box =
    row.kind === 'option'
      ? `<span class="tick${row.chosen ? ' chosen' : ''}" role="img" aria-label="${row.chosen ? 'đã chọn' : 'không chọn'}">${row.chosen ? '×' : ''}</span>`
      : ''
  const note = row.note === undefined ? '' : `<div class="hint">${withBreaks(row.note)}</div>`
  const whole = row.kind === 'note' || row.kind === 'case'
  const points = whole ? '' : `<td class="points">${escape(row.points)}</td>`
  return `<tr class="${row.kind}${row.chosen ? ' picked' : ''}${keep}"><td${whole ? ' colspan="2"' : ''}>${box}${withBreaks(row.text)}${stars}${note}</td>${points}</tr>`
}

function tableHtml({ columns, rows }: Extract<Block, { kind: 'table' }>, part: Part): string {
  const { from = 0, to } = part
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => `<col class="w${Math.round((column.width / total) * 100)}">`).join('')
  const head = columns.map((column) => `<th>${withBreaks(column.title)}</th>`).join('')
  const body = rows.slice(from, to).map((row, place) => {
    const keep = row.kind === 'group' || from + place >= rows.length - lastRows ? ' keep' : ''
    return `<tr class="${row.kind}${keep}">${cellsHtml(columns, row)}</tr>`
  })
  const above = from === 0 ? `<thead><tr>${head}</tr></thead>` : ''
  return `<table class="grid${partClass(rows, part)}"><colgroup>${widths}</colgroup>${above}<tbody>${body.join('')}</tbody></table>`
}

function cellsHtml(columns: Extract<Block, { kind: 'table' }>['columns'], { kind, cells }: TableRow): string {
  // the label of a group stands over the whole table, that of a total over the columns before the first figure
  const span = kind === 'row' ? 1 : columns.length - cells.length + 1
  return cells
    .map((cell, place) => {
      const label = place === 0 && span > 1
      const align = label ? 'left' : (columns[place === 0 ? 0 : place + span - 1]?.align ?? 'left')
      return `<td${label ? ` colspan="${span}"` : ''} class="${align}">${withBreaks(cell)}</td>`
    })
    .join('')
}

function remarksHtml({ label, text, lines }: Extract<Block, { kind: 'remarks' }>): string {
  if (text.trim() === '') return `<p class="label">${escape(label)}:</p>${'<p class="line"></p>'.repeat(lines)}`
  const pieces = `${label}: ${text}`.split('\n').flatMap(piecesOf)
  return pieces.map((piece) => `<p class="typed">${escape(piece)}</p>`).join('')
}

/**
 * A long paragraph in pieces of at most 800 characters, cut behind a sentence, else between words. In a paragraph that began on the page
 * before, Chromium leaves no lines with the signature that follows; in a piece of some lines it does.
 */
function piecesOf(paragraph: string): string[] {
  const text = paragraph.trim()
  if (text.length <= 800) return text === '' ? [] : [text]
  const head = text.slice(0, 800)
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('; ')) + 1
  const end = sentence > 200 ? sentence : head.lastIndexOf(' ') > 200 ? head.lastIndexOf(' ') : 800
  return [text.slice(0, end), ...piecesOf(text.slice(end))]
}

function signaturesHtml({ columns, recipients = [] }: Extract<Block, { kind: 'signatures' }>): string {
  // posts stand level, so a line above one of them is kept free above the others
  const above = columns.some((signature) => signature !== null && signature.above !== '')
  const list =
    recipients.length === 0
      ? ''
      : `<div class="to"><b>Nơi nhận:</b>${recipients.map((line) => `<div>${escape(line)}</div>`).join('')}</div>`
  const beside = list !== '' && columns[0] === null
  const cells = columns.map((signature, place) =>
    place === 0 && beside ? `<td class="left">${list}</td>` : signatureHtml(signature, above)
  )
  return `<table class="sign" role="presentation"><tr>${cells.join('')}</tr></table>${beside ? '' : list}`
}

function signatureHtml(signature: Signature | null, withAbove: boolean): string {
  if (signature === null) return '<td></td>'
  const { above, posts, hint, agencyPost, name } = signature
  const lines = [
    withAbove && `<i>${escape(above) || '&nbsp;'}</i>`,
    ...posts.map((post) => `<b>${escape(post)}</b>`),
    hint && `<i>${escape(hint)}</i>`
  ]
  const agency = agencyPost ? `<b>${escape(agencyPost)}</b><br>` : ''
  return `<td>${lines.filter(Boolean).join('<br>')}<div class="room"></div>${agency}<b>${escape(name)}</b></td>`
}
