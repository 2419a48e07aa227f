import { get as httpGet, type IncomingMessage } from 'node:http'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { contract, type MethodName } from '../../shared/contract.ts'
import { cardsOf } from '../../electron/lan/cards.ts'
import { marksOf } from '../core/marks.ts'
import { secret } from '../core/stages.ts'
import { giveSheet, nth } from '../core/scene.ts'
import { answerOf, aServedRoom, joinOver, type ServedRoom } from './room.ts'

test('a phone gets its page and what that names, under the policy of our pages, and nothing of the desk’s', async () => {
  const room = await aServedRoom()
  const page = await room.get('/?zarsrc=30')
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
  expect(page.body.toString()).toContain('<title>phone</title>')
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  })
  expect((await room.get('/assets/phone-2b.js')).headers['cache-control']).toBe('private, max-age=31536000, immutable')
  expect((await room.get('/assets/shared-3c.js')).status).toBe(200)
})

test('a link from another program or site opens the page, and the self-test page says in Vietnamese that the phone has found the host', async () => {
  const room = await aServedRoom()
  expect((await room.get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200)
  const page = await room.get('/thu')
  expect(page.body.toString()).toContain('Điện thoại này đã kết nối được với máy chủ chấm điểm.')
})

test('joining gives a cookie that no script can read, for the stream; the token itself serves as well, and wins over an older cookie', async () => {
  const room = await aServedRoom()
  const { token, cookie } = await joinOver(room)
  expect(cookie).toMatch(/^ocop_phone=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/)
  const pair = cookie.split(';')[0] ?? ''
  const byCookie = await room.send('getMe', {}, { headers: { cookie: `other=1; ${pair}` } })
  expect(answerOf(byCookie)).toMatchObject({ ok: true })
  expect(byCookie.headers['set-cookie']).toBeUndefined()
  const byToken = await room.send('getMe', {}, { token, headers: { cookie: `ocop_phone=${'A'.repeat(43)}` } })
  expect(answerOf(byToken)).toMatchObject({ ok: true })
  expect(byToken.headers['set-cookie']?.[0]).toBe(cookie)
  const left = await room.send('leaveDevice', {}, { token })
  expect(left.headers['set-cookie']?.[0]).toBe('ocop_phone=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0')
  expect(answerOf(await room.send('getMe', {}, { headers: { cookie: pair } }))).toEqual({
    ok: false,
    error: { code: 'DEVICE_ENDED', why: 'left' }
  })
})

test('a token that is nobody’s is given no cookie', async () => {
  const room = await aServedRoom()
  const reply = await room.send('getMe', {}, { token: 'A'.repeat(43) })
  expect(answerOf(reply)).toMatchObject({ error: { code: 'DEVICE_ENDED', why: 'unknown' } })
  expect(reply.headers['set-cookie']).toBeUndefined()
})

/** Opens the stream of a phone and collects what comes. */
function listenTo({ url }: ServedRoom, cookie: string) {
  const heard = { text: '' }
  let ended: () => void
  const end = new Promise<void>((done) => {
    ended = done
  })
  const opened = new Promise<IncomingMessage>((done, fail) => {
    const sent = httpGet(`${url}events`, { agent: false, headers: { cookie: cookie.split(';')[0] } }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        heard.text += text
        if (text.includes('retry')) done(response)
      })
      response.on('close', () => ended())
    })
    sent.on('error', fail)
    onTestFinished(() => void sent.destroy())
  })
  return { heard, opened, end }
}

test('a stream says nothing while others mark, one bare number at what concerns its member, and ends with the device', async () => {
  const room = await aServedRoom()
  const phone = await joinOver(room, 1)
  const { heard, opened, end } = listenTo(room, phone.cookie)
  const { headers } = await opened
  expect(headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  await giveSheet(room, { member: 0, give: 75 })
  const { id: memberId, version: baseVersion } = nth(room.members, 2)
  await room.play('setAttendance', { memberId, baseVersion, attendance: 'absent', absenceReason: 'Đi công tác' })
  await room.play('issuePin', { memberId: phone.memberId })
  await end
  expect(heard.text).toMatch(/^retry: 3000\n\n(: still here\n\n)*data: \{"seq":\d+\}\n\n$/)
})

test('a page that is loaded again and again holds two streams at most', async () => {
  const room = await aServedRoom()
  const { cookie } = await joinOver(room)
  const first = listenTo(room, cookie)
  await first.opened
  const others = [listenTo(room, cookie), listenTo(room, cookie)]
  await Promise.all(others.map(({ opened }) => opened))
  await first.end
  await room.play('closeLan', {})
  await Promise.all(others.map(({ end }) => end))
})

test('no byte that a phone is sent before closing, asking for everything there is, has a note or a mark of another member', async () => {
  const room = await aServedRoom({ limits: { rate: { burst: 2000, perSecond: 0 }, connectionsOfOne: 400 } })
  const phone = await joinOver(room, 1)
  const stream = listenTo(room, phone.cookie)
  await stream.opened
  const { memberId: chair, pin } = {
    memberId: nth(room.members, 0).id,
    pin: (await room.play('issuePin', { memberId: nth(room.members, 0).id })).pin
  }
  const { seatToken } = await room.play('takeSeat', { memberId: chair, pin })
  const bytes: Buffer[] = []
  const entryId = nth(room.entries, 0).id
  const { sessionId } = room
  const askAll = async () => {
    const calls = [
      room.send('getMe', {}, phone),
      room.send('beat', { unsent: 0 }, phone),
      room.send('listMyEntries', {}, phone),
      room.send('getSession', { sessionId }, phone),
      room.send('getSheet', { entryId, memberId: phone.memberId }, phone),
      room.send('getSheet', { entryId, memberId: chair }, phone),
      room.send('setMark', { entryId, memberId: chair, baseVersion: 0, criterion: '1.1', option: 1 }, phone),
      // refused alike whether there is a sheet of the chair's or none, and in whatever state it is
      room.send('clearMark', { entryId, memberId: chair, baseVersion: 1, criterion: '1.1' }, phone),
      room.send('setSheetNote', { entryId, memberId: chair, baseVersion: 1, note: '' }, phone),
      room.send('submitSheet', { entryId, memberId: chair, baseVersion: 1 }, phone),
      room.send('reviseSheet', { entryId, memberId: chair, baseVersion: 1, reason: 'Xem lại hồ sơ' }, phone),
      room.send('discardRevision', { entryId, memberId: chair, baseVersion: 1 }, phone),
      ...(Object.keys(contract) as MethodName[])
        .filter((name) => !contract[name].who.some((who) => who === 'member' || who === 'guest'))
        .map((method) => room.send(method, { sessionId, entryId, memberId: chair } as never, phone)), // none of them gets as far as its input
      room.get('/', { cookie: phone.cookie }),
      room.get('/events/since/0', { cookie: phone.cookie }),
      room.get(`/paper/${entryId}`, { cookie: phone.cookie }),
      room.get(`/download/${chair}`, { cookie: phone.cookie }),
      room.send('getResults', { sessionId }, phone),
      room.send('getMatrix', { sessionId, body: 'council' }, phone),
      room.send('getLog', { sessionId, about: null, before: null }, phone),
      room.send('seeInvite', { key: phone.key }, phone)
    ]
    const replies = await Promise.all(calls)
    const texts = replies.map(({ body }) => body.toString())
    bytes.push(...replies.map(({ body, headers }) => Buffer.concat([body, Buffer.from(JSON.stringify({ ...headers, date: '' }))])))
    return texts
  }
  const before = await askAll()
  const version = await giveSheet(room, { member: 0, give: marksOf(25, 77), seat: seatToken, draft: true })
  const { version: noted } = await room.play(
    'setSheetNote',
    { entryId, memberId: chair, baseVersion: version, note: secret.note },
    seatToken
  )
  const meanwhile = await askAll()
  await room.play('submitSheet', { entryId, memberId: chair, baseVersion: noted }, seatToken)
  const after = await askAll()
  expect(meanwhile).toEqual(before)
  expect(after).toEqual(before)
  expect(Buffer.concat([...bytes, Buffer.from(stream.heard.text)]).toString()).not.toContain(secret.note)
})

test('the desk opens, moves and closes the server: a port that is taken and an address that is not this computer’s are told', async () => {
  const room = await aServedRoom()
  const other = createServer()
  const taken = await new Promise<number>((done) => other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port))) // it listens
  onTestFinished(() => void other.close())
  expect(await room.call('openLan', { address: '127.0.0.1', port: taken })).toEqual({
    ok: false,
    error: { code: 'PORT_TAKEN', port: taken }
  })
  // of the range that documents may use (RFC 5737); no computer has it
  expect(await room.call('openLan', { address: '192.0.2.1', port: null })).toEqual({
    ok: false,
    error: { code: 'NO_SUCH_ADDRESS', address: '192.0.2.1' }
  })
  expect((await room.get('/thu')).status).toBe(200)
  expect(await room.play('openLan', { address: '127.0.0.1', port: null })).toEqual({ address: '127.0.0.1', port: room.port, url: room.url })
  const moved = await room.play('openLan', { address: '127.0.0.2', port: null })
  await expect(room.get('/thu')).rejects.toThrow('ECONNREFUSED')
  expect(room.lan.opened()).toMatchObject({ address: '127.0.0.2', port: moved.port, space: 'real' })
  await room.play('closeLan', {})
  expect(room.lan.opened()).toBeUndefined()
})

test('two openings at once leave one server open, and closing then leaves none', async () => {
  const room = await aServedRoom()
  const [one, two] = await Promise.all([
    room.play('openLan', { address: '127.0.0.2', port: null }),
    room.play('openLan', { address: '127.0.0.3', port: null })
  ])
  expect(room.lan.opened()?.url).toBe(two.url)
  await room.play('closeLan', {})
  for (const { url } of [one, two]) await expect(fetch(`${url}thu`)).rejects.toThrow()
})

test('network cards come by plain kinds: Wi-Fi and cable first, made-up ones and VPNs last, those without an address of a room not as usual', () => {
  const at = (address: string, internal = false) => ({ address, netmask: '', family: 'IPv4' as const, mac: '', internal, cidr: null })
  const cards = cardsOf({
    lo: [at('127.0.0.1', true)],
    'vEthernet (WSL)': [at('172.20.0.1')],
    'VirtualBox Host-Only Network': [at('192.168.56.1')],
    Ethernet: [at('10.0.0.5')],
    'Ethernet 3': [at('169.254.3.4')],
    'Local Area Connection* 2': [at('192.168.137.1')],
    tun0: [at('10.8.0.2')],
    'Wi-Fi': [{ ...at('192.168.1.7'), family: 'IPv6', address: 'fe80::1', scopeid: 1 }, at('192.168.1.7')],
    '4G': [at('100.72.1.2')]
  })
  expect(cards.map(({ name, kind, usual }) => [name, kind, usual])).toEqual([
    ['Wi-Fi', 'wifi', true],
    ['Local Area Connection* 2', 'hotspot', true],
    ['Ethernet', 'cable', true],
    ['4G', 'other', false],
    ['vEthernet (WSL)', 'virtual', false],
    ['VirtualBox Host-Only Network', 'virtual', false],
    ['tun0', 'virtual', false]
  ])
})
