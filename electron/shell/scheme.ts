/** Our own scheme: pages and papers come from `app://ocop/`, and from nowhere else. */
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { type Bundle, cacheControl, pageHeaders, paperHeaders } from '../web/bundle.ts'
import type { Keep } from '../web/keep.ts'

const scheme = 'app'
const host = 'ocop'
export const deskUrl = `${scheme}://${host}/index.html`

/** Address of a kept paper. */
export function paperUrl(name: string): string {
  return `${scheme}://${host}/paper/${name}`
}

/** To be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Answers every request of our scheme from the list of built files and the papers that are kept. */
export function serveScheme(bundle: Bundle, papers: Keep<string>): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (url.host !== host || request.method !== 'GET') return missing()
    const paper = url.pathname.startsWith('/paper/') ? papers.see(url.pathname.slice('/paper/'.length)) : undefined
    if (paper !== undefined) return new Response(paper, { headers: paperHeaders })
    const file = bundle.get(url.pathname)
    if (!file) return missing()
    const headers = { ...pageHeaders, 'content-type': file.type, 'cache-control': cacheControl(file) }
    return new Response(new Uint8Array(await readFile(file.path)), { headers })
  })
}

function missing(): Response {
  return new Response('404', { status: 404, headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' } })
}

/** Whether an address is one of our pages or papers. */
export function isOurs(address: string): boolean {
  const url = parse(address)
  return url !== undefined && url.protocol === `${scheme}:` && url.host === host
}

/** Whether an address is one of our pages: only these may call the core. */
export function isOurPage(address: string): boolean {
  return isOurs(address) && parse(address)?.pathname.startsWith('/paper/') === false
}

/** Whether an address is the page for the hall. */
export function isHallPage(address: string): boolean {
  return isOurPage(address) && parse(address)?.pathname === '/projector.html'
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined
}
