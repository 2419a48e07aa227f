/**
 * A Word file of somebody else's, hostile until read: the zip is checked and unpacked by the guard of the import, every XML part parsed,
 * and only what was so read is handed on. Nothing that runs, lies inside as another file or is fetched from outside gets through.
 */
import yauzl from 'yauzl'
import type { ReadError } from '../../../shared/import/raw-book.ts'
import { ReadFailure } from '../xlsx-read/failure.ts'
import { defaultLimits, type ReadLimits } from '../xlsx-read/limits.ts'
import { sniff } from '../xlsx-read/sniff.ts'
import { readXml } from '../xlsx-read/xml.ts'
import { type Chunks, openZip, type Parts } from '../xlsx-read/zip.ts'

/** Why a file is not taken as a template, in addition to what the reader of workbooks says of any zip. */
export class TemplateRefused extends Error {
  readonly reason: 'NOT_WORD' | 'OLD_WORD' | 'MACROS' | 'FILES_INSIDE' | 'LINKS_OUTSIDE'
  readonly facts: Readonly<Record<string, string | number>>

  constructor(reason: TemplateRefused['reason'], facts: TemplateRefused['facts'] = {}) {
    super(reason)
    this.reason = reason
    this.facts = facts
  }
}

const MiB = 1_048_576
const limits: ReadLimits = {
  ...defaultLimits,
  parts: 1_000,
  unpackedBytes: 48 * MiB,
  // the reading process gives up by its memory; here another one is asked, which has work of its own
  memoryBytes: Number.MAX_SAFE_INTEGER
}
/** All XML together; a document of 300 pages has 5 MiB. */
const xmlBytes = 12 * MiB

export interface TemplatePackage {
  /** Parts by their path, unpacked. */
  readonly parts: ReadonlyMap<string, Buffer>
  /** Parts in which fields are looked for, the body first. */
  readonly fieldParts: readonly string[]
}

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const bodyTypes = [`${office}document.main+xml`, `${office}template.main+xml`]
/** Those that the filling library looks into too; what it would fill must have been read here first. */
const fieldTypes = [
  ...bodyTypes,
  ...['header', 'footer', 'footnotes', 'comments', 'settings'].map((name) => `${office}${name}+xml`),
  'application/vnd.openxmlformats-package.core-properties+xml',
  'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml',
  'application/vnd.ms-office.drawingml.diagramDrawing+xml'
]
const typesPart = '[Content_Types].xml'

/** Reads the whole file. Throws ReadFailure for a bad zip or bad XML, TemplateRefused for a Word file that is not taken. */
export async function openTemplate(bytes: Uint8Array): Promise<TemplatePackage> {
  if (bytes.byteLength > limits.fileBytes) throw new ReadFailure('FILE_TOO_LARGE', { max: limits.fileBytes })
  const kind = sniff(bytes)
  if (!kind.ok) throw refusal(kind.error)
  if (kind.value !== 'zip') throw new TemplateRefused('NOT_WORD')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await openZip(file, limits)
  if (!zip.has(typesPart)) throw new TemplateRefused('NOT_WORD')
  const paths = await pathsOf(file)
  const parts = new Map<string, Buffer>()
  let xml = 0
  for (const path of paths) {
    const part = await unpack(zip, path)
    if (/\.(xml|rels)$/i.test(path)) {
      xml += part.length
      if (xml > xmlBytes) throw new ReadFailure('UNPACKS_TOO_LARGE', { max: xmlBytes })
      await checkXml(path, part)
    }
    parts.set(path, part)
  }
  const fieldParts = await fieldPartsOf(parts)
  return { parts: withoutOutside(parts), fieldParts }
}

/** What the first bytes say, in words for a template. */
function refusal({ code, facts }: ReadError): ReadFailure | TemplateRefused {
  if (code === 'OLD_XLS') return new TemplateRefused('OLD_WORD')
  return code === 'NOT_A_TABLE' || code === 'WEB_PAGE' ? new TemplateRefused('NOT_WORD') : new ReadFailure(code, facts)
}

/** Names as written; the guard has checked the same directory. */
async function pathsOf(file: Buffer): Promise<string[]> {
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true })
  const paths: string[] = []
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) paths.push(entry.fileName)
  return paths
}

async function unpack(zip: Parts, path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.open(path)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Relations to other files, programs and pieces of foreign format that lie in the document. */
const foreign = new Set(['oleobject', 'package', 'control', 'activexcontrolbinary', 'afchunk'])
/** Fields by which Word fetches from a file or starts a program. */
const fetching = /^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK)\b/i

/** Well formed, in UTF-8, without a document type; of the links only those that a reader clicks on lead outside. */
async function checkXml(path: string, part: Buffer): Promise<void> {
  // a CDATA section hides text from the library that fills, which looks at tags only
  if (part[0] === 0xff || part[0] === 0xfe || part.includes('<![CDATA[')) throw new ReadFailure('UNSAFE_XML', { part: path })
  let field = ''
  let inField = false
  const checkField = (text: string) => {
    const [, word] = fetching.exec(text) ?? []
    if (word !== undefined) throw new TemplateRefused('LINKS_OUTSIDE', { part: path, to: word.toUpperCase() })
  }
  await readXml(path, inPieces(part), limits, {
    open(name, attribute) {
      inField = name === 'instrText'
      if (name === 'Relationship') checkRelation(path, attribute)
      else if (name === 'fldSimple') checkField(attribute('w:instr') ?? '')
      else if (name === 'fldChar') field = ''
    },
    text(text) {
      if (!inField) return
      // Word may have cut the instruction into several runs
      field += text
      checkField(field)
    },
    close() {
      inField = false
    }
  })
}

function checkRelation(path: string, attribute: (name: string) => string | undefined): void {
  const type = attribute('Type')?.split('/').at(-1)?.toLowerCase() ?? ''
  const to = attribute('Target') ?? ''
  if (type === 'vbaproject') throw new TemplateRefused('MACROS')
  if (foreign.has(type)) throw new TemplateRefused('FILES_INSIDE', { part: path, to })
  const outside = attribute('TargetMode')?.toLowerCase() === 'external'
  if (outside && type !== 'hyperlink' && type !== 'attachedtemplate') throw new TemplateRefused('LINKS_OUTSIDE', { part: path, to })
}

async function* inPieces(part: Buffer): Chunks {
  for (let from = 0; from < part.length; from += 65_536) yield part.subarray(from, from + 65_536)
}

async function fieldPartsOf(parts: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const types = new Map<string, string>()
  await readXml(typesPart, inPieces(parts.get(typesPart) ?? Buffer.alloc(0)), limits, {
    open(name, attribute) {
      const path = attribute('PartName')?.replace(/^\//, '')
      if (name === 'Override' && path !== undefined) types.set(path, attribute('ContentType') ?? '')
      const contentType = attribute('ContentType') ?? ''
      if (/macroEnabled|vbaProject/i.test(contentType)) throw new TemplateRefused('MACROS')
    }
  })
  const found = [...types].filter(([path, type]) => parts.has(path) && fieldTypes.includes(type))
  const body = found.find(([, type]) => bodyTypes.includes(type))
  if (!body) throw new TemplateRefused('NOT_WORD')
  return [body[0], ...found.map(([path]) => path).filter((path) => path !== body[0])]
}

const attributes = `(?:"[^"]*"|'[^']*'|[^>"'])*?`
const motherTemplate = new RegExp(`<(?:\\w+:)?attachedTemplate\\b${attributes}(?:/>|>\\s*</(?:\\w+:)?attachedTemplate\\s*>)`, 'g')
const relationship = new RegExp(`<(?:\\w+:)?Relationship\\b${attributes}(?:/>|>\\s*</(?:\\w+:)?Relationship\\s*>)`, 'g')

/** The mother template on somebody's disk or server is let go; Word would look for it. A .dotx becomes a .docx. */
function withoutOutside(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map([...parts].map(([path, part]) => [path, edited(path, part)]))
}

function edited(path: string, part: Buffer): Buffer {
  const text = () => part.toString('utf8')
  if (path === typesPart) return Buffer.from(text().replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'))
  if (/(^|\/)settings\.xml$/i.test(path)) return Buffer.from(text().replace(motherTemplate, ''))
  if (!/settings\.xml\.rels$/i.test(path)) return part
  return Buffer.from(text().replace(relationship, (found) => (/\/attachedTemplate["']/i.test(found) ? '' : found)))
}
