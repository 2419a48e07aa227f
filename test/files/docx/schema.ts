/** The order in which ECMA-376 wants the children of an element, where Word stops at another one, and what else it stops at. */
import type { Node } from './xml.ts'

const borders = 'w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV w:between w:bar'
const run =
  'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath'
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange',
  'w:rPr': run,
  'w:tblPr':
    'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription w:tblPrChange',
  'w:tcPr':
    'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
  'w:sectPr':
    'w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid w:printerSettings w:sectPrChange',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tr': 'w:tblPrEx w:trPr w:tc',
  'w:style':
    'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr',
  'w:styles': 'w:docDefaults w:latentStyles w:style',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:pBdr': borders,
  'w:tblBorders': borders,
  'w:tblCellMar': borders,
  'w:tcMar': borders,
  'w:font': 'w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig w:embedRegular',
  'w:settings':
    'w:writeProtection w:view w:zoom w:removePersonalInformation w:displayBackgroundShape w:mirrorMargins w:documentProtection w:defaultTabStop w:autoHyphenation w:evenAndOddHeaders w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:rsids w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator'
}

/** What is wrong with a part, each as a line; nothing is right. */
export function breaches(node: Node): string[] {
  return [...own(node), ...node.children.flatMap(breaches)]
}

function own(node: Node): string[] {
  const names = node.children.map((one) => one.name)
  return [...orderBreaches(node.name, names), ...shapeBreaches(node, names)]
}

function orderBreaches(name: string, names: readonly string[]): string[] {
  const order = orders[name]?.split(' ')
  if (!order) return []
  const places = names.map((one) => order.indexOf(one))
  return names.flatMap((one, at) => {
    if (places[at] === -1) return [`${name}: ${one} is not known`]
    return at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0) ? [`${name}: ${one} after ${names[at - 1]}`] : []
  })
}

function shapeBreaches(node: Node, names: readonly string[]): string[] {
  const last = names.at(-1)
  switch (node.name) {
    case 'w:tc':
    case 'w:hdr':
    case 'w:ftr':
      return last === 'w:p' ? twins(node, names) : [`${node.name}: ends with ${last}, not with a paragraph`]
    case 'w:body':
      return names.at(-2) === 'w:p' && last === 'w:sectPr' ? twins(node, names) : ['w:body: does not end with a paragraph and its section']
    case 'w:tbl':
      return gridBreaches(node)
    case 'w:pPr':
    case 'w:rPr':
    case 'w:tcPr':
    case 'w:tblPr':
      return names.length === new Set(names).size ? [] : [`${node.name}: ${names.join(' ')} twice`]
    default:
      return []
  }
}

/** Word makes one table of two that touch. */
function twins(node: Node, names: readonly string[]): string[] {
  return names.some((name, at) => name === 'w:tbl' && names[at + 1] === 'w:tbl') ? [`${node.name}: two tables touch`] : []
}

function gridBreaches(table: Node): string[] {
  const grid = table.children.find((one) => one.name === 'w:tblGrid')?.children.map((column) => Number(column.attributes['w:w'])) ?? []
  const width = Number(
    table.children.find((one) => one.name === 'w:tblPr')?.children.find((one) => one.name === 'w:tblW')?.attributes['w:w']
  )
  const sum = grid.reduce((total, column) => total + column, 0)
  const rows = table.children.filter((one) => one.name === 'w:tr')
  const spans = rows.map((row) =>
    row.children
      .filter((one) => one.name === 'w:tc')
      .reduce((total, cell) => {
        const span = cell.children.find((one) => one.name === 'w:tcPr')?.children.find((one) => one.name === 'w:gridSpan')
        return total + Number(span?.attributes['w:val'] ?? 1)
      }, 0)
  )
  return [
    ...(sum === width ? [] : [`w:tbl: columns of ${sum} in a table of ${width}`]),
    ...(rows.length > 0 ? [] : ['w:tbl: no rows']),
    ...spans.flatMap((span, at) => (span === grid.length ? [] : [`w:tbl: row ${at + 1} has ${span} of ${grid.length} columns`]))
  ]
}

/** Parts, their types and the relations between them: what is named must be there, what is there must be named. */
export function packageBreaches(parts: ReadonlyMap<string, string>, part: (path: string) => Node): string[] {
  const types = part('[Content_Types].xml').children
  const named = new Set(types.filter((one) => one.name === 'Override').map((one) => (one.attributes.PartName ?? '').slice(1)))
  const byEnd = new Set(types.filter((one) => one.name === 'Default').map((one) => one.attributes.Extension))
  const untyped = [...parts.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !named.has(path) && !byEnd.has(path.split('.').at(-1))
  )
  const missing = [...named].filter((path) => !parts.has(path))
  const dead = [...parts.keys()]
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const folder = path.replace(/_rels\/[^/]+$/, '')
      return part(path)
        .children.filter((one) => one.attributes.TargetMode !== 'External' && !parts.has(folder + (one.attributes.Target ?? '')))
        .map((one) => `${path}: ${one.attributes.Target} is not there`)
    })
  return [...untyped.map((path) => `${path}: no type`), ...missing.map((path) => `${path}: named but not there`), ...dead]
}
