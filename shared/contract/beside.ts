/** Figures of other desks beside one's own. What was read stays in memory until the program ends, and is written nowhere. */
import { z } from 'zod'
import type { BesideDesk, BesideKind } from '../papers/report/beside.ts'
import type { Figures } from './figures.ts'
import { besideTablesOf } from './beside-tables.ts'
import { method, text } from './method.ts'
import { type PackageHead, packageToRead } from './packages.ts'
import type { SaveOutcome } from './papers.ts'

/** Another desk's figures as its package holds them. */
export interface BesideView {
  /** By which its tables are asked for, as a workbook or a paper. */
  readonly besideId: string
  readonly what: Exclude<BesideKind, 'own'>
  /** It is of this very machine, whose figures stand there already. */
  readonly own: boolean
  readonly head: PackageHead
  /** Which desk the data are of, whoever carried them; alike in every package of it. */
  readonly source: string
  /** Whose it is: "Ủy ban nhân dân tỉnh …", else the council; '' where there is none. */
  readonly body: string
  /** Number and moment of its last act; 0 and '' where there was none. */
  readonly lastReceipt: number
  readonly lastAt: string
  readonly figures: Figures
}

export const beside = {
  /** This machine as one of the desks. */
  getOwnDesk: method<BesideDesk>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  /** Reads the package of a whole desk, or of its register, and counts its register, as this program counts its own. Nothing of it is kept. PACKAGE. */
  readBeside: method<BesideView>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject(packageToRead)
  }),
  /** The same out of a copy or a backup that listCopies showed, which is only read, however big it is. NOT_FOUND, STICK. */
  readBesideCopy: method<BesideView>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ listId: z.uuid(), name: text(100, 1) })
  }),
  /** The tables of this machine and of what was read, in this order, as a workbook. NOT_FOUND for what is not in memory any more. */
  saveBeside: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject(besideTablesOf) })
}
