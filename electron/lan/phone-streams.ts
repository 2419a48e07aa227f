/** Event streams to phones. Each says only that there is something new for its member, as a number. */
import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import { phoneHeaders } from '../web/bundle.ts'

/** Has the numbers told, null at the end; answers how to stop, undefined where there is nobody to tell. */
type Watch = (tell: (seq: number | null) => void) => (() => void) | undefined

export interface PhoneStreams {
  /** Answers with a stream; false, and nothing is answered, where the token is nobody's. */
  open(reply: FastifyReply, token: string, watch: Watch): boolean
  close(): void
}

// a page that was loaded anew opens another before the old one is known to be gone
const streamsOfOne = 2
// proxies and phones cut a connection that says nothing
const heartbeat = 15_000

/** Makes the streams of one server. */
export function createPhoneStreams(): PhoneStreams {
  const streams = new Map<ServerResponse, string>()
  const beat = setInterval(() => {
    for (const stream of streams.keys()) stream.write(': still here\n\n')
  }, heartbeat).unref()

  return {
    open: (reply, token, watch) => {
      const { raw } = reply
      const stop = watch((seq) => (seq === null ? raw.end() : void raw.write(`data: ${JSON.stringify({ seq })}\n\n`)))
      if (!stop) return false
      reply.hijack()
      const mine = [...streams].filter(([, owner]) => owner === token).map(([stream]) => stream)
      for (const old of mine.slice(0, Math.max(0, mine.length + 1 - streamsOfOne))) old.end()
      streams.set(raw, token)
      raw.on('close', () => {
        stop()
        streams.delete(raw)
      })
      raw.writeHead(200, { ...phoneHeaders, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
      raw.write('retry: 3000\n\n')
      return true
    },
    close: () => {
      clearInterval(beat)
      for (const stream of streams.keys()) stream.end()
    }
  }
}
