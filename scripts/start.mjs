/**
 * `npm start`: the desktop app; where Electron's binary cannot be had, the same app in the machine's browser.
 * Electron's package downloads its binary from GitHub at first use, which many offices block.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { buildIfNeeded, root } from './build.mjs'

const downloadLimit = 120_000
const electronDir = join(root, 'node_modules', 'electron')

/** Path of the binary, when it is there. */
function binary() {
  const note = join(electronDir, 'path.txt')
  if (!existsSync(note)) return undefined
  const path = join(electronDir, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

function fetchBinary() {
  const installer = join(electronDir, 'install.js')
  if (!existsSync(installer)) return
  process.stdout.write('Đang chuẩn bị cửa sổ ứng dụng (lần đầu cần tải một lần, có thể mất vài phút)…\n')
  // its own words are English and long; what matters is whether the binary is there afterwards
  spawnSync(process.execPath, [installer], { cwd: electronDir, stdio: 'ignore', timeout: downloadLimit })
}

function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '""', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {}) // no browser can be opened from here; the address is printed anyway
  child.unref()
}

function startInBrowser() {
  process.stdout.write(
    'Máy này không tải được cửa sổ ứng dụng (Electron), nên phần mềm mở bằng trình duyệt. Dữ liệu và chức năng như nhau.\n'
  )
  const host = spawn(process.execPath, [join(root, 'out', 'main', 'serve.js'), ...process.argv.slice(2)], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  createInterface({ input: host.stdout }).on('line', (line) => {
    const { url, deskToken } = JSON.parse(line)
    const address = `${url}?token=${deskToken}`
    process.stdout.write(
      `Mở địa chỉ này (dùng một lần): ${address}\nGiữ cửa sổ dòng lệnh này mở trong khi làm việc; nhấn Ctrl+C để dừng.\n`
    )
    openBrowser(address)
  })
  host.on('exit', (code) => process.exit(code ?? 0))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.kill(signal))
}

buildIfNeeded()
if (!binary()) fetchBinary()
const electron = binary()
if (electron) {
  // Chromium's sandbox refuses to run for root
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(electron, [...flags, root, ...process.argv.slice(2)], { stdio: 'inherit' })
  app.on('exit', (code) => process.exit(code ?? 0))
} else startInBrowser()
