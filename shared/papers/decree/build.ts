/** A decree paper from facts and a wording: what is missing becomes dots and is listed; nothing stops it. */
import type { DecreeKind } from '../kinds.ts'
import { decreeKinds } from '../kinds.ts'
import type { Block, Paper } from '../paper.ts'
import type { Definition, Field, Subject } from './definition.ts'
import type { DecreeTarget, SessionFacts } from './facts.ts'
import { fieldsOf, groundsName } from './fields/common.ts'
import { gapsList, type Gaps, groundLines, headOf, placeAndDate, recipientLines, signaturesOf } from './frame.ts'
import { definitions } from './kinds/index.ts'
import { day, dots, typedLines } from './lines.ts'
import { groundBlock, lineBlock, textOf } from './look.ts'
import { bodyOf, officeOf, paperDate, paperNumber } from './names.ts'
import { fieldKey, linesOf, partsOf } from './wording.ts'

/** What stands on every page beside the paper itself. */
export interface Made {
  readonly title: string
  readonly footer: string
  readonly watermark: string
}

export interface DecreeBuilt {
  /** The paper, then its Phụ lục, each with pages numbered on their own. */
  readonly papers: readonly Paper[]
  /** Names of fields and signers that are not known, each once, in the order of print. */
  readonly missing: readonly string[]
}

// they never change, and every paper of a session asks for them
const keyed = new Map<DecreeKind, ReadonlyMap<string, Field>>()

/** Fields of a kind by the key under which they are compared. */
export function keyedFields(kind: DecreeKind): ReadonlyMap<string, Field> {
  const known = keyed.get(kind) ?? new Map(fieldsOf(kind, definitions[kind]).map((field) => [fieldKey(field.name), field]))
  keyed.set(kind, known)
  return known
}

/** Looks up what the paper is about. A target that is not in the session leaves its fields empty. */
export function subjectOf(kind: DecreeKind, facts: SessionFacts, target: DecreeTarget): Subject {
  const entry = facts.entries.find(({ id }) => id === target.entryId)
  const member = facts.members.find(({ id }) => id === target.memberId)
  return { kind, facts, target, entry, member, entries: entriesFor(kind, facts, target) }
}

function entriesFor(kind: DecreeKind, { entries }: SessionFacts, { producer, commune, entryId }: DecreeTarget) {
  switch (decreeKinds[kind].about) {
    case 'session':
      return entries
    case 'entry':
    case 'entryMember':
      return entries.filter(({ id }) => id === entryId)
    case 'producer':
      // two of one name in two communes are two
      return entries.filter((entry) => entry.producerName === producer && (commune === undefined || entry.commune === commune))
    case 'commune':
      return entries.filter((entry) => entry.commune === commune)
  }
}

/** The paper of a kind in this wording, the council's own or the shipped one. */
export function decreePaper(kind: DecreeKind, facts: SessionFacts, target: DecreeTarget, wording: string, made: Made): DecreeBuilt {
  const definition = definitions[kind]
  const subject = subjectOf(kind, facts, target)
  const gaps = gapsList()
  const value = valueOf(subject, gaps)
  const summary = fill(definition.summary, value)
  const head = definition.layout ? null : headOf(subject, definition, summary, gaps)
  const body = bodyBlocks(subject, wording, value)
  const recipients = recipientLines(
    facts.councilData.recipients[kind].split('\n').flatMap((line) => (line.trim() === '' ? [] : [fill(line.trim(), value)]))
  )
  const above = definition.layout && definition.dated ? placeAndDate(subject, 'recognition', gaps) : ''
  const signatures = signaturesOf(subject, definition, recipients, gaps, above)
  const { orientation } = definition
  const page = { ...made, orientation, numbering: 'decree' } as const
  const main: Paper =
    head === null
      ? { ...page, ...definition.layout!(subject, body, signatures) } // a paper without a head has a layout of its own
      : { ...page, blocks: [head, ...titleBlocks(definition, summary), ...body, signatures] }
  return { papers: [main, ...appendicesOf(subject, definition, page)], missing: gaps.all() }
}

function titleBlocks({ typeName }: Definition, summary: string): Block[] {
  // a letter has no title; its own name is the bookmark
  return typeName === '' ? [] : [{ kind: 'title', lines: [typeName, ...(summary === '' ? [] : [summary])], rule: 'part' }]
}

/** Values of text fields by name; a missing one is listed and becomes dots. A field that nobody knows stays as typed. */
function valueOf(subject: Subject, gaps: Gaps): (name: string) => string {
  const fields = keyedFields(subject.kind)
  return (name) => {
    const field = fields.get(fieldKey(name))
    if (field?.kind !== 'text') return `{${name}}`
    const value = field.value(subject)
    if (value !== '') return value
    gaps.add(field.name)
    return dots
  }
}

function fill(line: string, value: (name: string) => string): string {
  return textOf(partsOf(line.normalize('NFC')), value)
}

function bodyBlocks(subject: Subject, wording: string, value: (name: string) => string): Block[] {
  const fields = keyedFields(subject.kind)
  return linesOf(wording).flatMap((line): readonly Block[] => {
    if (line === '') return []
    const parts = partsOf(line)
    const [only] = parts
    const field = parts.length === 1 && only?.kind === 'field' ? fields.get(fieldKey(only.name)) : undefined
    if (field?.kind !== 'block') return [lineBlock(parts, value)]
    return field.name === groundsName ? groundBlocks(subject, value) : field.blocks(subject)
  })
}

/** Căn cứ: one a line in italics. */
function groundBlocks({ facts, kind }: Subject, value: (name: string) => string): Block[] {
  return groundLines(typedLines(facts.councilData.grounds[kind]).map((line) => fill(line, value))).map(groundBlock)
}

function appendicesOf(subject: Subject, { appendices, body, typeName }: Definition, page: Omit<Paper, 'blocks'>): Paper[] {
  const made = (appendices?.(subject) ?? []).filter(({ blocks }) => blocks.length > 0)
  const { facts, kind, target } = subject
  const number = paperNumber(facts, kind, target) || `${dots}/${facts.councilData.series[kind]}`
  const date = day(paperDate(facts, kind, target)) || 'ngày … tháng … năm ……'
  // decisions are those of who has the power, other papers of the body
  const issuer = (body === 'decision' ? officeOf(facts, 'decision') : '') || bodyOf(facts, body).name || dots
  const name = typeName.charAt(0) + typeName.slice(1).toLocaleLowerCase('vi')
  const numbered = (place: number) => (made.length > 1 ? `Phụ lục ${['I', 'II', 'III', 'IV'][place]}` : 'Phụ lục')
  return made.map(({ title, orientation, blocks }, place) => ({
    ...page,
    title: `${numbered(place)} – ${page.title}`,
    orientation,
    blocks: [
      { kind: 'title', lines: [numbered(place), title] },
      { kind: 'paragraph', runs: [{ text: `(Kèm theo ${name} số ${number} ${date} của ${issuer})`, italic: true }], align: 'center' },
      ...blocks
    ]
  }))
}
