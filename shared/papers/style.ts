/** How papers look: Nghị định 30/2020, Phụ lục I (A4, margins 20/20/30/15 mm, Times metrics), and the forms of Phụ lục II. */
import { decreeStyle } from './decree-style.ts'
import { chartStyle } from './report/chart-style.ts'

const widths = Array.from({ length: 100 }, (_, place) => `.grid col.w${place + 1} { width: ${place + 1}%; }`).join('\n')

export const style = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm;
  @bottom-left { font: 8pt/1.15 Tinos, 'Times New Roman', serif; color: #333; width: 84%; vertical-align: top; padding-top: 3mm; white-space: pre-wrap; }
  @bottom-left-corner { vertical-align: top; text-align: right; padding: 0.5mm 1mm 0 0; }
  @bottom-right { font: 10pt/1.15 Tinos, 'Times New Roman', serif; color: #000; width: 16%; vertical-align: top; text-align: right; padding-top: 3mm; }
  @top-center { font: 14pt/1 Tinos, 'Times New Roman', serif; color: #000; } }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #000; background: #fff; font: 13pt/1.2 Tinos, 'Times New Roman', 'Liberation Serif', serif; hyphens: manual; overflow-wrap: anywhere; }
section + section { break-before: page; }
p { margin: 0 0 6pt; }
.keep { break-after: avoid; } .fresh { break-before: page; } sup { font-size: 65%; line-height: 0; }
.justify { text-align: justify; } .center { text-align: center; } .right { text-align: right; } .left { text-align: left; }
.indent { text-indent: 12.7mm; }
h1 { margin: 0 0 3pt; font-size: 14pt; line-height: 1.25; text-align: center; break-after: avoid; }
table { border-collapse: collapse; width: calc(100% - 1px); }
.head { margin-bottom: 10pt; } .head td { padding: 0; text-align: center; vertical-align: top; font-size: 12pt; } .head td + td { width: 1%; padding-left: 6mm; white-space: nowrap; }
.head td:empty { display: none; } .head td:empty + td { width: 100%; padding: 0; } .head .bold { font-weight: 700; } .head .rule span { display: inline-block; }
.head .rule.whole span { border-bottom: 0.75pt solid; padding-bottom: 1pt; }
.head .rule.part span::after { content: ''; display: block; width: 40%; margin: 2pt auto 0; border-bottom: 0.75pt solid; }
.field { display: flex; margin: 0 0 2pt; gap: 3pt; } .field > span:first-child { flex: none; } .field b { font-weight: 600; min-width: 0; }
.field + .left, .small + .field, .left + .small { margin-top: 0; } .left:has(+ .small) { margin-bottom: 1pt; }
.field.beside, .beside + .field { display: inline-flex; width: 35%; vertical-align: top; } .beside + .field { width: 64%; }
.dots { flex: 1; border-bottom: 1pt dotted #000; margin-bottom: 3pt; min-width: 30mm; }
.small { margin: 0 0 2pt; font-size: 9.5pt; line-height: 1.1; font-style: italic; }
.box { border: 0.75pt solid #000; padding: 3pt 5pt; margin: 5pt 1px 5pt 0; font-size: 12pt; line-height: 1.12; text-align: justify; break-inside: avoid; }
.sheet { font-size: 12pt; line-height: 1.1; } .sheet h1 { margin-bottom: 1pt; font-size: 13.5pt; line-height: 1.15; } .sheet .center { margin-bottom: 1pt; }
.sheet .field, .sheet .small { margin-bottom: 1pt; } .sheet .box { margin: 2pt 1px 3pt 0; padding: 1.5pt 4pt; font-size: 11.25pt; line-height: 1.06; }
.form { margin: 3pt 0; font-size: 11.25pt; line-height: 1.06; table-layout: fixed; } .sheet .form + p { margin-bottom: 2pt; font-size: 10.5pt; }
.form th, .form td, .grid th, .grid td { border: 0.75pt solid #000; padding: 1.2pt 4pt; vertical-align: top; } .form th, .form td { padding: 0.4pt 3pt; }
.form thead, .grid thead { display: table-header-group; }
.form th, .grid th { font-weight: 700; text-align: center; vertical-align: middle; } .form th { font-size: 10.5pt; line-height: 0.98; }
.form col.points { width: 12.5mm; } .form .points { padding-left: 0; padding-right: 0; text-align: center; vertical-align: middle; white-space: nowrap; } .form th.points { white-space: normal; }
tr { break-inside: avoid; }
.form .part td, .form .section td, .form .criterion td, .form .total td { font-weight: 700; }
.form .part td, .form .section td:first-child { padding-top: 1.2pt; } .form .part td { background: #e8e8e8; } .form .total td { padding: 1.2pt 0; text-align: center; }
.form .note td, .form .hint { font-size: 10.75pt; font-style: italic; font-weight: 400; text-align: justify; } .form .case td { font-style: italic; font-weight: 700; }
.form .part, .form .section, .form .criterion, .form .case { break-after: avoid; }
.form .option td:first-child { padding-left: 17pt; text-indent: -14pt; text-align: justify; } .form .option .hint { text-indent: 0; }
.form .picked .points { font-weight: 700; }
.tick { display: inline-block; width: 9.5pt; height: 9.5pt; margin-right: 4.5pt; border: 0.9pt solid #000; vertical-align: middle; font: 700 17pt/7.6pt Tinos, 'Times New Roman', serif; text-align: center; text-indent: -1pt; white-space: nowrap; }
.yes::after { content: ''; display: block; width: 3pt; height: 7.5pt; margin: -1.5pt 0 0 2.5pt; border: solid #000; border-width: 0 1.6pt 1.6pt 0; transform: rotate(38deg); }
.stars { font-weight: 700; white-space: nowrap; }
.grid { margin-bottom: 8pt; font-size: 12pt; line-height: 1.12; table-layout: fixed; }
.grid th { font-size: 11pt; padding: 2pt 1.5pt; } .grid .group td { font-weight: 700; background: #efefef; } .grid .total td { font-weight: 700; }
.grid.most, .form.most { margin-bottom: 0; } .grid.rest, .form.rest { margin-top: -0.75pt; } .end { break-inside: avoid; }
.landscape .grid { font-size: 10.5pt; line-height: 1.08; } .grid td.center { padding-left: 2pt; padding-right: 2pt; } .landscape .grid th { font-size: 10pt; } .landscape .grid td { padding: 1.2pt 2.5pt; }
.law { line-height: 1.13; } .law p { margin-bottom: 3pt; } .law .room { height: 17mm; } .law .head { margin-bottom: 8pt; } .law h1 { margin-bottom: 6pt; } .law .sign td:empty { width: 38%; } .law .sign { margin-top: 6pt; }
.label { margin-bottom: 2pt; break-after: avoid; } .line { height: 19pt; margin: 0; border-bottom: 1pt dotted #000; break-before: avoid; break-after: avoid; }
.typed { margin: 0 0 3pt; text-align: justify; orphans: 3; widows: 3; } .typed:has(+ .sign) { break-after: avoid; } .sheet .label { margin: 0; } .sheet .typed { margin-bottom: 1pt; font-size: 11.5pt; line-height: 1.08; }
.sign { margin-top: 8pt; break-inside: avoid; break-before: avoid; table-layout: fixed; } .sign td { text-align: center; vertical-align: top; padding: 0 4pt; } .room { height: 20mm; } .sheet .sign { margin-top: 2pt; } .sheet .room { height: 15mm; }
.mark::before { content: attr(data-words); } .mark { position: fixed; left: 0; right: 0; top: 42%; text-align: center; font-size: 66pt; font-weight: 700; line-height: 1; white-space: nowrap; color: rgba(0, 0, 0, 0.1); transform: rotate(-35deg); z-index: 1; pointer-events: none; }
.foot { display: none; }
@media screen { html { background: #ddd; } body { padding: 8mm 0; }
  .foot { display: block; margin: 8mm 0 0; font-size: 8pt; color: #333; } .foot svg { float: left; margin: -3mm 2mm 0 -2mm; }
  section { background: #fff; margin: 0 auto 8mm; padding: 20mm 15mm 20mm 30mm; width: 210mm; min-height: 297mm; position: relative; overflow: hidden; }
  section.landscape { width: 297mm; min-height: 210mm; } }
${decreeStyle}
${chartStyle}
${widths}
`
