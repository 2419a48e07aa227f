/** Builds out/ when it is missing or older than what it is made of. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
const sources = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts']
const stamp = join(root, 'out', '.built')

// a folder counts too: its time is when a file in it came or went
function newest(path) {
  const found = statSync(path)
  const inside = found.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : []
  return Math.max(found.mtimeMs, ...inside)
}

/** Builds what is not fresh, without a word. Throws with the builder's words when it fails. */
export function buildIfNeeded({ always = false } = {}) {
  const latest = Math.max(...sources.map((name) => newest(join(root, name))))
  if (!always && existsSync(stamp) && statSync(stamp).mtimeMs > latest) return
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build failed\n${stdout}\n${stderr}`)
  writeFileSync(stamp, `${new Date().toISOString()}\n`)
}
