import { expect, test } from 'vitest'
import { aDesk, type Desk } from './make.ts'
import { aScene, entryNow, nth, producer, product, seen } from './scene.ts'

async function aProduct(desk: Desk, name = 'Kẹo dừa') {
  const { producerId } = await desk.play('createProducer', producer)
  const { productId } = await desk.play('createProduct', { producerId, ...product(name, 6) })
  return { producerId, productId }
}

test('a product and its producer are kept as they were given, with the name of the form', async () => {
  const desk = aDesk()
  const { producerId, productId } = await aProduct(desk)
  expect(await desk.play('listProducers', {})).toEqual([{ id: producerId, version: 1, ...producer, products: 1 }])
  expect(await desk.play('listProducts', {})).toEqual([
    {
      id: productId,
      version: 1,
      producerId,
      producerName: 'Hợp tác xã Thử',
      commune: 'Xã Thử',
      ...product('Kẹo dừa', 6),
      setName: 'Chế biến từ gạo, ngũ cốc',
      sessions: 0
    }
  ])
})

test.each(['Kẹo dừa', 'KẸO  DỪA', ' kẹo - dừa ', 'Kẹo dừa'.normalize('NFD')])(
  '“%s” of the same producer is the same product',
  async (again) => {
    const desk = aDesk()
    const { producerId } = await aProduct(desk)
    const twice = { producerId, ...product(again, 6) }
    expect(await desk.call('createProduct', twice)).toEqual({
      ok: false,
      error: { code: 'DUPLICATE', what: 'product', existing: 'Kẹo dừa' }
    })
  }
)

test('where the tone stands in a syllable makes no other product: hoà, hòa', async () => {
  const desk = aDesk()
  const { producerId } = await aProduct(desk, 'Rượu hòa')
  expect(await desk.call('createProduct', { producerId, ...product('Rượu hoà', 6) })).toMatchObject({ error: { code: 'DUPLICATE' } })
})

test('a name that differs by a mark alone is another product: kẹo dừa is of coconut, kẹo dứa of pineapple', async () => {
  const desk = aDesk()
  const { producerId } = await aProduct(desk, 'Kẹo dừa')
  expect(await desk.call('createProduct', { producerId, ...product('Kẹo dứa', 6) })).toMatchObject({ ok: true })
})

test('the same name of another producer is another product', async () => {
  const desk = aDesk()
  await aProduct(desk)
  const { producerId } = await desk.play('createProducer', { ...producer, name: 'Hộ kinh doanh Khác' })
  expect(await desk.call('createProduct', { producerId, ...product('Kẹo dừa', 6) })).toMatchObject({ ok: true })
})

test('a product keeps its own name when it is changed, and may not take another’s', async () => {
  const desk = aDesk()
  const { producerId, productId } = await aProduct(desk)
  await desk.play('createProduct', { producerId, ...product('Kẹo mè', 6) })
  const change = { productId, baseVersion: 1, producerId, ...product('Kẹo dừa', 7) }
  expect(await desk.call('updateProduct', { ...change, name: 'kẹo mè' })).toMatchObject({
    error: { code: 'DUPLICATE', existing: 'Kẹo mè' }
  })
  expect(await desk.play('updateProduct', change)).toEqual({ version: 2 })
})

test('a product that never came before a session is taken off the list, and its name is free again', async () => {
  const desk = aDesk()
  const { producerId, productId } = await aProduct(desk)
  await desk.play('removeProduct', { productId, baseVersion: 1, reason: 'Nhập nhầm dòng' })
  expect(await desk.play('listProducts', {})).toEqual([])
  expect(await desk.call('updateProduct', { productId, baseVersion: 2, producerId, ...product('Khác', 6) })).toMatchObject({
    error: { code: 'NOT_FOUND' }
  })
  expect(await desk.call('createProduct', { producerId, ...product('Kẹo dừa', 6) })).toMatchObject({ ok: true })
})

test('a product of a session is not taken off the list: the session is named', async () => {
  const scene = await aScene({ until: 'preparing' })
  const removal = { productId: nth(scene.productIds, 0), baseVersion: 1, reason: 'Nhập nhầm dòng' }
  expect(await scene.call('removeProduct', removal)).toEqual({ ok: false, error: { code: 'IN_USE', what: 'product', by: 'Phiên thử' } })
  const entry = await entryNow(scene)
  await scene.play('removeEntry', { entryId: entry.id, baseVersion: entry.version })
  expect(await scene.call('removeProduct', removal)).toMatchObject({ ok: true })
})

test('a session that is being prepared follows its products and producers', async () => {
  const scene = await aScene({ until: 'preparing' })
  const productId = nth(scene.productIds, 0)
  const { producerId } = nth(await scene.play('listProducts', {}), 0)
  await scene.play('updateProduct', { productId, baseVersion: 1, producerId, ...product('Tên mới', 24) })
  await scene.play('updateProducer', { producerId, baseVersion: 1, ...producer, commune: 'Xã Mới' })
  expect(await entryNow(scene)).toMatchObject({ productName: 'Tên mới', setNo: 24, commune: 'Xã Mới' })
})

test('products come before a session in the order given, behind those already there, each once', async () => {
  const scene = await aScene({ until: 'preparing', sets: [25, 24, 23] })
  const { sessionId, play, productIds } = scene
  const again = await play('addEntries', { sessionId, baseVersion: (await seen(scene)).version, productIds: productIds.toReversed() })
  expect(again).toEqual({ added: 0 })
  const ids = (await seen(scene)).entries.map(({ id }) => id)
  await play('orderEntries', { sessionId, baseVersion: (await seen(scene)).version, entryIds: ids.toReversed() })
  expect((await seen(scene)).entries.map(({ order, productName }) => [order, productName])).toEqual([
    [1, 'Sản phẩm 3'],
    [2, 'Sản phẩm 2'],
    [3, 'Sản phẩm 1']
  ])
})

test('an order that leaves a product out, names one twice or a strange one is refused', async () => {
  const scene = await aScene({ until: 'preparing', sets: [25, 24] })
  const [a, b] = scene.entries.map(({ id }) => id)
  if (!a || !b) throw new Error('no entries')
  const { version: baseVersion } = await seen(scene)
  for (const entryIds of [[a], [a, a], [a, a, b], [a, crypto.randomUUID() as typeof a]])
    expect(await scene.call('orderEntries', { sessionId: scene.sessionId, baseVersion, entryIds })).toMatchObject({
      error: { code: 'BAD_INPUT' }
    })
})

test('a product that is not on the list cannot come before a session, and none of those named with it does', async () => {
  const scene = await aScene({ until: 'preparing', sets: [25] })
  const { producerId } = nth(await scene.play('listProducts', {}), 0)
  const { productId } = await scene.play('createProduct', { producerId, ...product('Thêm', 6) })
  const { version: baseVersion } = await seen(scene)
  const productIds = [productId, crypto.randomUUID()]
  expect(await scene.call('addEntries', { sessionId: scene.sessionId, baseVersion, productIds })).toEqual({
    ok: false,
    error: { code: 'NOT_FOUND', what: 'product' }
  })
  expect((await seen(scene)).entries).toHaveLength(1)
})
