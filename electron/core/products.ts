import type { AppError } from '../../shared/errors.ts'
import type { ProducerId, ProductId } from '../../shared/ids.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { sameKey, searchKey } from '../../shared/text-key.ts'
import type { Reader } from '../store/db.ts'
import { refreshEntries } from '../store/entries.ts'
import {
  findProducer,
  findProduct,
  insertProducer,
  insertProduct,
  listProducers as rowsOfProducers,
  listProducts as rowsOfProducts,
  type ProducerRow,
  type ProductRow,
  productNames,
  removeProduct as dropProduct,
  sessionOfProduct,
  updateProducer as putProducer,
  updateProduct as putProduct
} from '../store/products.ts'
import type { Handler } from './context.ts'
import { record } from './log.ts'

export const listProducers: Handler<'listProducers'> = (_input, ctx) => ctx.store.read((db) => ok(rowsOfProducers(db)))

export const listProducts: Handler<'listProducts'> = (_input, ctx) =>
  ctx.store.read((db) => ok(rowsOfProducts(db).map((row) => ({ ...row, setName: ctx.shelf.shipped.get(row.setNo)?.set.name ?? '' }))))

export const createProducer: Handler<'createProducer'> = (input, ctx) =>
  ctx.store.write((db) => {
    const producerId = ctx.newId() as ProducerId
    insertProducer(db, { ...input, id: producerId, nameKey: searchKey(input.name), createdAt: ctx.at })
    record(ctx, db, 'createProducer', { about: producerId, detail: { after: input } })
    return ok({ producerId })
  })

/** Changes a producer. Sessions that are being prepared follow; opened ones keep what stood when they opened. */
export const updateProducer: Handler<'updateProducer'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { producerId, baseVersion, ...fields } = input
    const before = findProducer(db, producerId)
    if (!before) return err({ code: 'NOT_FOUND', what: 'producer' })
    if (before.version !== baseVersion) return err({ code: 'STALE', what: 'producer', yours: baseVersion, current: before.version })
    const version = putProducer(db, { ...fields, id: producerId, nameKey: searchKey(fields.name) })
    refreshEntries(db)
    record(ctx, db, 'updateProducer', { about: producerId, detail: { before: withoutId(before), after: fields } })
    return ok({ version })
  })

/** A product of a producer. The same name of the same producer is a double; of another producer it is another product. */
export const createProduct: Handler<'createProduct'> = (input, ctx) =>
  ctx.store.write((db) => {
    if (!findProducer(db, input.producerId)) return err({ code: 'NOT_FOUND', what: 'producer' })
    const double = doubleOf(db, input.producerId, input.name, null)
    if (double) return err({ code: 'DUPLICATE', what: 'product', existing: double })
    const productId = ctx.newId() as ProductId
    insertProduct(db, { ...input, id: productId, nameKey: searchKey(input.name), createdAt: ctx.at, importId: null })
    record(ctx, db, 'createProduct', { about: productId, detail: { after: input } })
    return ok({ productId })
  })

/** Changes a product, as `updateProducer` does. */
export const updateProduct: Handler<'updateProduct'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { productId, baseVersion: _version, ...fields } = input
    const before = productAt(db, input)
    if (!before.ok) return before
    if (!findProducer(db, fields.producerId)) return err({ code: 'NOT_FOUND', what: 'producer' })
    const double = doubleOf(db, fields.producerId, fields.name, productId)
    if (double) return err({ code: 'DUPLICATE', what: 'product', existing: double })
    const version = putProduct(db, { ...fields, id: productId, nameKey: searchKey(fields.name) })
    refreshEntries(db)
    record(ctx, db, 'updateProduct', { about: productId, detail: { before: withoutId(before.value), after: fields } })
    return ok({ version })
  })

/** Only a product that never came before a session can be taken off the list. */
export const removeProduct: Handler<'removeProduct'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = productAt(db, input)
    if (!found.ok) return found
    const session = sessionOfProduct(db, input.productId)
    if (session !== undefined) return err({ code: 'IN_USE', what: 'product', by: session })
    dropProduct(db, input.productId, ctx.at)
    record(ctx, db, 'removeProduct', { about: input.productId, detail: { before: withoutId(found.value), reason: input.reason } })
    return ok({})
  })

function productAt(db: Reader, input: { productId: ProductId; baseVersion: number }): Result<ProductRow, AppError> {
  const found = findProduct(db, input.productId)
  if (!found) return err({ code: 'NOT_FOUND', what: 'product' })
  if (found.version !== input.baseVersion) return err({ code: 'STALE', what: 'product', yours: input.baseVersion, current: found.version })
  return ok(found)
}

/** Name of another product of the producer that is the same name; undefined where there is none. */
function doubleOf(db: Reader, producerId: ProducerId, name: string, self: ProductId | null): string | undefined {
  const key = sameKey(name)
  return productNames(db).find((row) => row.producerId === producerId && row.id !== self && sameKey(row.name) === key)?.name
}

function withoutId({ id: _id, version: _version, ...fields }: ProducerRow | ProductRow): Record<string, unknown> {
  return fields
}
