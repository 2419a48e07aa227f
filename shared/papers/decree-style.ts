const sizes = Array.from({ length: 33 }, (_, place) => `p.s${place + 8} { font-size: ${place + 8}pt; }`).join('\n')

/** Papers in the frame of Nghị định 30/2020, Phụ lục I: body 14 pt, first line 1,27 cm, 6 pt between paragraphs; head 13/14; Nơi nhận 12/11. */
export const decreeStyle = `
.decree { font-size: 14pt; line-height: 1.15; }
.decree p { orphans: 2; widows: 2; }
.decree .head { margin-bottom: 12pt; } .decree .head td { font-size: 12pt; } .decree .head td + td { padding-left: 4mm; } .decree .head .rule.whole { font-size: 13pt; }
.decree .head td:first-child { text-wrap: balance; }
.head .italic { font-style: italic; }
.decree .head .below td { padding-top: 5pt; font-size: 13pt; } .decree .head .below td + td { font-size: 14pt; white-space: normal; } .decree .head .below div + div { margin-top: 6pt; }
.decree h1 { margin-bottom: 8pt; text-wrap: balance; } h1.ruled { margin-bottom: 12pt; }
h1.ruled span:last-child { display: inline-block; } h1.ruled span:last-child::after { content: ''; display: block; width: 40%; margin: 3pt auto 0; border-bottom: 0.75pt solid; }
.decree .grid { font-size: 12pt; margin-top: 2pt; } .decree .grid th { font-size: 11.5pt; } .decree.landscape .grid { font-size: 11.5pt; }
.decree .grid .center { overflow-wrap: normal; }
.decree .grid:not(:has(+ .sign), :has(+ p + .sign), :has(+ p + p + .sign)) :is(.row, .total).keep { break-after: auto; }
.decree .line + p { margin-top: 8pt; }
.decree .sign { font-size: 14pt; margin-top: 10pt; } .decree .room { height: 24mm; }
.to { text-align: left; font-size: 11pt; line-height: 1.15; break-inside: avoid; } .to b { font-size: 12pt; font-style: italic; } .sign td.left { text-align: left; padding-left: 0; }
.choice { padding-left: 12.7mm; break-inside: avoid; }
.drawn { text-align: center; margin: 4pt 0 8pt; } .drawn svg { width: 11mm; height: 11mm; margin: 0 1.5mm; fill: #c00; }
.border { border: 3pt double #a00; padding: 5mm 10mm; min-height: 166mm; text-align: center; } .border p { margin-bottom: 4pt; text-wrap: balance; }
@media screen { section.border { padding: 15mm 10mm; } }
.border h1 { margin: 6pt 0 2pt; font-size: 30pt; line-height: 1.1; } .border .drawn { margin: 2pt 0 6pt; } .border .room { height: 15mm; } .border .sign { margin-top: 4pt; }
${sizes}
`
