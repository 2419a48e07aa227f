/** The server for phones on 127.0.0.1 over the real core and data, with built pages of the desk and of phones beside each other. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Core } from '../../electron/core/dispatch.ts'
import { type PhoneLimits, roomLimits } from '../../electron/lan/phone-limits.ts'
import { createPhoneServer } from '../../electron/lan/phones.ts'
import { readBundle } from '../../electron/web/bundle.ts'
import { phoneFiles } from '../../electron/web/phone-files.ts'
import type { Answer, MethodName, Sent } from '../../shared/contract.ts'
import { invited } from '../core/devices/room.ts'
import { aScene, type Wanted } from '../core/scene.ts'
import { ask, type Reply } from '../http.ts'

function builtPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const root = join(folder, 'page')
  mkdirSync(join(root, 'assets'), { recursive: true })
  const files = {
    'index.html': '<!doctype html><script src="/assets/desk-1a.js"></script>',
    'phone.html': '<!doctype html><title>phone</title><script src="/assets/phone-2b.js"></script>',
    'assets/desk-1a.js': 'import "./shared-3c.js"',
    'assets/phone-2b.js': 'import("./shared-3c.js")',
    'assets/shared-3c.js': 'export {}',
    '../outside.txt': 'outside'
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  return root
}

interface Sending {
  readonly token?: string
  readonly headers?: OutgoingHttpHeaders
  readonly requestId?: string
}

/** A session whose members may come over HTTP. */
export async function aServedRoom({ limits, ...wanted }: Wanted & { readonly limits?: Partial<PhoneLimits> } = {}) {
  const late: { core?: Core } = {}
  const core = () => {
    if (!late.core) throw new Error('nobody comes before the core is there')
    return late.core
  }
  const files = phoneFiles(readBundle(builtPages()))
  const served = {
    call: (...given: Parameters<Core['call']>) => core().call(...given),
    watch: (...given: Parameters<Core['watch']>) => core().watch(...given)
  }
  const lan = createPhoneServer({ core: served, files }, { ...roomLimits, ...limits })
  onTestFinished(() => lan.close())
  const scene = await aScene({ lan, ...wanted })
  late.core = scene.core
  const { url, address, port } = await scene.play('openLan', { address: '127.0.0.1', port: null })
  const origin = url.slice(0, -1)
  const post = (body: string | Buffer, headers: OutgoingHttpHeaders = {}) =>
    ask(url, { path: '/rpc', method: 'POST', headers: { origin, 'content-type': 'application/json', ...headers }, body })
  return {
    ...scene,
    lan,
    url,
    origin,
    host: `${address}:${port}`,
    port,
    post,
    get: (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') => ask(url, { path, method, headers }),
    send: <M extends MethodName>(method: M, input: Sent<M>, { token, headers, requestId = crypto.randomUUID() }: Sending = {}) =>
      post(JSON.stringify({ method, input, requestId }), { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers })
  }
}

export type ServedRoom = Awaited<ReturnType<typeof aServedRoom>>

/** What the door said. */
export function answerOf({ body }: Reply): Answer {
  return JSON.parse(body.toString()) as Answer // of /rpc
}

/** A member on their phone over HTTP: the token that the page keeps. */
export async function joinOver(room: ServedRoom, place = 0) {
  const { key, pin, memberId } = await invited(room, place)
  const reply = await room.send('joinDevice', { key, pin, name: 'iPhone, Safari', takeOver: false })
  const answer = answerOf(reply)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { deviceToken } = answer.value as { deviceToken: string } // what the contract answers
  return { memberId, key, pin, reply, token: deviceToken, cookie: reply.headers['set-cookie']?.[0] ?? '' }
}
