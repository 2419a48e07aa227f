import { z } from 'zod'
import { method } from './method.ts'

/** A value of a column: text, whole number, ISO day or moment as text, yes or no. */
export type PublishedValue = string | number | boolean | null

/** Rows of one table; every row has a value for every column, in their order. */
export interface PublishedTable {
  readonly name: 'session' | 'result' | 'product' | 'recognition'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly PublishedValue[])[]
}

/** What is issued, and nothing else: no marks of members, no session that is still going on, no words of the council's deliberation. */
export interface Publication {
  /** Which desk it comes from: its lasting number, so that several desks may publish into one database. */
  readonly source: string
  readonly appVersion: string
  readonly at: string
  readonly today: string
  /** Number of the last line of the log that it shows. */
  readonly receipt: number
  readonly tables: readonly PublishedTable[]
}

export const publication = {
  /** The issued register, sessions and results, for `npm run publish`. */
  getPublication: method<Publication>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) })
}
