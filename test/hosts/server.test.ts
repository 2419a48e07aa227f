import { get as httpGet, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { ChangeEvent } from '../../shared/contract.ts'
import { fromWire, toWire } from '../../shared/wire.ts'
import { ask, cookieFor } from '../http.ts'
import { lanHost } from './lan.ts'

const change = (receipt: number): ChangeEvent => ({ space: 'real', what: 'setMark', sessionId: null, about: null, receipt })
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

test('a token opens the desk once, for a cookie that no script can read, and leaves no token in the address', async () => {
  const host = await lanHost()
  const token = host.newToken()
  const first = await ask(host.url, { path: `/?token=${token}` })
  expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
  expect(first.headers['set-cookie']?.[0]).toMatch(/^ocop_desk_\w+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  const second = await ask(host.url, { path: `/?token=${token}` })
  expect(second.status).toBe(401)
  expect(second.headers['set-cookie']).toBeUndefined()
})

test.each(['', 'x', '0'.repeat(43), '../..', '%00'])('the token "%s" opens nothing', async (token) => {
  const host = await lanHost()
  expect((await ask(host.url, { path: `/?token=${token}` })).status).toBe(401)
})

test('the page comes with the policy of the desktop window, and is never kept', async () => {
  const host = await lanHost()
  const page = await host.get('/')
  expect(page.status).toBe(200)
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  })
  expect((await host.get('/assets/a-1234.js')).headers['cache-control']).toBe('private, max-age=31536000, immutable')
})

const hostile: { what: string; path?: string; method?: string; headers: (origin: string, cookie: string) => Record<string, string> }[] = [
  { what: 'no cookie', headers: () => ({}) },
  { what: 'a cookie of another name', headers: (_origin, cookie) => ({ cookie: cookie.replace('ocop_desk', 'other') }) },
  { what: 'a guessed cookie', headers: (_origin, cookie) => ({ cookie: `${cookie.split('=')[0]}=${'A'.repeat(43)}` }) },
  { what: 'the name of another site', headers: (_origin, cookie) => ({ cookie, host: 'ocop.example' }) },
  {
    what: 'the name of another site with our port',
    headers: (origin, cookie) => ({ cookie, host: `ocop.example:${origin.split(':')[2]}` })
  },
  { what: 'our address without its port', headers: (_origin, cookie) => ({ cookie, host: '127.0.0.1' }) },
  { what: 'another port', headers: (_origin, cookie) => ({ cookie, host: '127.0.0.1:1' }) },
  { what: 'a page of another site', headers: (_origin, cookie) => ({ cookie, origin: 'https://ocop.example' }) },
  { what: 'a page of another program on this machine', headers: (_origin, cookie) => ({ cookie, origin: 'http://127.0.0.1:1' }) },
  { what: 'a file on this machine', headers: (_origin, cookie) => ({ cookie, origin: 'null' }) },
  { what: 'our origin over https', headers: (origin, cookie) => ({ cookie, origin: origin.replace('http:', 'https:') }) },
  { what: 'a picture of another site', headers: (_origin, cookie) => ({ cookie, 'sec-fetch-site': 'cross-site' }) },
  { what: 'a program on another port of this machine', headers: (_origin, cookie) => ({ cookie, 'sec-fetch-site': 'same-site' }) },
  { what: 'a call that names no page', path: '/rpc', method: 'POST', headers: (_origin, cookie) => ({ cookie }) },
  {
    what: 'a form of another site',
    path: '/rpc',
    method: 'POST',
    headers: (_origin, cookie) => ({ cookie, origin: 'https://ocop.example' })
  },
  { what: 'a call without the cookie', path: '/rpc', method: 'POST', headers: (origin) => ({ origin }) },
  { what: 'a preflight', path: '/rpc', method: 'OPTIONS', headers: () => ({ origin: 'https://ocop.example' }) },
  { what: 'events without the cookie', path: '/events', headers: () => ({}) },
  { what: 'a token of another page, asked for by another site', path: '/?token=x', headers: () => ({ origin: 'https://ocop.example' }) }
]
test.each(hostile)('$what is refused before it reaches the core', async ({ path = '/', method = 'GET', headers }) => {
  const host = await lanHost()
  const sent = { 'content-type': 'application/json', ...headers(host.origin, host.cookie) }
  const reply = await ask(host.url, { path, method, headers: sent, body: method === 'POST' ? '{"method":"echo","input":1}' : undefined })
  expect(reply.status === 401 || reply.status === 403).toBe(true)
  expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  expect(host.heard).toEqual([])
})

test.each([
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/assets/../../outside.txt',
  '/assets/..%5c..%5coutside.txt',
  '/assets/%252e%252e/outside.txt',
  '//outside.txt',
  '/assets',
  '/assets/',
  '/index.html%00',
  '/%',
  '/%ff',
  '/C:/Windows/win.ini',
  '/etc/passwd',
  '/paper/../index.html',
  '/paper/',
  '/download/',
  '/__proto__',
  `/${'a'.repeat(4000)}`
])('%s is not there', async (path) => {
  const host = await lanHost()
  const reply = await host.get(path)
  expect(reply.status).toBe(404)
  expect(reply.body.toString()).toBe('404')
})

test('bytes travel both ways through a call', async () => {
  const host = await lanHost()
  const input = { bytes: new Uint8Array([0, 1, 254, 255]), text: 'Hội đồng', list: [new Uint8Array()], none: null }
  const reply = await host.rpc(toWire({ method: 'echo', input, space: 'practice', seatToken: 't' }, base64))
  expect(fromWire(JSON.parse(reply.body.toString()), bytesOf)).toEqual({ ok: true, value: input, receipt: null })
  expect(host.heard).toEqual([{ method: 'echo', input, space: 'practice', seatToken: 't' }])
})

test('a refusal of the core is an answer like any other', async () => {
  const host = await lanHost()
  const reply = await host.rpc({ method: 'fail', input: {} })
  expect(reply.status).toBe(200)
  expect(JSON.parse(reply.body.toString())).toEqual({ ok: false, error: { code: 'NO_BROWSER' } })
})

test.each([
  { what: 'no JSON', body: '{', type: 'application/json' },
  { what: 'nothing', body: '', type: 'application/json' },
  { what: 'a list', body: '[]', type: 'application/json' },
  { what: 'no method', body: '{"input":{}}', type: 'application/json' },
  { what: 'a method that is no name', body: '{"method":1}', type: 'application/json' },
  { what: 'an unknown space', body: '{"method":"echo","space":"other"}', type: 'application/json' },
  { what: 'a seat token that is no text', body: '{"method":"echo","seatToken":{}}', type: 'application/json' },
  { what: 'a poisoned prototype', body: '{"method":"echo","input":{"__proto__":{"x":1}}}', type: 'application/json' },
  { what: 'a form', body: 'method=echo', type: 'application/x-www-form-urlencoded' },
  { what: 'plain text', body: '{"method":"echo"}', type: 'text/plain' }
])('a call of $what is refused with a code and does not reach the core', async ({ body, type }) => {
  const host = await lanHost()
  const reply = await host.rpc(body, { 'content-type': type })
  expect([400, 415]).toContain(reply.status)
  expect(JSON.parse(reply.body.toString())).toEqual({ ok: false, error: { code: 'BAD_INPUT', issues: [] } })
  expect(host.heard).toEqual([])
})

test('a call of more than 16 MiB is refused by its size, one just under it is taken', async () => {
  const host = await lanHost()
  const call = (size: number) => JSON.stringify({ method: 'echo', input: 'x'.repeat(size) })
  const limit = 16 * 1024 * 1024
  const large = await host.rpc(call(limit))
  expect(large.status).toBe(413)
  expect(JSON.parse(large.body.toString())).toEqual({ ok: false, error: { code: 'FILE', reason: 'tooBig', facts: { limit } } })
  expect(host.heard).toEqual([])
  expect((await host.rpc(call(limit - 100))).status).toBe(200)
})

test('a paper is shown under its own name with a policy that lets it run nothing', async () => {
  const host = await lanHost()
  const name = host.papers.put('<!doctype html><p>Phiếu</p>')
  const paper = await host.get(`/paper/${name}`)
  expect(paper.body.toString()).toContain('Phiếu')
  expect(paper.headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
  )
  expect((await ask(host.url, { path: `/paper/${name}` })).status).toBe(401)
})

test('a download is handed out once, under its Vietnamese name', async () => {
  const host = await lanHost()
  const name = host.downloads.put({ name: "Biên bản 'OCOP' (1).xlsx", bytes: new Uint8Array([80, 75, 3, 4]) })
  expect((await ask(host.url, { path: `/download/${name}`, method: 'HEAD', headers: { cookie: host.cookie } })).status).toBe(403)
  const file = await host.get(`/download/${name}`)
  expect([...file.body]).toEqual([80, 75, 3, 4])
  expect(file.headers['content-disposition']).toBe(
    `attachment; filename="Bi_n b_n _OCOP_ (1).xlsx"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%27OCOP%27%20%281%29.xlsx`
  )
  expect((await host.get(`/download/${name}`)).status).toBe(404)
})

/** Opens the event stream and gathers what it says, until `enough`. */
async function openStream(url: string, headers: Record<string, string>) {
  const response = await new Promise<IncomingMessage>((done) => httpGet(`${url}events`, { headers, agent: false }, done))
  onTestFinished(() => void response.destroy())
  response.setEncoding('utf8')
  let text = ''
  const waiting: { enough: (text: string) => boolean; done: () => void }[] = []
  response.on('data', (chunk: string) => {
    text += chunk
    waiting.filter(({ enough }) => enough(text)).forEach(({ done }) => done())
  })
  const ended = new Promise<'end' | 'aborted'>((done) => {
    response.on('end', () => done('end'))
    response.on('error', () => done('aborted'))
  })
  return {
    status: response.statusCode,
    ended,
    leave: () => void response.destroy(),
    until: (enough: (text: string) => boolean) =>
      enough(text) ? Promise.resolve() : new Promise<void>((done) => waiting.push({ enough, done })),
    told: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as unknown)
  }
}

test('a stream that its page went away from does not hold up the end of the host', async () => {
  // far longer than a test may take: only a host that waits for nobody ends in time
  const host = await lanHost({ patience: 3_600_000 })
  const stream = await openStream(host.url, { cookie: host.cookie })
  await stream.until((text) => text !== '')
  stream.leave()
  // by the time it is answered the host has heard of it
  await host.get('/events/since/0')
  await host.close()
})

test('a page hears each change as it is committed', async () => {
  const host = await lanHost()
  const stream = await openStream(host.url, { cookie: host.cookie })
  await stream.until((text) => text.includes('data:'))
  host.tell(change(7))
  await stream.until((text) => text.includes('"receipt":7'))
  expect(stream.told()).toEqual([
    { seq: 0, complete: true, events: [] },
    { seq: 1, complete: true, events: [change(7)] }
  ])
})

test('a page that was away hears what it missed, or that it missed more than is kept', async () => {
  const host = await lanHost()
  for (let receipt = 1; receipt <= 3; receipt += 1) host.tell(change(receipt))
  const back = await openStream(host.url, { cookie: host.cookie, 'last-event-id': '1' })
  await back.until((text) => text.includes('\n\n'))
  expect(back.told()).toEqual([{ seq: 3, complete: true, events: [change(2), change(3)] }])
  for (let receipt = 4; receipt <= 300; receipt += 1) host.tell(change(receipt))
  const late = await host.get('/events/since/1')
  expect(JSON.parse(late.body.toString())).toEqual({ seq: 300, complete: false, events: [] })
})

test('a page may ask instead of listening', async () => {
  const host = await lanHost()
  host.tell(change(1))
  const since = async (seq: string) => {
    const { status, body } = await host.get(`/events/since/${seq}`)
    return status === 200 ? (JSON.parse(body.toString()) as unknown) : status
  }
  expect(await since('0')).toEqual({ seq: 1, complete: true, events: [change(1)] })
  expect(await since('1')).toEqual({ seq: 1, complete: true, events: [] })
  // from another life of the host
  expect(await since('9')).toEqual({ seq: 1, complete: false, events: [] })
  expect(await since('-1')).toBe(404)
})

test('closing the host ends its event streams in good order and leaves nobody listening to the core', async () => {
  const host = await lanHost()
  const stream = await openStream(host.url, { cookie: host.cookie })
  await stream.until((text) => text.includes('data:'))
  expect(host.listening.size).toBe(1)
  const closed = host.close()
  expect(await stream.ended).toBe('end')
  await closed
  expect(host.listening.size).toBe(0)
  await expect(ask(host.url)).rejects.toThrow('ECONNREFUSED')
})

test('a request that is no HTTP is answered and put out, and the host goes on', async () => {
  const host = await lanHost()
  const { port } = new URL(host.url)
  const said = await new Promise<string>((done) => {
    let text = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('\u0016\u0003\u0001 hello\r\n\r\n'))
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      text += chunk
    })
    socket.on('close', () => done(text))
  })
  expect(said).toMatch(/^HTTP\/1\.1 400 /)
  expect((await host.get('/')).status).toBe(200)
})

test('two hosts on one machine do not take each other for themselves', async () => {
  const [one, two] = [await lanHost(), await lanHost()]
  expect((await ask(two.url, { headers: { cookie: one.cookie } })).status).toBe(401)
  expect(await cookieFor(two.url, one.newToken())).toBe('')
})

test('a line on which nothing is asked, and one that was asked on before, do not hold up the end', async () => {
  const host = await lanHost()
  const { hostname, port } = new URL(host.url)
  const silent = connect(Number(port), hostname)
  await new Promise<void>((done) => void silent.once('connect', done))
  const gone = new Promise<void>((done) => void silent.once('close', () => done()))
  silent.on('error', () => undefined)
  await host.get('/')
  await host.close()
  await gone
})
