/** How papers look: Nghị định 30/2020, Phụ lục I (A4, margins 20/20/30/15 mm, Times metrics), and the forms of Phụ lục II. */
const widths = Array.from({ length: 100 }, (_, place) => `.grid col.w${place + 1} { width: ${place + 1}%; }`).join('\n')

export const style = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm;
  @bottom-left { font: 8pt/1.15 Tinos, 'Times New Roman', serif; color: #333; width: 82%; vertical-align: top; padding-top: 3mm; white-space: pre-wrap; }
  @bottom-right { font: 9pt/1.15 Tinos, 'Times New Roman', serif; color: #000; width: 18%; vertical-align: top; text-align: right; padding-top: 3mm; }
  @top-center { font: 14pt/1 Tinos, 'Times New Roman', serif; color: #000; } }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #000; background: #fff; font: 13pt/1.2 Tinos, 'Times New Roman', 'Liberation Serif', serif; hyphens: manual; overflow-wrap: break-word; }
section + section { break-before: page; }
p { margin: 0 0 6pt; }
.justify { text-align: justify; } .center { text-align: center; } .right { text-align: right; } .left { text-align: left; }
.indent { text-indent: 12.7mm; }
h1 { margin: 0 0 6pt; font-size: 14pt; line-height: 1.25; text-align: center; break-after: avoid; }
table { border-collapse: collapse; width: calc(100% - 1px); }
.head { margin-bottom: 10pt; } .head td { width: 45%; padding: 0; text-align: center; vertical-align: top; } .head td + td { width: 55%; }
.head .bold { font-weight: 700; } .head .rule span { display: inline-block; position: relative; }
.head .rule.whole span { border-bottom: 0.75pt solid; padding-bottom: 1pt; }
.head .rule.part span::after { content: ''; display: block; width: 40%; margin: 2pt auto 0; border-bottom: 0.75pt solid; }
.field { display: flex; margin: 0 0 3pt; gap: 3pt; } .field > span:first-child { flex: none; } .field b { font-weight: 600; }
.dots { flex: 1; border-bottom: 1pt dotted #000; margin-bottom: 3pt; min-width: 30mm; }
.box { border: 0.75pt solid #000; padding: 4pt 6pt; margin: 6pt 0; text-align: justify; break-inside: avoid; }
.form, .grid { font-size: 12pt; line-height: 1.15; margin-bottom: 8pt; }
.form th, .form td, .grid th, .grid td { border: 0.75pt solid #000; padding: 2.5pt 5pt; vertical-align: top; }
.form thead, .grid thead { display: table-header-group; }
.form th, .grid th { font-weight: 700; text-align: center; vertical-align: middle; }
.form .points { width: 17mm; text-align: center; vertical-align: middle; white-space: nowrap; }
tr { break-inside: avoid; }
.form .part td, .form .section td, .form .criterion td, .form .total td { font-weight: 700; }
.form .part td { background: #e8e8e8; } .form .total td { text-align: center; }
.form .note td, .form .case td { font-style: italic; } .form .case td { font-weight: 700; }
.form .part, .form .section, .form .criterion, .form .note, .form .case { break-after: avoid; }
.form .option td:first-child { padding-left: 24pt; position: relative; text-align: justify; }
.form .picked td { font-weight: 700; }
.tick { position: absolute; left: 8pt; top: 4.6pt; width: 9pt; height: 9pt; border: 0.9pt solid #000; }
.tick.chosen::before, .tick.chosen::after { content: ''; position: absolute; left: 50%; top: 50%; width: 10.5pt; border-top: 1.3pt solid #000; }
.tick.chosen::before { transform: translate(-50%, -50%) rotate(45deg); } .tick.chosen::after { transform: translate(-50%, -50%) rotate(-45deg); }
.stars { font-weight: 700; white-space: nowrap; }
.grid { font-size: 11.5pt; table-layout: fixed; } .grid .group td { font-weight: 700; background: #efefef; break-after: avoid; } .grid .total td { font-weight: 700; }
.landscape .grid { font-size: 11pt; }
.remarks { break-inside: avoid; } .remarks .label { margin-bottom: 2pt; } .remarks .line { height: 20pt; margin: 0; border-bottom: 1pt dotted #000; } .typed { white-space: normal; text-align: justify; }
.sign { margin-top: 10pt; break-inside: avoid; table-layout: fixed; } .sign td { text-align: center; vertical-align: top; padding: 0 4pt; } .room { height: 22mm; }
.remarks { break-after: avoid; } .sign { break-before: avoid; }
.mark { position: fixed; left: 0; right: 0; top: 42%; text-align: center; font-size: 74pt; font-weight: 700; letter-spacing: 4pt; color: rgba(0, 0, 0, 0.09); transform: rotate(-35deg); z-index: 1; pointer-events: none; }
@media screen { html { background: #ddd; } body { padding: 8mm 0; } .mark { display: none; }
  section { background: #fff; margin: 0 auto 8mm; padding: 20mm 15mm 20mm 30mm; width: 210mm; min-height: 297mm; position: relative; overflow: hidden; }
  section.landscape { width: 297mm; min-height: 210mm; } }
${widths}
`
