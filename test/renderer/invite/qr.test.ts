import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { drawQr } from '../../../shared/qr.ts'
import { wifiProblem, wifiText } from '../../../renderer/desk/session/invite/wifi.ts'

/** The modules that the path blackens, read from its own words: M x y, h n, v1, h-n, z. */
function modulesOf(path: string, size: number): boolean[][] {
  const black = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const pieces = path.split('z').filter((piece) => piece !== '')
  for (const piece of pieces) {
    const found = /^M(\d+) (\d+)h(\d+)v1h-(\d+)$/.exec(piece)
    if (!found) throw new Error(`no square: ${piece}`)
    const [x, y, width, back] = found.slice(1).map(Number) as [number, number, number, number]
    if (width !== back) throw new Error(`not closed: ${piece}`)
    for (let at = x; at < x + width; at += 1) {
      const row = black[y]
      if (!row || row[at] !== false) throw new Error(`outside, or drawn twice: ${at}, ${y}`)
      row[at] = true
    }
  }
  return black
}

test.each([
  'http://192.168.1.20:8787/',
  'http://192.168.137.1:8787/#Qm9uZ1NvbkhhbmhUcmluaA',
  'WIFI:T:WPA;S:Hội trường tầng 3;P:mật\\;khẩu;;',
  'x'.repeat(500)
])('the drawing of “%.40s” holds every module once, inside four modules of white', (text) => {
  const { size, path } = drawQr(text)
  const { data } = encode(text, { ecc: 'M', border: 0 })
  const white = (length: number) => Array.from({ length }, () => false)
  const framed = [
    ...Array.from({ length: 4 }, () => white(size)),
    ...data.map((row) => [...white(4), ...row, ...white(4)]),
    ...Array.from({ length: 4 }, () => white(size))
  ]
  expect(modulesOf(path, size)).toEqual(framed)
})

test.each([
  { wifi: { name: 'HoiTruong', password: 'chamdiem2026' }, text: 'WIFI:T:WPA;S:HoiTruong;P:chamdiem2026;;' },
  { wifi: { name: 'Khách; tầng 3', password: '' }, text: 'WIFI:T:nopass;S:Khách\\; tầng 3;;' },
  { wifi: { name: 'a\\b', password: 'p:q,r;s"t' }, text: 'WIFI:T:WPA;S:a\\\\b;P:p\\:q\\,r\\;s\\"t;;' }
])('a Wi-Fi named “$wifi.name” is written as cameras read it', ({ wifi, text }) => expect(wifiText(wifi)).toBe(text))

test.each([
  { wifi: { name: '', password: '' }, problem: 'noName' },
  { wifi: { name: 'Hội trường tầng 3', password: '1234567' }, problem: 'password' },
  { wifi: { name: 'Hội trường tầng 3', password: 'mật khẩu có dấu' }, problem: 'password' },
  { wifi: { name: 'Hội trường tầng 3 của Sở Nông nghiệp', password: '' }, problem: 'longName' },
  { wifi: { name: 'Hội trường tầng 3', password: '12345678' }, problem: null },
  { wifi: { name: 'Hội trường tầng 3', password: 'a'.repeat(63) }, problem: null },
  { wifi: { name: 'Hội trường tầng 3', password: 'g'.repeat(64) }, problem: 'password' },
  { wifi: { name: 'Hội trường tầng 3', password: 'f'.repeat(64) }, problem: null }
])('a Wi-Fi “$wifi.name” with “$wifi.password” has the problem $problem', ({ wifi, problem }) => expect(wifiProblem(wifi)).toBe(problem))
