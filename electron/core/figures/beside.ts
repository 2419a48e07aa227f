/** Figures of other desks beside one's own: read out of their packages, kept nowhere. */
import { rmSync } from 'node:fs'
import type { BesideView } from '../../../shared/contract/beside.ts'
import type { AppError } from '../../../shared/errors.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { besideDesk, type BesideDesk, besideShown, besideSpan, besideTitle } from '../../../shared/papers/report/beside.ts'
import { besidePaper } from '../../../shared/papers/report/beside-paper.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { listCouncils } from '../../store/councils.ts'
import type { Reader, Store } from '../../store/db.ts'
import { registerFacts } from '../../store/register-copy.ts'
import { handOutBook } from '../books/hand-out.ts'
import type { Ctx, Handler } from '../context.ts'
import { fingerprintOf, headOf, insideDesk, readPackage } from '../packages/parts.ts'
import { troubleOf } from '../mirror/keeper.ts'
import { bodyOf, registerOf } from '../packages/register.ts'
import { watermarkOf } from '../papers/desk.ts'
import { besideBook } from './beside-book.ts'
import { figuresOf } from './compute.ts'

const everything = { kind: 'all', until: null } as const

/** NOT_A_DESK for anything but a whole desk or its register, NEWER_FORMAT, BROKEN and what the package reader says. */
export const readBeside: Handler<'readBeside'> = async (input, ctx) => {
  const read = await readPackage(ctx, input)
  if (!read.ok) return read
  const { manifest } = read.value
  const seen = registerOf(ctx, read.value, (store, { lastSeq, lastAt }) => ({ ...lookAt(ctx, store), lastReceipt: lastSeq, lastAt }))
  if (!seen.ok) return seen
  const { figures, ...rest } = seen.value
  if (!figures.ok) return figures
  // registerOf takes no other kinds
  const what = manifest.kind === 'register' ? 'register' : 'session'
  return ok(shelved(ctx, { ...rest, besideId: ctx.newId(), what, head: headOf(manifest), figures: figures.value }))
}

function lookAt(ctx: Ctx, store: Store) {
  const source = store.info().deviceId
  return store.read((db) => ({
    source,
    own: source === ctx.store.info().deviceId,
    body: bodyOf(listCouncils(db)),
    figures: figuresOf(db, { ...ctx, store }, everything)
  }))
}

function shelved(ctx: Ctx, view: BesideView): BesideView {
  ctx.besides.put(besideDesk(view))
  return view
}

/** A copy is not signed: whose it is says the folder that it was fetched from, and what the copy itself holds. */
export const readBesideCopy: Handler<'readBesideCopy'> = async ({ listId, name }, ctx) => {
  const { listed } = ctx.sticks
  if (listed?.id !== listId || !listed.names.includes(name)) return err({ code: 'NOT_FOUND', what: 'copy' })
  const scratch = ctx.spaces.scratch('beside')
  const taken = await ctx.ports.stick.register(listed.folder, name, scratch)
  if (!taken.ok) return err({ code: 'STICK', reason: troubleOf(taken.error.reason) })
  const { file, at } = taken.value
  const seen = insideDesk(ctx, file, (store) => {
    const { lastSeq, lastAt } = store.read(registerFacts)
    return { ...lookAt(ctx, store), lastReceipt: lastSeq, lastAt }
  })
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  if (!seen.ok) return seen
  const { figures, ...rest } = seen.value
  if (!figures.ok) return figures
  const head = { id: ctx.newId(), sessionName: rest.body, memberName: '', madeAt: at, appVersion: '', fingerprint: '' }
  return ok(shelved(ctx, { ...rest, besideId: ctx.newId(), what: 'copy', head, figures: figures.value }))
}

interface Asked {
  readonly besideIds: readonly string[]
  readonly year: number | null
}

function ownDesk(db: Reader, ctx: Ctx): Result<BesideDesk, AppError> {
  const figures = figuresOf(db, ctx, everything)
  if (!figures.ok) return figures
  return ok({
    key: 'own',
    body: bodyOf(listCouncils(db)),
    what: 'own',
    madeAt: ctx.at,
    lastReceipt: ctx.store.info().lastSeq,
    fingerprint: fingerprintOf(ctx.ports.packages.publicKey()),
    figures: figures.value
  })
}

export const getOwnDesk: Handler<'getOwnDesk'> = (_input, ctx) => ctx.store.read((db) => ownDesk(db, ctx))

/** This machine, then what was read, in the order in which it is asked for. NOT_FOUND. */
function desksOf(db: Reader, ctx: Ctx, { besideIds }: Asked): Result<readonly BesideDesk[], AppError> {
  const own = ownDesk(db, ctx)
  if (!own.ok) return own
  const others = besideIds.flatMap((id) => ctx.besides.see(id) ?? [])
  return others.length === besideIds.length ? ok(besideShown([own.value, ...others])) : err({ code: 'NOT_FOUND', what: 'package' })
}

export const saveBeside: Handler<'saveBeside'> = (input, ctx) => {
  const desks = ctx.store.read((db) => desksOf(db, ctx, input))
  if (!desks.ok) return desks
  const spec = besideBook(desks.value, input.year, { at: ctx.at, watermark: watermarkOf(ctx) })
  const detail = { desks: desks.value.map(({ body, fingerprint }) => ({ body, fingerprint })), year: input.year }
  return handOutBook(ctx, 'saveBeside', { spec, title: `${besideTitle} – ${besideSpan(input.year)}`, what: 'beside', detail })
}

/** The same as one paper to be printed. */
export function besidePaperOf(db: Reader, ctx: Ctx, asked: Asked): Result<{ title: string; papers: readonly Paper[] }, AppError> {
  const desks = desksOf(db, ctx, asked)
  if (!desks.ok) return desks
  const watermark = watermarkOf(ctx)
  const footer = [watermark, besideTitle, `lập lúc ${momentWords(ctx.at)}`].filter(Boolean).join(' · ')
  return ok({ title: `${besideTitle} – ${besideSpan(asked.year)}`, papers: [besidePaper(desks.value, asked.year, { footer, watermark })] })
}
