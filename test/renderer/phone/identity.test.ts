// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { deviceName } from '../../../renderer/phone/device-name.ts'
import { addressWith, keepMe, luggageIn, type Me, readMe } from '../../../renderer/phone/identity.ts'
import { newRequestId } from '../../../renderer/phone/line.ts'
import { addresses, placeOf } from '../../../renderer/phone/route.ts'
import { inviteMark } from '../../../shared/invite-mark.ts'
import type { EntryId, MemberId, SessionId } from '../../../shared/ids.ts'

const me: Me = {
  deviceToken: 'a-token',
  hostId: 'host',
  sessionId: 'session' as SessionId,
  memberId: 'member' as MemberId,
  memberName: 'Nguyễn Thị Hạnh',
  post: 'member',
  agency: 'Sở Công Thương',
  sessionName: 'Đợt 2'
}
const tails = { entry: { version: 3, waiting: [{ id: 'a', wish: { kind: 'note', note: 'Nhãn “mới” 🙂' } as const, over: '', base: 3 }] } }

beforeEach(() => localStorage.clear())

describe('who a phone is', () => {
  test('is remembered over a reload and forgotten on leaving', () => {
    expect(keepMe(localStorage, me)).toBe(true)
    expect(readMe(localStorage)).toEqual(me)
    keepMe(localStorage, null)
    expect(readMe(localStorage)).toBeNull()
  })

  test.each(['', '{', 'null', '[]', '{"deviceToken":"a"}'])('a stored text that is damaged (%s) is nobody', (text) => {
    localStorage.setItem('ocop/me', text)
    expect(readMe(localStorage)).toBeNull()
  })

  test('without storage the page says so', () => expect([keepMe(undefined, me), readMe(undefined)]).toEqual([false, null]))
})

describe('the way to another address', () => {
  test.each([
    { typed: '192.168.1.20', goes: 'http://192.168.1.20:8787/' },
    { typed: ' 192.168.1.20:9000 ', goes: 'http://192.168.1.20:9000/' },
    { typed: 'http://192.168.1.20:9000/', goes: 'http://192.168.1.20:9000/' },
    { typed: 'http://192.168.1.20:9000/#/moi/abc', goes: 'http://192.168.1.20:9000/' }
  ])('$typed is understood, and all that is unsent goes along', ({ typed, goes }) => {
    const target = addressWith(typed, '8787', { me, tails }) ?? ''
    expect(target.slice(0, target.indexOf('#'))).toBe(goes)
    expect(luggageIn(new URL(target).hash)).toEqual({ me, tails })
  })

  test.each(['', 'chỗ kia', 'localhost', '192.168.1.20:99999', 'https://192.168.1.20', '192.168.1.20/a/b', 'javascript:alert(1)'])(
    '“%s” is no address of a room',
    (typed) => expect(addressWith(typed, '8787', { me, tails })).toBeUndefined()
  )

  test('whatever else stands behind the # brings nobody', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(luggageIn(`#mang=${text}`)).toBeNull()
        expect(luggageIn(text)).toBeNull()
      })
    ))
})

describe('places on the page', () => {
  const id = '0b6f1c9e-0000-4000-8000-000000000001' as EntryId
  test.each([
    { address: addresses.list, place: { at: 'list' } },
    { address: '', place: { at: 'list' } },
    { address: addresses.connection, place: { at: 'connection' } },
    { address: `${inviteMark}K7PM4XQ2`, place: { at: 'join', key: 'K7PM4XQ2' } },
    { address: addresses.sheet(id), place: { at: 'sheet', entryId: id, page: { kind: 'open' } } },
    { address: addresses.readBack(id), place: { at: 'sheet', entryId: id, page: { kind: 'readBack' } } },
    { address: addresses.criterion(id, '6.1.1'), place: { at: 'sheet', entryId: id, page: { kind: 'criterion', code: '6.1.1' } } },
    { address: '#/phieu/../..', place: { at: 'list' } }
  ])('$address leads where it says', ({ address, place }) => expect(placeOf(address)).toEqual(place))
})

test('a request is named by a UUID of its own', () => {
  const names = Array.from({ length: 200 }, newRequestId)
  expect(new Set(names).size).toBe(200)
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test.each([
  {
    agent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Mobile/15E148 Safari/604.1',
    name: 'iPhone, Safari'
  },
  {
    agent: 'Mozilla/5.0 (Linux; Android 10; SM-A107F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.101 Mobile Safari/537.36',
    name: 'Điện thoại Android, Chrome'
  },
  {
    agent:
      'Mozilla/5.0 (Linux; Android 12; SM-T500) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Zalo android/12100700',
    name: 'Máy tính bảng Android, Zalo'
  },
  { agent: 'something else', name: 'Thiết bị' }
])('a phone is called $name', ({ agent, name }) => expect(deviceName(agent)).toBe(name))
