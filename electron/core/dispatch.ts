/**
 * The one door. Every request, from the window, a browser or a test, is a method name and one object.
 * It checks the name, who asks, and the input, runs one use case, and answers with the receipt of what was written.
 */
import type { z } from 'zod'
import { type Answer, type ChangeEvent, contract, type Envelope, type MethodName, type Space } from '../../shared/contract.ts'
import type { AppError, InputIssue } from '../../shared/errors.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { faultOf } from '../store/failure.ts'
import type { Actor, Ctx, Written } from './context.ts'
import { handlers, worksWithoutStore } from './handlers.ts'
import { makeImportShelf } from './import-shelf.ts'
import { makeJobs } from './jobs.ts'
import { makeCopyMemo } from './papers/copies.ts'
import type { Ports } from './ports.ts'
import { makeSeats } from './seats.ts'
import { makeShelf } from './shelf.ts'
import type { Spaces } from './spaces.ts'

/** Who the transport says it is; a page never says so itself. */
export type Caller = { readonly kind: 'desk' }

export interface Core {
  /** Answers every call; never rejects. */
  readonly call: (envelope: Envelope, caller?: Caller) => Promise<Answer>
  /** Tells of every committed change; answers how to stop. */
  readonly subscribe: (listener: (event: ChangeEvent) => void) => () => void
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
  const shelf = makeShelf(ports.criteria, ports.hashOf)
  const seats = makeSeats()
  const imports = makeImportShelf()
  const jobs = makeJobs()
  const copies = makeCopyMemo()
  const listeners = new Set<(event: ChangeEvent) => void>()

  function actorOf(envelope: Envelope, space: Space): Result<Actor, AppError> {
    if (envelope.seatToken === undefined) return ok({ kind: 'desk' })
    const seat = seats.find(envelope.seatToken, space)
    return seat
      ? ok({ kind: 'member', memberId: seat.memberId, sessionId: seat.sessionId, via: 'seat' })
      : err({ code: 'NOT_ALLOWED', why: 'seatLeft' })
  }

  async function run(envelope: Envelope, written: Written): Promise<Result<unknown, AppError>> {
    const method: unknown = envelope?.method // whatever a transport lets through
    const name = nameOf(method)
    if (name === undefined) return err({ code: 'UNKNOWN_METHOD', method: typeof method === 'string' ? method.slice(0, 60) : '' })
    const space = spaceOf(envelope.space)
    if (space === undefined) return err({ code: 'BAD_INPUT', issues: [{ path: 'space', issue: 'choice' }] })
    const actor = actorOf(envelope, space)
    if (!actor.ok) return actor
    if (!contract[name].who.includes(actor.value.kind)) return err({ code: 'NOT_ALLOWED', why: 'role' })
    const input = contract[name].input.safeParse(envelope.input)
    if (!input.success) return err({ code: 'BAD_INPUT', issues: input.error.issues.flatMap(toIssues).slice(0, 20) })
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
      jobs,
      copies,
      ports,
      backup: (kind) => spaces.backup(space, kind),
      written,
      call
    }
    const handler = handlers[name] as (input: unknown, ctx: Ctx) => Result<unknown, AppError> | Promise<Result<unknown, AppError>> // the table pairs each name with its own input
    return handler(input.data, ctx)
  }

  async function call(envelope: Envelope, _caller: Caller = { kind: 'desk' }): Promise<Answer> {
    const written: Written = { receipt: null, sessionId: null, about: null }
    const answer = await run(envelope, written).catch((thrown: unknown) => failed(thrown, ports, newId))
    if (written.receipt !== null) tell(envelope, written)
    return answer.ok ? { ...answer, receipt: written.receipt } : answer
  }

  function tell({ method, space = 'real' }: Envelope, { receipt, sessionId, about }: Written): void {
    if (receipt === null) return
    const event: ChangeEvent = { space, what: method as MethodName, sessionId, about, receipt } // it ran, so it is a method
    for (const listener of listeners) listener(event)
  }

  return {
    call,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => spaces.close()
  }
}

function nameOf(method: unknown): MethodName | undefined {
  return typeof method === 'string' && Object.hasOwn(contract, method) ? (method as MethodName) : undefined
}

/** A space that is named wrongly is not the real one. */
function spaceOf(space: unknown): Space | undefined {
  if (space === undefined || space === 'real') return 'real'
  return space === 'practice' ? 'practice' : undefined
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
