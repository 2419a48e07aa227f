/** The second copy on a stick: where it is kept, and going on from it on another laptop. */
import { rmSync } from 'node:fs'
import type { AppError } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { endAllDevices } from '../../store/devices.ts'
import { endAllDisplayCodes } from '../../store/display.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import { compareWhole } from '../packages/desk.ts'
import { refusePackage } from '../packages/parts.ts'
import { troubleOf } from './keeper.ts'

export const getMirror: Handler<'getMirror'> = (_input, ctx) => {
  const asks = ctx.ports.stick.ask !== undefined
  if (ctx.space === 'real') return ok({ ...ctx.mirror.view(), asks })
  // nobody's marks are in the other spaces
  return ok({ folder: null, upTo: null, at: null, behind: 0, trouble: null, since: null, asks })
}

export const listDrives: Handler<'listDrives'> = async (_input, ctx) => ok(await ctx.ports.stick.drives())

/** The folder that is meant: what the person chose in the host's dialog, or a path that was typed where there is none. A drive of the list may be named anywhere. */
async function folderOf(given: string | null, ctx: Ctx): Promise<Result<string | null, AppError>> {
  const { ask, drives } = ctx.ports.stick
  if (given === null) return ask ? ok(await ask()) : err({ code: 'BAD_INPUT', issues: [{ path: 'folder', issue: 'missing' }] })
  // with a dialog at hand a page names no other path
  if (ask && !(await drives()).some(({ path }) => path === given))
    return err({ code: 'BAD_INPUT', issues: [{ path: 'folder', issue: 'choice' }] })
  return ok(given)
}

export const startMirror: Handler<'startMirror'> = async (input, ctx) => {
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  const chosen = await folderOf(input.folder, ctx)
  if (!chosen.ok) return chosen
  if (chosen.value === null) return ok({ folder: null })
  const mark = ctx.newId()
  const ready = await ctx.ports.stick.prepare(chosen.value, mark)
  if (!ready.ok) return err({ code: 'STICK', reason: troubleOf(ready.error.reason) })
  const folder = ready.value
  ctx.mirror.start(folder, mark)
  ctx.store.write((db) => record(ctx, db, 'startMirror', { detail: { folder } }))
  return ok({ folder })
}

export const stopMirror: Handler<'stopMirror'> = (_input, ctx) => {
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  const { folder, upTo } = ctx.mirror.view()
  if (folder === null) return ok({})
  ctx.mirror.stop()
  ctx.store.write((db) => record(ctx, db, 'stopMirror', { detail: { folder, upTo } }))
  return ok({})
}

export const listCopies: Handler<'listCopies'> = async (input, ctx) => {
  const chosen = await folderOf(input.folder, ctx)
  if (!chosen.ok) return chosen
  if (chosen.value === null) return ok(null)
  const found = await ctx.ports.stick.list(chosen.value)
  if (!found.ok) return err({ code: 'STICK', reason: troubleOf(found.error.reason) })
  const listId = ctx.newId()
  const { folder, copies } = found.value
  ctx.sticks.listed = { id: listId, folder, names: copies.map(({ name }) => name) }
  return ok({ listId, folder, copies })
}

export const openCopy: Handler<'openCopy'> = async ({ listId, name }, ctx) => {
  const { listed } = ctx.sticks
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  if (listed?.id !== listId || !listed.names.includes(name)) return err({ code: 'NOT_FOUND', what: 'copy' })
  ctx.sticks.opened = undefined
  const fetched = await ctx.ports.stick.fetch(listed.folder, name, ctx.spaces.scratch('copy'))
  if (!fetched.ok) return err({ code: 'STICK', reason: troubleOf(fetched.error.reason) })
  const file = fetched.value
  const whole = compareWhole(ctx, file)
  if (!whole.ok) return whole
  const copyId = ctx.newId()
  ctx.sticks.opened = { id: copyId, name, file }
  return ok({ copyId, ...whole.value })
}

/** The copy, while it is the one that was looked at and nothing of this machine would be lost unasked. */
function mayTakeOver(ctx: Ctx, copyId: string, replace: boolean) {
  const { opened } = ctx.sticks
  if (opened?.id !== copyId) return err({ code: 'NOT_FOUND', what: 'copy' } as const)
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  const whole = compareWhole(ctx, opened.file)
  if (!whole.ok) return whole
  const { verdict, lines } = whole.value
  if (verdict === 'same' || verdict === 'older') return refusePackage('NOTHING_NEWER')
  return verdict === 'other' && !replace ? refusePackage('OTHER_DATA') : ok({ opened, verdict, lines })
}

/** Phones join anew: what they were told saved after the copy was made is not here. */
export const takeOverCopy: Handler<'takeOverCopy'> = async ({ copyId, replace }, ctx) => {
  const allowed = () => mayTakeOver(ctx, copyId, replace)
  const found = allowed()
  if (!found.ok) return found
  const { opened, verdict, lines } = found.value
  const done = await ctx.spaces.takeOver(opened.file, allowed)
  if (!done.ok) return done
  ctx.seats.releaseAll(ctx.space)
  ctx.store.write((db) => {
    endAllDevices(db, 'restored', ctx.at)
    endAllDisplayCodes(db)
    record(ctx, db, 'takeOverCopy', { detail: { copy: opened.name, upTo: lines, replaced: verdict === 'other', kept: done.value.kept } })
  })
  ctx.sticks.opened = undefined
  rmSync(ctx.spaces.scratch('copy'), { recursive: true, force: true, maxRetries: 3 })
  return done
}
