import { z } from 'zod'
import type { ProducerId, ProductId, SetNo } from '../ids.ts'
import type { RegistrationForm } from '../domain/model.ts'
import { id, isoDate, line, method, paragraph, reason, requiredLine, text, version } from './method.ts'

export const producerKinds = ['household', 'cooperativeGroup', 'cooperative', 'company', 'farm', 'other', ''] as const
export type ProducerKind = (typeof producerKinds)[number]

export interface ProducerView {
  readonly id: ProducerId
  readonly version: number
  readonly name: string
  readonly kind: ProducerKind
  readonly representative: string
  readonly representativeGender: string
  readonly representativeEthnicity: string
  readonly representativeAddress: string
  readonly registrationNumber: string
  readonly registrationDate: string | null
  readonly address: string
  readonly commune: string
  readonly oldDistrict: string
  readonly province: string
  readonly phone: string
  readonly email: string
  readonly note: string
  readonly products: number
}

export interface ProductView {
  readonly id: ProductId
  readonly version: number
  readonly producerId: ProducerId
  readonly producerName: string
  readonly commune: string
  readonly name: string
  readonly code: string
  readonly setNo: SetNo
  readonly setName: string
  readonly form: RegistrationForm
  readonly currentStar: 3 | 4 | 5 | null
  readonly selfScore: number | null
  readonly note: string
  /** Sessions that it was brought before, newest first. */
  readonly sessions: number
}

export const producerFields = {
  name: requiredLine,
  kind: z.enum(producerKinds),
  representative: line,
  representativeGender: z.enum(['', 'female', 'male']),
  representativeEthnicity: line,
  representativeAddress: line,
  registrationNumber: line,
  registrationDate: isoDate,
  address: line,
  commune: line,
  oldDistrict: line,
  province: line,
  phone: text(60),
  email: text(200),
  note: paragraph
}

export const productFields = {
  name: requiredLine,
  code: text(60),
  setNo: z.int().min(1).max(26),
  form: z.enum(['first', 'upgrade', 'reevaluation']),
  currentStar: z.union([z.literal(3), z.literal(4), z.literal(5)]).nullable(),
  selfScore: z.int().min(0).max(100).nullable(),
  note: paragraph
}

export const products = {
  listProducers: method<readonly ProducerView[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  createProducer: method<{ producerId: ProducerId }>()({ who: ['desk'], effect: 'write', input: z.strictObject(producerFields) }),
  updateProducer: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ producerId: id<ProducerId>(), baseVersion: version, ...producerFields })
  }),
  listProducts: method<readonly ProductView[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  createProduct: method<{ productId: ProductId }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ producerId: id<ProducerId>(), ...productFields })
  }),
  updateProduct: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ productId: id<ProductId>(), baseVersion: version, producerId: id<ProducerId>(), ...productFields })
  }),
  /** Takes a product that was never before a session out of the list; the row and its log stay. */
  removeProduct: method<Record<string, never>>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ productId: id<ProductId>(), baseVersion: version, reason })
  })
}
