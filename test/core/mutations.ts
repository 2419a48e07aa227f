/** Wrong inputs made from a right one, by the schema of the method: a new field is tried without anybody thinking of it. */
import { z } from 'zod'
import { contract, type MethodName } from '../../shared/contract.ts'

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  /** Of an object whose keys are free. */
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly format?: string
}

export interface Wrong {
  readonly what: string
  readonly input: unknown
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function schemaOf(name: MethodName): Schema {
  return z.toJSONSchema(contract[name].input, { io: 'output', unrepresentable: 'any' }) as Schema // the parts of JSON Schema that are read here
}

interface Field {
  readonly path: readonly string[]
  readonly value: unknown
  readonly schema: Schema
  /** One of several under a key of its own: may be left out. */
  readonly free?: boolean
}

/** Every field of a right input with what its schema asks, objects and lists before what is in them. */
function fieldsOf(value: unknown, schema: Schema, path: readonly string[] = [], free = false): Field[] {
  const here = path.length === 0 ? [] : [{ path, value, schema, free }]
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return here
  const choice = (schema.oneOf ?? schema.anyOf)?.find((each) => fits(value, each)) ?? schema
  const inner = Array.isArray(value)
    ? value.flatMap((each, place) => fieldsOf(each, choice.items ?? {}, [...path, String(place)]))
    : Object.entries(value).flatMap(([key, each]) => {
        const named = choice.properties?.[key]
        const any = typeof choice.additionalProperties === 'object' ? choice.additionalProperties : undefined
        return fieldsOf(each, named ?? any ?? {}, [...path, key], named === undefined && any !== undefined)
      })
  return [...here, ...inner]
}

function fits(value: object, { properties = {} }: Schema): boolean {
  return Object.entries(properties).every(
    ([key, schema]) => schema.const === undefined || (value as Record<string, unknown>)[key] === schema.const
  ) // any object has text keys
}

function replaced(input: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(input)) return input.map((each, place) => (String(place) === key ? replaced(each, rest, value) : each))
  return { ...(input as object), [key]: replaced((input as Record<string, unknown>)[key], rest, value) } // paths come from fieldsOf
}

function without(input: unknown, path: readonly string[]): unknown {
  const [key = '', ...rest] = path
  if (Array.isArray(input)) return input.map((each, place) => (String(place) === key ? without(each, rest) : each))
  const { [key]: value, ...others } = input as Record<string, unknown> // paths come from fieldsOf
  return rest.length === 0 ? others : { ...others, [key]: without(value, rest) }
}

/** An object with a key of its own that the language keeps for itself. */
function withPrototypeKey(input: object, key: string): unknown {
  return Object.defineProperty({ ...input }, key, { value: { polluted: true }, enumerable: true })
}

/** Inputs that can never be right: each must be answered BAD_INPUT. */
export function malformed(name: MethodName, right: object): Wrong[] {
  const shapes = [null, undefined, 'text', 5, Number.NaN, true, [], [right], () => right].map((input) => ({
    what: `input ${describe(input)}`,
    input
  }))
  const keys = ['unknownKey', '__proto__', 'constructor', 'prototype', 'toString', '', 'ô lạ'].map((key) => ({
    what: `unknown key “${key}”`,
    input: withPrototypeKey(right, key)
  }))
  const fields = fieldsOf(right, schemaOf(name)).flatMap(({ path, value, schema, free }) => {
    const at = path.join('.')
    const gone = free || /^\d+$/.test(path.at(-1) ?? '') ? [] : [{ what: `${at} is missing`, input: without(right, path) }]
    return [
      ...gone,
      ...wrongValues(value, schema).map((wrong) => ({ what: `${at} is ${describe(wrong)}`, input: replaced(right, path, wrong) }))
    ]
  })
  return [...shapes, ...keys, ...fields]
}

function wrongValues(value: unknown, schema: Schema): unknown[] {
  const kinds = schema.anyOf ?? schema.oneOf ?? [schema]
  const nullable = kinds.some((kind) => kind.type === 'null')
  const common = [undefined, ...(nullable ? [] : [null]), { toString: 'x' }, () => value]
  if (value instanceof Uint8Array) return [...common, 'bytes', [1, 2], new Uint8Array(10_485_761)]
  if (Array.isArray(value))
    return [...common, 'list', { length: 1 }, ...(schema.maxItems === undefined ? [] : [Array.from({ length: 100_000 }, () => value[0])])]
  if (typeof value === 'object' && value !== null) return [...common, 'object', 7, []]
  if (typeof value === 'string')
    return [
      ...common,
      7,
      true,
      [value],
      ...wrongTexts(value, kinds).filter((text) => !kinds.some(({ enum: choices }) => choices?.includes(text)))
    ]
  if (typeof value === 'number') return [...common, String(value), true, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, ...beyond(kinds)]
  if (typeof value === 'boolean') return [...common, 'true', 1]
  return nullable ? [{}, true, ['x']] : common
}

function beyond(kinds: readonly Schema[]): number[] {
  return kinds.flatMap(({ minimum, maximum }) => [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1])
  ])
}

function wrongTexts(value: string, kinds: readonly Schema[]): string[] {
  if (uuid.test(value)) return ['', 'x', value.slice(1), `${value}0`, `${value}' or 1=1 --`]
  return kinds.flatMap(({ minLength = 0, maxLength, enum: choices, const: only, format }) => {
    if (choices || only !== undefined) return ['', 'không có', `${value} `]
    if (format === 'date') return ['', '2026-02-30', '24/11/2026', '2026-11-24T00:00:00Z', '20261-01-01']
    const long = maxLength === undefined ? [] : ['a'.repeat(maxLength + 1), 'ệ'.repeat(maxLength + 1), 'a'.repeat(maxLength * 100)]
    return [...(minLength > 0 ? ['', ' \t\u0000', 'a'.repeat(minLength - 1)] : []), ...long]
  })
}

function describe(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`
  const text = value === undefined || typeof value === 'number' ? String(value) : JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 30)}… (${text.length})` : text
}

/** Right inputs, each with the id of one thing exchanged for an id that names nothing. */
export function strangers(name: MethodName, right: object): Wrong[] {
  return fieldsOf(right, schemaOf(name))
    .filter(({ value }) => typeof value === 'string' && uuid.test(value))
    .map(({ path }) => ({ what: `${path.join('.')} names nothing`, input: replaced(right, path, crypto.randomUUID()) }))
}

/** Right inputs that name another version than the present one. */
export function staleOnes(right: object): Wrong[] {
  if (!('baseVersion' in right) || typeof right.baseVersion !== 'number') return []
  const { baseVersion } = right
  const versions = [baseVersion - 1, baseVersion + 1, 2 ** 40].filter((version) => version >= 0)
  return versions.map((version) => ({ what: `version ${version} instead of ${baseVersion}`, input: { ...right, baseVersion: version } }))
}

/** Every text of a right input with its limits. */
export function textsOf(name: MethodName, right: object): { path: readonly string[]; min: number; max: number }[] {
  return fieldsOf(right, schemaOf(name)).flatMap(({ path, value, schema }) =>
    typeof value === 'string' && schema.maxLength !== undefined && !schema.enum
      ? [{ path, min: schema.minLength ?? 0, max: schema.maxLength }]
      : []
  )
}

/** The right input with one text exchanged. */
export function withText(right: object, path: readonly string[], text: string): unknown {
  return replaced(right, path, text)
}
