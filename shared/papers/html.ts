/**
 * Papers to one HTML document that carries everything with it: for the preview, the printer and PDF alike.
 * Every paper has a page name of its own, so that its footer and its page count are its own (counter-reset is not heard in @page).
 */
import type { Block, FormRow, HeadLine, Paper, Run, Signature } from './paper.ts'
import { style } from './style.ts'

/** A whole document. `fontCss`: @font-face rules with the fonts inside. */
export function renderPapers(title: string, papers: readonly Paper[], fontCss: string): string {
  const pages = papers.map((paper, place) => pageRule(paper, place, papers.length)).join('\n')
  const mark = papers[0]?.watermark ? `<div class="mark" aria-hidden="true">${escape(papers[0].watermark)}</div>` : ''
  const body = papers.map((paper, place) => `<section class="p${place} ${paper.orientation} ${paper.numbering}">${paper.blocks.map(blockHtml).join('\n')}</section>`)
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title>
<style>${fontCss}
${style}
${pages}</style></head>
<body>${mark}${body.join('\n')}</body></html>`
}

/** Text safe inside HTML. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text safe inside a CSS string. */
function cssString(text: string): string {
  const safe = text.replace(/[\\"<>]|[\u0000-\u001f\u007f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
  return `"${safe}"`
}

// a paper alone counts its pages itself; in a batch the total of each is written over the finished PDF, which knows it
function pageRule(paper: Paper, place: number, count: number): string {
  const name = `p${place}`
  const size = `size: A4 ${paper.orientation};`
  const foot = `@bottom-left { content: ${cssString(paper.footer)}; }`
  const number = `counter(own${place})`
  const alone = count === 1
  const form = alone ? `@bottom-right { content: "Trang " ${number} "/" counter(pages); }` : ''
  const decree = alone ? `@top-center { content: ${number}; }` : ''
  const first = paper.numbering === 'decree' && alone ? `@page ${name}:first { @top-center { content: none; } }` : ''
  return `@page ${name} { ${size} counter-increment: own${place}; ${foot} ${paper.numbering === 'form' ? form : decree} } ${first}
.${name} { page: ${name}; }`
}

function runHtml(run: Run): string {
  if (typeof run === 'string') return escape(run)
  const text = escape(run.text)
  const italic = run.italic ? `<i>${text}</i>` : text
  return run.bold ? `<b>${italic}</b>` : italic
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'head':
      return `<table class="head" role="presentation"><tr><td>${headHtml(block.left)}</td><td>${headHtml(block.right)}</td></tr></table>`
    case 'title':
      return `<h1>${block.lines.map(escape).join('<br>')}</h1>`
    case 'paragraph':
      return `<p class="${block.align ?? 'justify'}${block.indent ? ' indent' : ''}">${block.runs.map(runHtml).join('')}</p>`
    case 'field':
      return `<p class="field"><span>${escape(block.label)}: </span>${block.value === '' ? '<span class="dots"></span>' : `<b>${escape(block.value)}</b>`}</p>`
    case 'box':
      return `<p class="box">${escape(block.text)}</p>`
    case 'form':
      return formHtml(block.head, block.rows)
    case 'table':
      return tableHtml(block)
    case 'remarks':
      return remarksHtml(block)
    case 'signatures':
      return `<table class="sign" role="presentation"><tr>${block.columns.map(signatureHtml).join('')}</tr></table>`
  }
}

function headHtml(lines: readonly HeadLine[]): string {
  return lines.map(({ text, bold, rule }) => `<div class="${bold ? 'bold ' : ''}${rule ? `rule ${rule}` : ''}"><span>${escape(text)}</span></div>`).join('')
}

function formHtml([criteria, scale]: readonly [string, string], rows: readonly FormRow[]): string {
  const head = `<thead><tr><th>${escape(criteria)}</th><th class="points">${escape(scale)}</th></tr></thead>`
  // what belongs together stays together: a criterion with its notes and its first option, every option whole
  return `<table class="form">${head}<tbody>${rows.map(formRowHtml).join('')}</tbody></table>`
}

function formRowHtml(row: FormRow): string {
  const stars = row.stars ? ` <span class="stars">${'*'.repeat(row.stars)}</span>` : ''
  const box = row.kind === 'option' ? `<span class="tick${row.chosen ? ' chosen' : ''}" role="img" aria-label="${row.chosen ? 'đã chọn' : 'không chọn'}"></span>` : ''
  const text = escape(row.text).replaceAll('\n', '<br>')
  return `<tr class="${row.kind}${row.chosen ? ' picked' : ''}"><td>${box}<span class="words">${text}${stars}</span></td><td class="points">${escape(row.points)}</td></tr>`
}

function tableHtml({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => `<col class="w${Math.round((column.width / total) * 100)}">`).join('')
  const head = columns.map((column) => `<th>${escape(column.title)}</th>`).join('')
  const body = rows.map((row) => {
    if (row.kind === 'group') return `<tr class="group"><td colspan="${columns.length}">${escape(row.cells[0] ?? '')}</td></tr>`
    // a total's label stands over the columns before the first figure
    const span = row.kind === 'total' ? Math.max(1, columns.length - row.cells.length + 1) : 1
    const cells = row.cells.map((cell, place) => {
      const column = columns[place === 0 ? 0 : place + span - 1]
      const spread = place === 0 && span > 1 ? ` colspan="${span}"` : ''
      return `<td${spread} class="${place === 0 && span > 1 ? 'left' : (column?.align ?? 'left')}">${escape(cell).replaceAll('\n', '<br>')}</td>`
    })
    return `<tr class="${row.kind}">${cells.join('')}</tr>`
  })
  return `<table class="grid"><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function remarksHtml({ label, text, lines }: Extract<Block, { kind: 'remarks' }>): string {
  const typed = text === '' ? '' : `<p class="typed">${escape(text).replaceAll('\n', '<br>')}</p>`
  return `<div class="remarks"><p class="label">${escape(label)}:</p>${typed}${'<p class="line"></p>'.repeat(text === '' ? lines : 0)}</div>`
}

function signatureHtml(signature: Signature | null): string {
  if (signature === null) return '<td></td>'
  const { above, posts, hint, name } = signature
  const lines = [above && `<i>${escape(above)}</i>`, ...posts.map((post) => `<b>${escape(post)}</b>`), hint && `<i>${escape(hint)}</i>`]
  return `<td>${lines.filter(Boolean).join('<br>')}<div class="room"></div><b>${escape(name)}</b></td>`
}
