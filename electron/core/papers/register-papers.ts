/** Papers of the register: letters to producers whose certificates are due, and decisions that withdraw one. They belong to no session. */
import type { PaperRequest, PaperState } from '../../../shared/contract/papers.ts'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { inHanoi, momentWords } from '../../../shared/domain/moment.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { CouncilId } from '../../../shared/ids.ts'
import { decreePaper } from '../../../shared/papers/decree/build.ts'
import type { DecreeTarget, SessionFacts } from '../../../shared/papers/decree/facts.ts'
import { shippedWording } from '../../../shared/papers/decree/index.ts'
import { type FieldValues, fieldValues } from '../../../shared/papers/decree/values.ts'
import { cut, footerLine } from '../../../shared/papers/frame.ts'
import { decreeKinds, type RegisterKind } from '../../../shared/papers/kinds.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { compareVi } from '../../../shared/text-key.ts'
import { type CouncilRow, findCouncil } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { wordingsOf } from '../../store/paper-data.ts'
import { type LetterRow, lettersOf } from '../../store/letters.ts'
import type { Ctx, Handler } from '../context.ts'
import { type LoadedRegister, loadRegister, presentOf } from '../register/load.ts'
import { watermarkOf } from './desk.ts'
import { type RegisterDocument, registerFacts } from './register-facts.ts'

export type RegisterRequest = Extract<PaperRequest, { kind: 'register' }>

/** One document: to a producer about certificates, or of one certificate. */
interface Document extends RegisterDocument {
  readonly name: string
  readonly target: DecreeTarget
}

interface Found {
  readonly council: CouncilRow
  readonly loaded: LoadedRegister
  readonly documents: readonly Document[]
}

/** NOT_FOUND for a council or a certificate that there is not. */
function found(db: Reader, ctx: Ctx, { councilId, paper, recognitionIds }: RegisterRequest): Result<Found, AppError> {
  const council = findCouncil(db, councilId)
  if (!council) return err({ code: 'NOT_FOUND', what: 'council' })
  const loaded = loadRegister(db, ctx, inHanoi(ctx.at).date)
  const known = knownIn(loaded)
  const certificates = [...new Set(recognitionIds)].map((id) => known.get(id))
  if (!certificates.every((one) => one !== undefined)) return err({ code: 'NOT_FOUND', what: 'certificate' })
  return ok({ council, loaded, documents: documentsOf(paper, certificates, lettersOf(db, councilId), known) })
}

type Known = ReadonlyMap<string, RecognitionView>

export function knownIn({ recognitions }: LoadedRegister): Known {
  return new Map(recognitions.map((one) => [one.id, one]))
}

/**
 * The documents about certificates. What has a number already stays together as it was numbered, so that the same letter is printed again;
 * the rest of a producer's certificates are one letter.
 */
export function documentsOf(
  paper: RegisterKind,
  certificates: readonly RecognitionView[],
  letters: readonly LetterRow[],
  known: Known
): Document[] {
  const own = letters.filter(({ kind }) => kind === paper)
  const byKey = new Map(own.map((letter) => [keyOf(letter.about), letter]))
  const of = (all: readonly RecognitionView[]): Document[] => {
    const [first] = all
    if (!first) return []
    const letter = byKey.get(keyOf(all.map(({ id }) => id)))
    if (paper === 'withdrawal') return [{ paper, name: first.productName, certificates: all, letter, target: { entryId: first.id } }]
    const { producerName: producer, commune } = first
    return [{ paper, name: producer, certificates: all.toSorted(byExpiry), letter, target: { producer, commune } }]
  }
  if (paper === 'withdrawal') return certificates.flatMap((one) => of([one]))
  const numbered = new Map(own.filter(isNumbered).flatMap((letter) => letter.about.map((id) => [id, letter])))
  const groups = grouped(certificates, ({ id, producerName, commune }) => {
    const letter = numbered.get(id)
    return letter ? String(letter.seq) : `${producerName}|${commune}`
  })
  return [...groups.values()]
    .flatMap((group) => of(numbered.get(group[0]?.id ?? '')?.about.flatMap((id) => known.get(id) ?? []) ?? group))
    .toSorted((a, b) => compareVi(a.name, b.name))
}

/** What a letter is known by: its certificates, in whatever order they come. */
export function keyOf(ids: readonly string[]): string {
  return ids.toSorted().join(' ')
}

export function isNumbered({ number, date }: Pick<LetterRow, 'number' | 'date'>): boolean {
  return number !== '' || date !== null
}

function byExpiry(a: RecognitionView, b: RecognitionView): number {
  return (a.expiry ?? '').localeCompare(b.expiry ?? '') || compareVi(a.productName, b.productName)
}

function built(db: Reader, ctx: Ctx, { council, loaded }: Found, document: Document, wording: string) {
  const { paper } = document
  const facts = registerFacts(db, ctx, council, document, loaded)
  const title = `${decreeKinds[paper].name} – ${document.name}`
  const footer = footerLine({
    session: council.name,
    subject: [decreeKinds[paper].name, cut(document.name, 60)].join(' · '),
    dataVersion: 0,
    madeAt: momentWords(ctx.at),
    draft: false,
    practice: ctx.space === 'practice'
  })
  return decreePaper(paper, facts, document.target, wording, { title, footer, watermark: watermarkOf(ctx) })
}

function wordingOf(db: Reader, councilId: CouncilId, paper: RegisterKind): string {
  return wordingsOf(db, councilId).get(paper) ?? shippedWording(paper)
}

interface RegisterPapers {
  readonly title: string
  readonly papers: readonly Paper[]
  readonly documents: readonly number[]
  /** The numbers that they bear, as they were given. */
  readonly letters: readonly number[]
}

/** The documents of a request in the council's wording, in the order of names. */
export function registerPapers(db: Reader, ctx: Ctx, request: RegisterRequest): Result<RegisterPapers, AppError> {
  const at = found(db, ctx, request)
  if (!at.ok) return at
  const wording = wordingOf(db, request.councilId, request.paper)
  const { documents, council } = at.value
  const all = documents.map((document) => built(db, ctx, at.value, document, wording).papers)
  const [only] = documents
  const about = documents.length === 1 && only ? only.name : council.name
  return ok({
    title: `${decreeKinds[request.paper].name} – ${about}`,
    papers: all.flat(),
    documents: all.map(({ length }) => length),
    letters: documents.flatMap(({ letter }) => (letter && isNumbered(letter) ? [letter.seq] : []))
  })
}

/** The same as fields for a council's own Word template. */
export function registerValues(
  db: Reader,
  ctx: Ctx,
  request: RegisterRequest
): Result<readonly { readonly title: string; readonly values: FieldValues }[], AppError> {
  const at = found(db, ctx, request)
  if (!at.ok) return at
  const { council, loaded, documents } = at.value
  return ok(
    documents.map((document) => ({
      title: `${decreeKinds[request.paper].name} – ${document.name}`,
      values: fieldValues(request.paper, registerFacts(db, ctx, council, document, loaded), document.target)
    }))
  )
}

const due: ReadonlySet<RecognitionView['state']> = new Set(['soon', 'window', 'late', 'extended'])

/** What the register asks letters for on a day: certificates that are due, and those that are to be or were withdrawn. */
export function asked(paper: RegisterKind, loaded: LoadedRegister): RecognitionView[] {
  const present = presentOf(loaded.recognitions)
  return paper === 'dueNotice'
    ? present.filter(({ state }) => due.has(state))
    : present.filter(({ findingOn, withdrawnOn }) => findingOn !== undefined || withdrawnOn !== null)
}

/** The names of documents, with producer or commune where two are called alike. */
export function titlesOf(documents: readonly Document[]): string[] {
  const often = grouped(documents, ({ name }) => name)
  return documents.map(({ paper, name, certificates: [first] }) => {
    const alike = (often.get(name)?.length ?? 0) > 1 ? [paper === 'withdrawal' ? first?.producerName : '', first?.commune] : []
    return [name, ...alike].filter(Boolean).join(', ')
  })
}

/** Letters for what is due, all together and by producer; decisions for what a conclusion asks to withdraw, and for what was withdrawn. */
export const listRegisterPapers: Handler<'listRegisterPapers'> = ({ councilId }, ctx) =>
  ctx.store.read((db) => {
    const council = findCouncil(db, councilId)
    if (!council) return err({ code: 'NOT_FOUND', what: 'council' })
    const loaded = loadRegister(db, ctx, inHanoi(ctx.at).date)
    const known = knownIn(loaded)
    const letters = lettersOf(db, councilId)
    const states = (paper: RegisterKind): PaperState[] => {
      const documents = documentsOf(paper, asked(paper, loaded), letters, known)
      const titles = titlesOf(documents)
      const wording = wordingOf(db, councilId, paper)
      const each = documents.map((document, place): PaperState => {
        const { missing } = built(db, ctx, { council, loaded, documents }, document, wording)
        return stateOf(councilId, paper, titles[place] ?? '', document.certificates, missing, 1)
      })
      if (each.length < 2) return each
      const missing = [...new Set(each.flatMap((one) => one.missing))]
      const all = documents.flatMap(({ certificates }) => certificates)
      return [stateOf(councilId, paper, `${decreeKinds[paper].name}: tất cả`, all, missing, each.length), ...each]
    }
    return ok({ dueNotice: states('dueNotice'), withdrawal: states('withdrawal') })
  })

function stateOf(
  councilId: CouncilId,
  paper: RegisterKind,
  title: string,
  certificates: readonly RecognitionView[],
  missing: readonly string[],
  count: number
): PaperState {
  const recognitionIds = certificates.map(({ id }) => id)
  return {
    paper: { kind: 'register', paper, councilId, recognitionIds },
    title,
    state: missing.length === 0 ? 'ready' : 'draft',
    missing,
    count
  }
}

/** Facts to see a wording with: of the first producer of the register; undefined where it is empty. */
export function registerExample(db: Reader, ctx: Ctx, council: CouncilRow): SessionFacts | undefined {
  const loaded = loadRegister(db, ctx, inHanoi(ctx.at).date)
  const present = presentOf(loaded.recognitions)
  const first = present.find(({ state }) => due.has(state)) ?? present[0]
  return first && registerFacts(db, ctx, council, { paper: 'dueNotice', certificates: [first], letter: undefined }, loaded)
}
