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
import type { Ctx, Handler } from '../context.ts'
import { type LoadedRegister, loadRegister, presentOf } from '../register/load.ts'
import { watermarkOf } from './desk.ts'
import { registerFacts } from './register-facts.ts'

export type RegisterRequest = Extract<PaperRequest, { kind: 'register' }>

/** One document: to a producer about certificates, or of one certificate. */
interface Document {
  readonly name: string
  readonly certificates: readonly RecognitionView[]
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
  const known = new Map(loaded.recognitions.map((one) => [one.id, one]))
  const certificates = [...new Set(recognitionIds)].map((id) => known.get(id))
  if (!certificates.every((one) => one !== undefined)) return err({ code: 'NOT_FOUND', what: 'certificate' })
  return ok({ council, loaded, documents: documentsOf(paper, certificates) })
}

function documentsOf(paper: RegisterKind, certificates: readonly RecognitionView[]): Document[] {
  if (paper === 'withdrawal')
    return certificates.map((one) => ({ name: one.productName, certificates: [one], target: { entryId: one.id } }))
  const byProducer = grouped(certificates, ({ producerName, commune }) => `${producerName}|${commune}`)
  return [...byProducer.values()]
    .flatMap((own): Document[] => {
      const [first] = own
      if (!first) return []
      const { producerName: name, commune } = first
      const inOrder = own.toSorted((a, b) => (a.expiry ?? '').localeCompare(b.expiry ?? '') || compareVi(a.productName, b.productName))
      return [{ name, certificates: inOrder, target: { producer: name, commune } }]
    })
    .toSorted((a, b) => compareVi(a.name, b.name))
}

function built(db: Reader, ctx: Ctx, { council, loaded }: Found, paper: RegisterKind, document: Document, wording: string) {
  const facts = registerFacts(db, ctx, council, document.certificates, loaded)
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

/** The documents of a request in the council's wording, in the order of names. */
export function registerPapers(
  db: Reader,
  ctx: Ctx,
  request: RegisterRequest
): Result<{ readonly title: string; readonly papers: readonly Paper[]; readonly documents: readonly number[] }, AppError> {
  const at = found(db, ctx, request)
  if (!at.ok) return at
  const wording = wordingOf(db, request.councilId, request.paper)
  const { documents, council } = at.value
  const all = documents.map((document) => built(db, ctx, at.value, request.paper, document, wording).papers)
  const [only] = documents
  const about = documents.length === 1 && only ? only.name : council.name
  return ok({ title: `${decreeKinds[request.paper].name} – ${about}`, papers: all.flat(), documents: all.map(({ length }) => length) })
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
    documents.map(({ name, certificates, target }) => ({
      title: `${decreeKinds[request.paper].name} – ${name}`,
      values: fieldValues(request.paper, registerFacts(db, ctx, council, certificates, loaded), target)
    }))
  )
}

const due: ReadonlySet<RecognitionView['state']> = new Set(['soon', 'window', 'late', 'extended'])

/** Letters for what is due, all together and by producer; decisions for what a conclusion asks to withdraw, and for what was withdrawn. */
export const listRegisterPapers: Handler<'listRegisterPapers'> = ({ councilId }, ctx) =>
  ctx.store.read((db) => {
    const council = findCouncil(db, councilId)
    if (!council) return err({ code: 'NOT_FOUND', what: 'council' })
    const loaded = loadRegister(db, ctx, inHanoi(ctx.at).date)
    const present = presentOf(loaded.recognitions)
    const states = (paper: RegisterKind, certificates: readonly RecognitionView[]): PaperState[] => {
      const documents = documentsOf(paper, certificates)
      const often = grouped(documents, ({ name }) => name)
      const wording = wordingOf(db, councilId, paper)
      const each = documents.map((document): PaperState => {
        const { missing } = built(db, ctx, { council, loaded, documents }, paper, document, wording)
        const [first] = document.certificates
        const alike = (often.get(document.name)?.length ?? 0) > 1 ? [paper === 'withdrawal' ? first?.producerName : '', first?.commune] : []
        const title = [document.name, ...alike].filter(Boolean).join(', ')
        return stateOf(councilId, paper, title, document.certificates, missing, 1)
      })
      if (each.length < 2) return each
      const missing = [...new Set(each.flatMap((one) => one.missing))]
      return [stateOf(councilId, paper, `${decreeKinds[paper].name}: tất cả`, certificates, missing, each.length), ...each]
    }
    const withdrawals = present.filter(({ findingOn, withdrawnOn }) => findingOn !== undefined || withdrawnOn !== null)
    return ok({
      dueNotice: states(
        'dueNotice',
        present.filter(({ state }) => due.has(state))
      ),
      withdrawal: states('withdrawal', withdrawals)
    })
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
  return first && registerFacts(db, ctx, council, [first], loaded)
}
