import type { LogLine } from '../../shared/contract/app.ts'
import { ok } from '../../shared/result.ts'
import { listCouncils } from '../store/councils.ts'
import { endAllDevices } from '../store/devices.ts'
import { listLog, type LogRow } from '../store/log.ts'
import { openSecretPasses } from '../store/names.ts'
import { endAllDisplayCodes } from '../store/display.ts'
import { countProducts } from '../store/products.ts'
import { listSessions } from '../store/sessions.ts'
import type { Handler } from './context.ts'
import { record } from './log.ts'
import { lineNames } from './log-names.ts'
import { shownDetail } from './log-secrecy.ts'
import { summaryOf } from './sessions/summary.ts'
import { councilSummary } from './summaries.ts'

/** The first page: what there is, and the last backup. */
export const getHome: Handler<'getHome'> = (_input, ctx) => {
  const backups = ctx.spaces.backups(ctx.space)
  const { deviceId } = ctx.store.info()
  return ctx.store.read((db) =>
    ok({
      practice: ctx.space === 'practice',
      deviceId,
      appVersion: ctx.ports.appVersion,
      dataFolder: ctx.spaces.folder,
      councils: listCouncils(db).map((council) => councilSummary(db, council)),
      sessions: listSessions(db).map((session) => summaryOf(db, session)),
      products: countProducts(db),
      lastBackup: backups.ok ? (backups.value[0] ?? null) : null
    })
  )
}

const page = 100

/** The story of a session, a product or a person, the newest act first. Marks of passes that nobody may see yet, and what members say of them, are left out of it. */
export const getLog: Handler<'getLog'> = (input, ctx) =>
  ctx.store.read((db) => {
    const rows = listLog(db, { sessionId: input.sessionId, about: input.about, before: input.before, limit: page + 1 })
    const secret = openSecretPasses(db)
    const shown = rows.slice(0, page)
    const told = shown.map((row) => ({ ...row, detail: shownDetail(row, secret) }))
    const namesIn = lineNames(db, told)
    return ok({ lines: told.map((row) => lineOf(row, namesIn(row))), more: rows.length > page })
  })

function lineOf({ seq, at, actorKind, actorId, what, about, detail }: LogRow, names: LogLine['names']): LogLine {
  const nameOf = (id: string | null) => (id === null ? '' : (names[id] ?? ''))
  return { seq, at, who: nameOf(actorId), actorKind, what, about, aboutName: nameOf(about), names, detail }
}

/** What an inspector may press at any time: the file, the chain of the log, the frozen forms, the shipped forms. */
export const selfCheck: Handler<'selfCheck'> = async (_input, ctx) => {
  const found = await ctx.spaces.examine(ctx.space)
  if (!found.ok) return found
  const { integrity, walAndFull, chain, frozen } = found.value
  return ok({
    integrity,
    walAndFull,
    logChain: chain.ok
      ? { ok: true, rows: chain.value.rows, brokenAt: null }
      : { ok: false, rows: 0, brokenAt: Number(chain.error.facts.seq ?? 0) },
    criteria: {
      ok: ctx.ports.criteria.every((set) => ctx.ports.hashOf(set) === ctx.shelf.shipped.get(set.no)?.hash),
      sets: ctx.shelf.shipped.size
    },
    frozenSets: frozen
  })
}

/** Backups of the space, the newest first. Works without an open database: that is when it is needed most. */
export const listBackups: Handler<'listBackups'> = (_input, ctx) => {
  const backups = ctx.spaces.backups(ctx.space)
  return backups.ok ? ok({ folder: ctx.spaces.folder, backups: backups.value }) : backups
}

export const makeBackup: Handler<'makeBackup'> = async (_input, ctx) => {
  const done = await ctx.spaces.backup(ctx.space, 'manual')
  return done.ok ? ok({ backup: done.value }) : done
}

/** Puts a backup in place; what was there becomes a backup itself. Seats taken at the laptop end, and phones join anew. */
export const restoreBackup: Handler<'restoreBackup'> = async (input, ctx) => {
  const done = await ctx.spaces.restore(ctx.space, input.name)
  if (!done.ok) return done
  ctx.seats.releaseAll(ctx.space)
  ctx.store.write((db) => {
    endAllDevices(db, 'restored', ctx.at)
    endAllDisplayCodes(db)
    record(ctx, db, 'restoreBackup', { detail: { from: input.name, kept: done.value.kept } })
  })
  return done
}
