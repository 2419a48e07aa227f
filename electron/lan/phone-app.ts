/** The routes of the server for phones, and who may ask for what. */
import { readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { contract, type Envelope, type MethodName, type Space } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Caller } from '../core/callers.ts'
import type { Core } from '../core/dispatch.ts'
import { type Bundle, cacheControl, phoneHeaders } from '../web/bundle.ts'
import { cookie, isSameSite } from './guard.ts'
import type { PhoneLimits } from './phone-limits.ts'
import { createPhoneStreams, type PhoneStreams } from './phone-streams.ts'
import { makeRateLimit } from './rate.ts'
import { plainPage, refusalWords, selfTestWords } from './words.ts'

interface Place {
  readonly core: Pick<Core, 'call' | 'watch'>
  readonly files: Bundle
  readonly space: Space
  /** address:port, the only name that this server answers to. */
  readonly host: string
}

const cookieName = 'ocop_phone'
// a session by circulated papers may take weeks
const cookieSeconds = 60 * 24 * 60 * 60

/** The server, not yet listening. */
export function phoneApp(place: Place, limits: PhoneLimits): FastifyInstance {
  const streams = createPhoneStreams()
  const app = fastify({
    bodyLimit: limits.body,
    exposeHeadRoutes: false,
    // a phone that has only connected would keep the server from ending; an answer that is cut off is asked for again
    forceCloseConnections: true,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: 15_000,
    http: { maxHeaderSize: limits.headers, headersTimeout: limits.headersTime, connectionsCheckingInterval: limits.headersTime / 5 },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error, _request, reply) => notFound(reply)
  })
  app.removeContentTypeParser('text/plain')
  boundConnections(app, limits)
  letIn(app, place, limits)
  app.setNotFoundHandler((_request, reply) => notFound(reply))
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500
    return refuse(reply, status, status < 500 ? { code: 'BAD_INPUT', issues: [] } : { code: 'INTERNAL', ref: '' })
  })
  pageRoutes(app, place)
  callRoutes(app, place, limits, streams)
  app.addHook('preClose', async () => streams.close())
  return app
}

function boundConnections({ server }: FastifyInstance, { connections, connectionsOfOne }: PhoneLimits): void {
  server.maxConnections = connections
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    const count = (open.get(address) ?? 0) + 1
    open.set(address, count)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
    if (count > connectionsOfOne) socket.destroy()
  })
}

function letIn(app: FastifyInstance, { host }: Place, { rate }: PhoneLimits): void {
  const mayCome = makeRateLimit(rate, () => performance.now())
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(phoneHeaders)
    if (!mayCome(request.ip)) return tooOften(reply)
    // a name that another site bent to this address is not ours
    if (request.headers.host !== host) return reply.code(403).type('text/html; charset=utf-8').send(plainPage(refusalWords.wrongHost))
    // the page itself may be reached by a link from anywhere: it holds nothing
    const asks = ['/rpc', '/events'].includes(pathOf(request))
    if (asks && !isSameSite(request)) return reply.code(403).type('text/html; charset=utf-8').send(plainPage(refusalWords.wrongOrigin))
    return undefined
  })
}

function pageRoutes(app: FastifyInstance, { files }: Place): void {
  app.get('/*', async (request, reply) => {
    const file = files.get(pathOf(request))
    if (!file) return notFound(reply)
    return reply
      .header('cache-control', cacheControl(file))
      .type(file.type)
      .send(await readFile(file.path))
  })
  app.get('/thu', (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(plainPage(selfTestWords))
  )
}

function callRoutes(app: FastifyInstance, { core, space }: Place, { knocks }: PhoneLimits, streams: PhoneStreams): void {
  const mayKnock = makeRateLimit(knocks, () => performance.now())
  app.post('/rpc', async (request, reply) => {
    const envelope = readEnvelope(request.body)
    if (!envelope) return refuse(reply, 400, { code: 'BAD_INPUT', issues: [] })
    if (isForGuests(envelope.method) && !mayKnock(request.ip)) return tooOften(reply)
    const caller = callerOf(request, space)
    const answer = await core.call(envelope, caller)
    if (answer.ok) keepToken(request, reply, envelope, caller, answer.value)
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(answer))
  })
  app.get('/events', (request, reply) => {
    const caller = callerOf(request, space)
    const opened = caller.kind === 'device' && streams.open(reply, caller.token, (tell) => core.watch(caller, tell))
    return opened ? undefined : refuse(reply, 401, { code: 'DEVICE_ENDED', why: 'unknown' })
  })
}

/** Whatever else a page wraps its call in is not for it to say here. */
function readEnvelope(body: unknown): Envelope | undefined {
  if (typeof body !== 'object' || body === null || !('method' in body) || typeof body.method !== 'string') return undefined
  const { method, input, requestId } = body as { method: string; input?: unknown; requestId?: unknown } // seen above
  if (requestId !== undefined && typeof requestId !== 'string') return undefined
  return { method, input, ...(requestId === undefined ? {} : { requestId }) }
}

function isForGuests(method: string): boolean {
  return Object.hasOwn(contract, method) && contract[method as MethodName].who.includes('guest') // it is one of its own keys
}

/** The token that the page carries itself, which outlives a change of address, or that of the cookie. */
function tokenOf({ headers }: FastifyRequest): string | undefined {
  const carried = /^Bearer ([\w-]{20,100})$/.exec(headers.authorization ?? '')?.[1]
  return carried ?? cookie(headers.cookie, cookieName)
}

function callerOf(request: FastifyRequest, space: Space): Caller {
  // the code of a screen for the hall opens nothing but what the hall sees
  const code = /^Screen ([\dA-Z]{8})$/.exec(request.headers.authorization ?? '')?.[1]
  if (code !== undefined) return { kind: 'screen', space, code }
  const token = tokenOf(request)
  return token === undefined ? { kind: 'guest', space } : { kind: 'device', space, token }
}

/** An event stream can carry no header, so the token is a cookie too: given at joining, and where the page brought it from another address. */
function keepToken(request: FastifyRequest, reply: FastifyReply, { method }: Envelope, caller: Caller, value: unknown): void {
  const joined = method === 'joinDevice' && typeof value === 'object' && value !== null && 'deviceToken' in value
  const carried = caller.kind === 'device' && !isForGuests(method) ? caller.token : undefined
  const token = joined ? String(value.deviceToken) : carried
  if (method === 'leaveDevice') reply.header('set-cookie', `${cookieName}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`)
  else if (token !== undefined && token !== cookie(request.headers.cookie, cookieName))
    reply.header('set-cookie', `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${cookieSeconds}`)
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).headers(phoneHeaders).type('text/plain; charset=utf-8').send('404')
}

function refuse(reply: FastifyReply, status: number, error: AppError): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ ok: false, error })
}

function tooOften(reply: FastifyReply): FastifyReply {
  return refuse(reply.header('retry-after', '1'), 429, { code: 'BUSY', what: 'host' })
}

// as it was sent, undecoded: the names in the list are plain, so whatever is written in another way is not there
function pathOf(request: FastifyRequest): string {
  return request.raw.url?.split('?', 1)[0] ?? ''
}
