/** The HTTP host over a core of two methods, for tests of the transport alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Download, serveDesk } from '../../electron/lan/server.ts'
import { readBundle } from '../../electron/web/bundle.ts'
import { createKeep } from '../../electron/web/keep.ts'
import type { Answer, ChangeEvent, Envelope } from '../../shared/contract.ts'
import { ask, cookieFor } from '../http.ts'

/** A host, closed when the test is over. `echo` answers its input, `fail` a refusal. `page` is a folder of built pages. */
export async function lanHost({ page, port = 0, patience }: { page?: string; port?: number; patience?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-page-'))
  const root = join(folder, 'page')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(root, 'assets', 'a-1234.js'), 'export {}')
  writeFileSync(join(folder, 'outside.txt'), 'outside')
  const listeners = new Set<(event: ChangeEvent) => void>()
  const heard: Envelope[] = []
  const core = {
    call: async (envelope: Envelope): Promise<Answer> => {
      heard.push(envelope)
      if (envelope.method === 'fail') return { ok: false, error: { code: 'NO_BROWSER' } }
      return { ok: true, value: envelope.input, receipt: null }
    },
    subscribe: (listener: (event: ChangeEvent) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
  const papers = createKeep<string>({ items: 4, bytes: 1e6 }, (html) => html.length)
  const downloads = createKeep<Download>({ items: 4, bytes: 1e6 }, ({ bytes }) => bytes.byteLength)
  const server = await serveDesk({ core, bundle: readBundle(page ?? root), papers, downloads }, port, patience)
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  const cookie = await cookieFor(server.url, server.newToken())
  const origin = server.url.slice(0, -1)
  return {
    ...server,
    papers,
    downloads,
    heard,
    cookie,
    origin,
    listening: listeners,
    tell: (event: ChangeEvent) => listeners.forEach((listener) => listener(event)),
    get: (path: string, headers: OutgoingHttpHeaders = {}) => ask(server.url, { path, headers: { cookie, ...headers } }),
    rpc: (envelope: unknown, headers: OutgoingHttpHeaders = {}) =>
      ask(server.url, {
        path: '/rpc',
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json', ...headers },
        body: typeof envelope === 'string' ? envelope : JSON.stringify(envelope)
      })
  }
}
