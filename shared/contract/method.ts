/** What a method of the one door is: who may call it, whether it writes, what goes in, what comes out. */
import { z } from 'zod'

/** desk: the secretary's laptop. member: a member in their seat at the laptop or on a device of their own. guest: who reaches the LAN server. screen: a screen for the hall, by its code. */
export type Role = 'desk' | 'member' | 'guest' | 'screen'

export interface Method<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly who: readonly Role[]
  readonly effect: 'read' | 'write'
  readonly input: Input
  /** Only a type: what the method answers. */
  readonly output?: Output
}

/** Declares a method with the type of its answer: `method<SessionView>()({ who, effect, input })`. */
export function method<Output>() {
  return <Input extends z.ZodType>(declared: { who: readonly Role[]; effect: 'read' | 'write'; input: Input }): Method<Input, Output> =>
    declared
}

// Control characters never belong in what a person typed; tab and newline stay for long texts.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Typed text: NFC, trimmed, without control characters, at most `max` characters. */
export function text(max: number, min = 0) {
  return z
    .string()
    .max(max * 4)
    .transform((value) => value.normalize('NFC').replace(control, '').trim())
    .pipe(z.string().min(min).max(max))
}

export const line = text(300)
export const requiredLine = text(300, 1)
export const paragraph = text(4000)
/** Why something was changed: goes into the log and the papers. */
export const reason = text(1000, 5)
export const isoDate = z.iso.date().nullable()
export const version = z.int().min(0)

/** Ids are UUIDs; the brand is a promise of the store that a well-formed id names a row of that kind or NOT_FOUND is answered. */
export function id<Kind extends string>() {
  return z.uuid().transform((value) => value as Kind)
}
