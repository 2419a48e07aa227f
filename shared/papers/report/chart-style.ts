/** Charts on paper: three greys that a copier keeps apart, each with a drawn edge of more than half a point. */
export const chartStyle = `
.grid .total { break-before: avoid; }
.chart { margin: 6pt 0 10pt; break-inside: avoid; } .chart figcaption { margin-bottom: 4pt; font-size: 12pt; font-weight: 700; text-align: center; }
.chart svg { display: block; width: 100%; font: 13px Tinos, 'Times New Roman', serif; }
.chart rect { stroke: #000; stroke-width: 0.8; } .chart .light { fill: #fff; } .chart .middle { fill: #bdbdbd; } .chart .dark { fill: #4a4a4a; } .chart .outline { fill: none; stroke-dasharray: 4 2; }
.chart line { stroke: #000; stroke-width: 1; } .chart .strong { font-weight: 700; } .chart .quiet { fill: #444; } .chart .on-dark { fill: #fff; }
`
