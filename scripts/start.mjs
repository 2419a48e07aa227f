/**
 * `npm start`: the desktop app; where Electron's binary cannot be had, the same app in the machine's browser.
 * Electron's package downloads its binary from GitHub at first use, which many offices block.
 * `npm start -- --browser` goes to the browser at once, and so do `--data DIR` and `--port N`, which only that host knows.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { buildIfNeeded, root } from './build.mjs'

const downloadLimit = 180_000
/** After a download that failed the next start does not wait for another one, until a day has gone by. */
const retryAfter = 24 * 3600_000
/** An app that ends sooner than this with an error never showed its window (no screen, a library that is missing). */
const stillborn = 8_000
const electronDir = join(root, 'node_modules', 'electron')
const triedMark = join(root, 'out', '.electron-tried')
const passedOn = process.argv.slice(2).filter((word) => word !== '--browser')

const words = {
  fetching: 'Đang tải phần cửa sổ của chương trình (chỉ lần đầu, có thể mất vài phút)…',
  chosen: 'Chương trình mở trong trình duyệt.',
  inBrowser:
    'Máy này không có phần cửa sổ của chương trình (Electron), nên chương trình mở trong trình duyệt; dữ liệu và chức năng như nhau.',
  address: (url) => `Địa chỉ, dùng được một lần: ${url}`,
  keepOpen: 'Hãy để cửa sổ lệnh này mở trong khi làm việc; nhấn Ctrl+C để kết thúc.'
}

function say(line) {
  process.stdout.write(`${line}\n`)
}

/** Path of Electron's binary, when it is there. */
function binary() {
  const note = join(electronDir, 'path.txt')
  if (!existsSync(note)) return undefined
  const path = join(electronDir, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

function fetchBinary() {
  const installer = join(electronDir, 'install.js')
  if (!existsSync(installer)) return
  if (existsSync(triedMark) && Date.now() - statSync(triedMark).mtimeMs < retryAfter) return
  say(words.fetching)
  // its own words are English and long; what matters is whether the binary is there afterwards
  spawnSync(process.execPath, [installer], { cwd: electronDir, stdio: 'ignore', timeout: downloadLimit })
  if (!binary()) writeFileSync(triedMark, '')
}

/** Opens the machine's own browser; BROWSER=none leaves that to the person. */
function openBrowser(url) {
  if (process.env.BROWSER === 'none') return
  const openers = { win32: ['rundll32', 'url.dll,FileProtocolHandler'], darwin: ['open'] }
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {}) // none can be opened from here; the address is printed all the same
  child.unref()
}

function startInBrowser(why) {
  say(why)
  const host = spawn(process.execPath, [join(root, 'out', 'main', 'serve.js'), ...passedOn], { stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface({ input: host.stdout }).on('line', (line) => {
    const { url, deskToken, pid } = JSON.parse(line)
    say(words.address(`${url}?token=${deskToken}`))
    // a host that ran already keeps its own window
    if (pid === host.pid) say(words.keepOpen)
    openBrowser(`${url}?token=${deskToken}`)
  })
  host.on('exit', (code) => process.exit(code ?? 0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => host.kill(signal))
}

function startWindow(electron) {
  const begun = Date.now()
  // Chromium's sandbox refuses to run for root
  const flags = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
  const app = spawn(electron, [...flags, root], { stdio: 'ignore' })
  const neverOpened = () => Date.now() - begun < stillborn
  app.on('error', () => startInBrowser(words.inBrowser))
  app.on('exit', (code) => {
    if (code !== 0 && code !== null && neverOpened()) startInBrowser(words.inBrowser)
    else process.exit(code ?? 0)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => app.kill(signal))
}

try {
  buildIfNeeded()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
const wantsBrowser = process.argv.length > 2
if (!wantsBrowser && !binary()) fetchBinary()
const electron = binary()
if (wantsBrowser) startInBrowser(words.chosen)
else if (electron) startWindow(electron)
else startInBrowser(words.inBrowser)
