/**
 * The desk page and its calls over HTTP on 127.0.0.1: for the machine's own browser, where there is no Electron.
 * Knows nothing of the methods: every call goes through the one door.
 */
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Envelope } from '../../shared/contract.ts'
import { fromWire, seqHeader, toWire } from '../../shared/wire.ts'
import type { Core } from '../core/dispatch.ts'
import { type Bundle, cacheControl, pageHeaders, paperHeaders } from '../web/bundle.ts'
import type { Keep } from '../web/keep.ts'
import { createEventStreams } from './events.ts'
import { createGuard, type Guard } from './guard.ts'
import { plainPage, refusalWords } from './words.ts'

export interface Download {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Served {
  readonly core: Pick<Core, 'call' | 'subscribe'>
  readonly bundle: Bundle
  readonly papers: Keep<string>
  readonly downloads: Keep<Download>
}

export interface DeskServer {
  /** Address of the desk; it opens with `?token=` and a token from `newToken`, once. */
  readonly url: string
  readonly newToken: () => string
  /** Lets calls under way finish, ends the event streams, stops listening. */
  readonly close: () => Promise<void>
}

const mebibyte = 1024 * 1024
/** A workbook of 10 MiB as base64 fits, with room for the rest of the call. */
const bodyLimit = 16 * mebibyte

/** Listens on 127.0.0.1; port 0 takes a free one. Rejects when the port is taken. */
export async function serveDesk(served: Served, port: number, patience = usualPatience): Promise<DeskServer> {
  const hosts = new Set<string>()
  // cookies know no ports: a practice host beside a real one needs a name of its own
  const cookieName = `ocop_desk_${crypto.randomUUID().slice(0, 8)}`
  const guard = createGuard(() => hosts, cookieName)
  const events = createEventStreams()
  const app = fastify({
    bodyLimit,
    exposeHeadRoutes: false, // a HEAD must not use a download up
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error, _request, reply) => notFound(reply)
  })
  const quiet = countCalls(app)
  letIn(app, guard)
  answerErrors(app)
  pageRoutes(app, guard, served)
  callRoutes(app, served, events)
  const unsubscribe = served.core.subscribe((event) => events.tell(event))
  app.addHook('preClose', async () => {
    unsubscribe()
    events.close()
  })
  await app.listen({ host: '127.0.0.1', port })
  const { port: taken } = app.server.address() as AddressInfo // listening on a port, so it has one
  hosts.add(`127.0.0.1:${taken}`).add(`localhost:${taken}`)
  return { url: `http://127.0.0.1:${taken}/`, newToken: guard.newToken, close: () => closeSoon(app, quiet, patience) }
}

/** Answers how to wait until no call is under way. */
function countCalls(app: FastifyInstance): () => Promise<void> {
  let under = 0
  const waiting: (() => void)[] = []
  app.addHook('onRequest', async (_request, reply) => {
    under += 1
    // also where the other side went away in the middle, as it does from a stream of events
    reply.raw.once('close', () => {
      under -= 1
      if (under <= 0) for (const done of waiting.splice(0)) done()
    })
  })
  return () => new Promise((done) => (under <= 0 ? done() : void waiting.push(done)))
}

/** At most so many milliseconds a call may hold the end up. */
const usualPatience = 10_000

/** A browser keeps lines open on which it asks nothing; the server would wait for those until they time out. */
async function closeSoon(app: FastifyInstance, quiet: () => Promise<void>, patience: number): Promise<void> {
  const closed = app.close()
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, patience)
  })
  await Promise.race([quiet(), enough])
  clearTimeout(timer)
  app.server.closeAllConnections()
  await closed
}

function letIn(app: FastifyInstance, guard: Guard): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(pageHeaders)
    const opening = request.method === 'GET' && pathOf(request) === '/' && tokenOf(request) !== undefined
    const refusal = guard.refuse({ method: request.method, headers: request.headers }, !opening)
    if (refusal === undefined) return
    const status = refusal === 'noTicket' ? 401 : 403
    return reply.code(status).type('text/html; charset=utf-8').send(plainPage(refusalWords[refusal]))
  })
}

function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => notFound(reply))
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500
    const code = status === 413 ? { code: 'FILE', reason: 'tooBig', facts: { limit: bodyLimit } } : { code: 'BAD_INPUT', issues: [] }
    return reply.code(status).send({ ok: false, error: status < 500 ? code : { code: 'INTERNAL', ref: '' } })
  })
}

function pageRoutes(app: FastifyInstance, guard: Guard, { bundle, papers, downloads }: Served): void {
  app.get('/*', async (request, reply) => {
    const path = pathOf(request)
    const token = path === '/' ? tokenOf(request) : undefined
    if (token !== undefined) return openDesk(reply, guard, token)
    const file = bundle.get(path)
    if (!file) return notFound(reply)
    return reply
      .header('cache-control', cacheControl(file))
      .type(file.type)
      .send(await readFile(file.path))
  })
  app.get<{ Params: { name: string } }>('/paper/:name', async (request, reply) => {
    const html = papers.see(request.params.name)
    return html === undefined ? notFound(reply) : reply.headers(paperHeaders).send(html)
  })
  app.get<{ Params: { name: string } }>('/download/:name', async (request, reply) => {
    const file = downloads.take(request.params.name)
    if (!file) return notFound(reply)
    return reply
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'no-store')
      .type('application/octet-stream')
      .send(Buffer.from(file.bytes))
  })
}

function callRoutes(app: FastifyInstance, { core }: Served, events: ReturnType<typeof createEventStreams>): void {
  app.post('/rpc', async (request, reply) => {
    const envelope = readEnvelope(request.body)
    if (!envelope) return reply.code(400).send({ ok: false, error: { code: 'BAD_INPUT', issues: [] } })
    // what the answer shows is at least as new as this event: the page takes the next ones from here
    reply.header(seqHeader, events.newest())
    const answer = await core.call(envelope)
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(toWire(answer, encode))
  })
  app.get('/events', (request, reply) => {
    reply.hijack()
    events.open(reply.raw, seqOf(request.headers['last-event-id']))
  })
  app.get<{ Params: { seq: string } }>('/events/since/:seq', async (request, reply) => {
    const seq = seqOf(request.params.seq)
    return seq === null ? notFound(reply) : reply.header('cache-control', 'no-store').send(events.since(seq))
  })
}

/** Trades the token for the cookie and leads on to the address without it, so that it stays in no history. */
function openDesk(reply: FastifyReply, guard: Guard, token: string): FastifyReply {
  const ticket = guard.exchange(token)
  if (ticket === undefined) return reply.code(401).type('text/html; charset=utf-8').send(plainPage(refusalWords.noTicket))
  return reply
    .header('set-cookie', `${guard.cookieName}=${ticket}; HttpOnly; SameSite=Strict; Path=/`)
    .header('cache-control', 'no-store')
    .redirect('/', 303)
}

function readEnvelope(body: unknown): Envelope | undefined {
  if (typeof body !== 'object' || body === null || !('method' in body) || typeof body.method !== 'string') return undefined
  const { method, input, space, seatToken } = body as { method: string; input?: unknown; space?: unknown; seatToken?: unknown } // seen above
  if (space !== undefined && space !== 'real' && space !== 'practice' && space !== 'package') return undefined
  if (seatToken !== undefined && typeof seatToken !== 'string') return undefined
  return { method, input: fromWire(input, decode), space, seatToken }
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).headers(pageHeaders).type('text/plain; charset=utf-8').send('404')
}

// as it was sent, undecoded: the names in the list are plain, so whatever is written in another way is not there
function pathOf(request: FastifyRequest): string {
  return request.raw.url?.split('?', 1)[0] ?? ''
}

function tokenOf(request: FastifyRequest): string | undefined {
  const { token } = request.query as { token?: unknown } // whatever the address says
  return typeof token === 'string' ? token : undefined
}

function seqOf(text: unknown): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** RFC 6266 with the name in UTF-8 (RFC 5987), and in plain letters for what cannot read that. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w.() -]/g, '_')
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

function decode(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
