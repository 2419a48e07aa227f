import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { dump } from '../core/dump.ts'
import { answerOf, aServedRoom, joinOver, type ServedRoom } from './room.ts'

type Hostile = { readonly what: string; readonly status: number; readonly send: (room: ServedRoom) => ReturnType<ServedRoom['get']> }

const knock = JSON.stringify({ method: 'seeInvite', input: { key: 'A'.repeat(22) } })
const posting = (
  what: string,
  status: number,
  headers: (room: ServedRoom) => Record<string, string>,
  body: string | Buffer = knock
): Hostile => ({
  what,
  status,
  send: (room) => room.post(body, headers(room))
})
const getting = (path: string, method = 'GET'): Hostile => ({
  what: `${method} ${path}`,
  status: 404,
  send: (room) => room.get(path, {}, method)
})

const hostile: Hostile[] = [
  posting('the name of another site', 403, () => ({ host: 'ocop.example' })),
  posting('the name of another site with our port', 403, ({ port }) => ({ host: `ocop.example:${port}` })),
  posting('our address without its port', 403, () => ({ host: '127.0.0.1' })),
  posting('our address with another port', 403, () => ({ host: '127.0.0.1:1' })),
  posting('another name of this machine', 403, ({ port }) => ({ host: `localhost:${port}` })),
  posting('a page of another site', 403, () => ({ origin: 'https://ocop.example' })),
  posting('a page of another port of this machine', 403, () => ({ origin: 'http://127.0.0.1:1' })),
  posting('a file', 403, () => ({ origin: 'null' })),
  posting('our origin over https', 403, ({ host }) => ({ origin: `https://${host}` })),
  { what: 'a stream for a page of another site', status: 403, send: (room) => room.get('/events', { 'sec-fetch-site': 'cross-site' }) },
  { what: 'the page by another name', status: 403, send: (room) => room.get('/', { host: 'ocop.example' }) },
  posting('a form', 415, () => ({ 'content-type': 'application/x-www-form-urlencoded' }), 'method=seeInvite'),
  posting('plain text, which a foreign page may send', 415, () => ({ 'content-type': 'text/plain' })),
  posting('a form with files', 415, () => ({ 'content-type': 'multipart/form-data; boundary=x' })),
  posting('no type', 415, () => ({ 'content-type': '' })),
  posting('what is no JSON', 400, () => ({}), '{"method":'),
  posting('nothing', 400, () => ({}), ''),
  posting('a list', 400, () => ({}), '[]'),
  posting('a number', 400, () => ({}), '1'),
  posting('no method', 400, () => ({}), '{"input":{}}'),
  posting('a method that is no text', 400, () => ({}), '{"method":["setMark"],"input":{}}'),
  posting('a request name that is no text', 400, () => ({}), '{"method":"getMe","input":{},"requestId":7}'),
  posting('a prototype', 400, () => ({}), '{"method":"getMe","input":{"__proto__":{"ok":true}}}'),
  posting('a body that is too large', 413, () => ({}), JSON.stringify({ method: 'getMe', input: 'x'.repeat(70_000) })),
  posting('headers that are too large', 431, () => ({ 'x-much': 'x'.repeat(9_000) })),
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND'].map(
    (method): Hostile => ({ what: `${method} of a call`, status: 404, send: (room) => room.get('/rpc', { origin: room.origin }, method) })
  ),
  ...['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'].map((method) => getting('/', method)),
  ...['/rpc', '/thu/', '/THU', '/events/since/0', '/paper/x', '/download/x', '/favicon.ico', '/.env', '/ocop.sqlite'].map((path) =>
    getting(path)
  ),
  ...['/index.html', '/phone.html', '/assets/desk-1a.js', '/assets/', '/assets'].map((path) => getting(path)),
  ...[
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/../../outside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/assets/%2e%2e%2fphone-2b.js',
    '/assets/phone-2b.js%00.html',
    '/assets//phone-2b.js',
    '//assets/phone-2b.js',
    '/assets/phone-2b.js/'
  ].map((path) => getting(path)),
  { what: 'a stream without a token', status: 401, send: (room) => room.get('/events') },
  { what: 'a stream with a guessed token', status: 401, send: (room) => room.get('/events', { cookie: `ocop_phone=${'A'.repeat(43)}` }) }
]

test('no hostile request gets further than its status, and none of them writes anything or breaks the server', async () => {
  const room = await aServedRoom()
  const { token } = await joinOver(room)
  const before = dump(room)
  const found: Record<string, number> = {}
  for (const { what, send } of hostile) found[what] = (await send(room)).status
  expect(found).toEqual(Object.fromEntries(hostile.map(({ what, status }) => [what, status])))
  expect(dump(room)).toBe(before)
  expect(room.faults).toEqual([])
  expect(answerOf(await room.send('getMe', {}, { token }))).toMatchObject({ ok: true })
})

test('methods of the desk, and seats taken at the laptop, cannot be used over the LAN, whatever the envelope says', async () => {
  const room = await aServedRoom()
  const { token, memberId, pin } = await joinOver(room)
  const { seatToken } = await room.play('takeSeat', { memberId, pin })
  const before = dump(room)
  const posing = { input: {}, space: 'practice', seatToken, caller: { kind: 'desk' }, who: 'desk', requestId: crypto.randomUUID() }
  const role = { ok: false, error: { code: 'NOT_ALLOWED', why: 'role' } }
  for (const method of ['getHome', 'listSessions', 'closeLan', 'makeBackup', 'resetPractice'])
    for (const headers of [{}, { authorization: `Bearer ${token}` }])
      expect(answerOf(await room.post(JSON.stringify({ ...posing, method }), headers))).toEqual(role)
  expect(answerOf(await room.post(JSON.stringify({ ...posing, method: 'getMe' })))).toEqual(role)
  expect(answerOf(await room.post(JSON.stringify({ ...posing, method: 'hasOwnProperty' })))).toMatchObject({
    error: { code: 'UNKNOWN_METHOD' }
  })
  expect(dump(room)).toBe(before)
})

/** A connection of its own, as a program without manners would hold it. */
function rudely({ port }: ServedRoom, words: string): { socket: Socket; gone: Promise<void> } {
  const socket = connect(port, '127.0.0.1', () => socket.write(words))
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {}) // being cut off is what is wanted
  socket.resume()
  return { socket, gone: new Promise((done) => socket.once('close', () => done())) }
}

const heads = ({ host, origin }: ServedRoom, length: number) =>
  `POST /rpc HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n`

test('who sends a request drop by drop, or nothing at all, is cut off, and others are answered meanwhile', async () => {
  const room = await aServedRoom({ limits: { headersTime: 250, requestTime: 500 } })
  const { token } = await joinOver(room)
  const before = dump(room)
  const slow = ['', 'GET / HT', heads(room, 10), `${heads(room, 10)}\r\n{"met`, `${heads(room, 10)}\r\n`].map((words) =>
    rudely(room, words)
  )
  const dripping = rudely(room, heads(room, 10))
  const drops = setInterval(() => dripping.socket.write('X-Drop: 1\r\n'), 50)
  onTestFinished(() => clearInterval(drops))
  expect(answerOf(await room.send('getMe', {}, { token }))).toMatchObject({ ok: true })
  await Promise.all([...slow, dripping].map(({ gone }) => gone))
  expect(dump(room)).toBe(before)
})

test('a body that breaks off writes nothing, and the same request sent whole afterwards is done once', async () => {
  const room = await aServedRoom()
  const { token, memberId } = await joinOver(room)
  const mark = { entryId: room.entries[0]?.id ?? '', memberId, baseVersion: 0, criterion: '1.1', option: 1 }
  const body = JSON.stringify({ method: 'setMark', input: mark, requestId: crypto.randomUUID() })
  const before = dump(room)
  for (const length of [1, 20, body.length - 1]) {
    const { socket, gone } = rudely(room, `${heads(room, body.length)}Authorization: Bearer ${token}\r\n\r\n${body.slice(0, length)}`)
    socket.end()
    await gone
  }
  expect(dump(room)).toBe(before)
  const headers = { authorization: `Bearer ${token}` }
  const first = answerOf(await room.post(body, headers))
  expect(first).toMatchObject({ ok: true })
  expect(answerOf(await room.post(body, headers))).toEqual(first)
})

test('who floods is told to wait after the burst; tries of keys and PINs have a smaller one of their own', async () => {
  const room = await aServedRoom({ limits: { rate: { burst: 12, perSecond: 0 }, knocks: { burst: 4, perSecond: 0 } } })
  const before = dump(room)
  const knocked = []
  for (let count = 0; count < 8; count += 1) knocked.push(await room.send('seeInvite', { key: 'A'.repeat(22) }))
  const rest = []
  for (let count = 0; count < 8; count += 1) rest.push(await room.get('/thu'))
  expect([...knocked, ...rest].map(({ status }) => status)).toEqual([
    ...Array(4).fill(200),
    ...Array(4).fill(429),
    ...Array(4).fill(200),
    ...Array(4).fill(429)
  ])
  expect(knocked.at(-1)?.headers['retry-after']).toBe('1')
  expect(rest.at(-1) && answerOf(rest.at(-1) as (typeof rest)[number])).toEqual({ ok: false, error: { code: 'BUSY', what: 'host' } })
  expect(dump(room)).toBe(before)
})

test('one address can hold only so many connections open; the ones beyond are cut, and one that is given up makes room', async () => {
  const room = await aServedRoom({ limits: { connectionsOfOne: 3 } })
  const held = ['', '', ''].map((words) => rudely(room, words))
  await Promise.all(
    held.map(({ socket }) => new Promise<void>((done) => (socket.connecting ? socket.once('connect', () => done()) : done())))
  )
  await rudely(room, '').gone
  await expect(room.get('/thu')).rejects.toThrow()
  held[0]?.socket.destroy()
  await held[0]?.gone
  await expect
    .poll(() =>
      room.get('/thu').then(
        ({ status }) => status,
        () => 0
      )
    )
    .toBe(200)
})
