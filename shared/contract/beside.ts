import { z } from 'zod'
import type { Figures } from './figures.ts'
import { method } from './method.ts'
import { type PackageHead, packageToRead } from './packages.ts'

/** Another desk's figures as its package holds them. */
export interface BesideView {
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
  /** Reads the package of a whole desk, or of its register, and counts its register, as this program counts its own. Nothing of it is kept. PACKAGE. */
  readBeside: method<BesideView>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject(packageToRead)
  })
}
