/** A client that says exactly what it is told to, for hosts that must not be trusted to be asked nicely. */
import { type Agent, type OutgoingHttpHeaders, request } from 'node:http'

export interface Reply {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** Sends a request as it stands, the path unnormalised, and reads the whole answer. */
export function ask(
  url: string,
  {
    path = '/',
    method = 'GET',
    headers = {},
    body,
    agent = false,
    signal
  }: {
    path?: string
    method?: string
    headers?: OutgoingHttpHeaders
    body?: string | Buffer
    agent?: Agent | false
    /** Breaks off. */
    signal?: AbortSignal
  } = {}
): Promise<Reply> {
  const { hostname, port } = new URL(url)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method, headers, agent, signal }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
      response.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

/** Opens the desk with a token and answers the Cookie header of the page. */
export async function cookieFor(url: string, token: string): Promise<string> {
  const { headers } = await ask(url, { path: `/?token=${token}` })
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}
