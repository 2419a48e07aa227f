/**
 * The one door. Every request, from the window, a browser or a test, is a method name and one object.
 * It checks the name, who asks, and the input, runs one use case, and answers with the receipt of what was written.
 */
import type { z } from 'zod'
import { type Answer, type ChangeEvent, contract, type Envelope, type MethodName } from '../../shared/contract.ts'
import type { AppError, InputIssue } from '../../shared/errors.ts'
import { err, type Result } from '../../shared/result.ts'
import { faultOf } from '../store/failure.ts'
import { findSession } from '../store/sessions.ts'
import { type Caller, actorOf, deviceActor, spaceOf } from './callers.ts'
import type { Ctx, Sticks, Written } from './context.ts'
import { isDeviceWrite, once, requestIdOf, requestOf } from './devices/answers.ts'
import { makeLanMemory } from './devices/lan-memory.ts'
import { makePresence } from './devices/presence.ts'
import { makePulse, memberIn } from './devices/pulse.ts'
import { makeGatherShelf } from './gather/shelf.ts'
import { handlers, worksWithoutStore } from './handlers.ts'
import { makeImportShelf } from './import-shelf.ts'
import { makeJobs } from './jobs.ts'
import { makeKeeper } from './mirror/keeper.ts'
import { makeBesideShelf } from './figures/beside-shelf.ts'
import { makeOpenedShelf } from './packages/opened-shelf.ts'
import { makeCopyMemo } from './papers/copies.ts'
import type { Ports } from './ports.ts'
import { makeSeats } from './seats.ts'
import { makeShelf } from './shelf.ts'
import type { Spaces } from './spaces.ts'

export interface Core {
  /** Answers every call; never rejects. */
  readonly call: (envelope: Envelope, caller?: Caller) => Promise<Answer>
  /** Tells of every committed change; answers how to stop. */
  readonly subscribe: (listener: (event: ChangeEvent) => void) => () => void
  /** Tells a device the number of `beat` at every change of it, null once it has ended; undefined where it is none. Answers how to stop. */
  readonly watch: (caller: Caller, tell: (seq: number | null) => void) => (() => void) | undefined
  /** What goes on by itself, to be called every second: the copy on the stick, the room's network after a restart. Nothing waits for it; never rejects. */
  readonly tick: () => Promise<void>
  readonly close: () => void
}

export interface CoreOptions {
  readonly spaces: Spaces
  readonly ports: Ports
  readonly now: () => Date
  readonly newId: () => string
}

/** Puts the core together. One core for each program; it owns the stores of its spaces until `close`. */
export function createCore({ spaces, ports, now, newId }: CoreOptions): Core {
  const shelf = makeShelf(() => ports.criteria, ports.hashOf)
  const seats = makeSeats()
  const imports = makeImportShelf()
  const opened = makeOpenedShelf()
  const jobs = makeJobs()
  const copies = makeCopyMemo()
  const presence = makePresence()
  const pulse = makePulse((space, sessionId) => {
    const store = spaces.store(space)
    return store.ok && store.value.read((db) => findSession(db, sessionId))?.mode === 'agreed'
  })
  const mirror = makeKeeper({ folder: spaces.folder, file: spaces.file, store: () => spaces.store('real'), stick: ports.stick, now })
  const lan = makeLanMemory({ spaces, port: ports.lan, now, tell: (event) => spread(event) })
  const gathering = makeGatherShelf()
  const besides = makeBesideShelf()
  const sticks: Sticks = { listed: undefined, opened: undefined }
  let closed = false
  const listeners = new Set<(event: ChangeEvent) => void>()

  async function run(envelope: Envelope, caller: Caller, written: Written): Promise<Result<unknown, AppError>> {
    // a phone may still call while the program ends, and would open the data again
    if (closed) return err({ code: 'BUSY', what: 'host' })
    const method: unknown = envelope?.method // whatever a transport lets through
    const name = nameOf(method)
    if (name === undefined) return err({ code: 'UNKNOWN_METHOD', method: typeof method === 'string' ? method.slice(0, 60) : '' })
    const space = spaceOf(caller, envelope.space)
    if (space === undefined) return err({ code: 'BAD_INPUT', issues: [{ path: 'space', issue: 'choice' }] })
    const actor = actorOf(caller, name, envelope.seatToken, space, { seats, spaces })
    if (!actor.ok) return actor
    if (!contract[name].who.includes(actor.value.kind)) return err({ code: 'NOT_ALLOWED', why: 'role' })
    const input = contract[name].input.safeParse(envelope.input)
    if (!input.success) return err({ code: 'BAD_INPUT', issues: input.error.issues.flatMap(toIssues).slice(0, 20) })
    const requestId = requestIdOf(envelope, name, actor.value)
    if (!requestId.ok) return requestId
    const store = spaces.store(space)
    if (!store.ok && !worksWithoutStore.has(name)) return store
    const ctx: Ctx = {
      space,
      get store() {
        const open = spaces.store(space)
        if (!open.ok) throw new Error('this method works without a store and must not ask for it')
        return open.value
      },
      spaces,
      actor: actor.value,
      at: now().toISOString(),
      newId,
      shelf,
      seats,
      imports,
      opened,
      gathering,
      besides,
      mirror,
      lan,
      sticks,
      jobs,
      copies,
      presence,
      pulse,
      requestId: requestId.value,
      ports,
      backup: (kind) => spaces.backup(space, kind),
      written,
      call
    }
    const handler = handlers[name] as (input: unknown, ctx: Ctx) => Result<unknown, AppError> | Promise<Result<unknown, AppError>> // the table pairs each name with its own input
    return isDeviceWrite(name, actor.value) && requestId.value !== null
      ? once(ctx, requestOf(actor.value.deviceId, requestId.value, name, input.data), (kept) => handler(input.data, kept))
      : handler(input.data, ctx)
  }

  async function call(envelope: Envelope, caller: Caller = { kind: 'desk' }): Promise<Answer> {
    const written: Written = { receipt: null, sessionId: null, about: null, before: false }
    const answer = await run(envelope, caller, written).catch((thrown: unknown) => failed(thrown, ports, newId))
    if (written.receipt !== null && !written.before) tell(envelope, caller, written, written.receipt)
    return answer.ok ? { ...answer, receipt: written.receipt } : answer
  }

  function tell({ method, space: named, input }: Envelope, caller: Caller, { sessionId, about }: Written, receipt: number): void {
    const space = spaceOf(caller, named) ?? 'real' // it ran, so the space is one
    const event: ChangeEvent = { space, what: method as MethodName, sessionId, about, receipt } // it ran, so it is a method
    pulse.note(event, memberIn(input))
    spread(event)
  }

  function spread(event: ChangeEvent): void {
    for (const listener of listeners) listener(event)
  }

  return {
    call,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    watch: (caller, told) =>
      caller.kind === 'device' ? pulse.watch(() => deviceActor(spaces, caller.space, caller.token), told) : undefined,
    tick: async () => {
      if (closed) return
      const report = (thrown: unknown) => ports.report(newId().slice(0, 8), thrown)
      await Promise.all([mirror.tick().catch(report), lan.tick().catch(report)])
    },
    close: () => {
      closed = true
      spaces.close()
    }
  }
}

function nameOf(method: unknown): MethodName | undefined {
  return typeof method === 'string' && Object.hasOwn(contract, method) ? (method as MethodName) : undefined
}

/** What was thrown is a fault of the disk, which has words, or of the program, which is reported under a number. */
function failed(thrown: unknown, ports: Ports, newId: () => string): Result<never, AppError> {
  const fault = faultOf(thrown)
  if (fault) return err(fault)
  const ref = newId().slice(0, 8)
  ports.report(ref, thrown)
  return err({ code: 'INTERNAL', ref })
}

function toIssues(issue: z.core.$ZodIssue): InputIssue[] {
  const path = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'too_big':
      return [{ path, issue: issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooBig', limit: Number(issue.maximum) }]
    case 'too_small':
      return [
        { path, issue: issue.origin === 'string' || issue.origin === 'array' ? 'tooShort' : 'tooSmall', limit: Number(issue.minimum) }
      ]
    case 'invalid_type':
      return [{ path, issue: issue.input === undefined ? 'missing' : 'type' }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [path, key.slice(0, 60)].filter(Boolean).join('.'), issue: 'unknownKey' }))
    case 'invalid_value':
    case 'invalid_union':
      return [{ path, issue: 'choice' }]
    default:
      return [{ path, issue: 'format' }]
  }
}
