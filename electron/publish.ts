/**
 * Publishes what is issued into PostgreSQL: `publish --to postgres://… [--schema ocop] [--data DIR]`. The desk must be closed meanwhile.
 * The one act of the program that goes over a network by itself, and only where somebody types this.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err } from '../shared/result.ts'
import { player, PlayFailed } from './core/practice/seed.ts'
import { nodeSpawner } from './files/xlsx-read/spawn.ts'
import { dataFolder, openHost, ownFolder } from './host.ts'
import { isSchemaName, NewerSchema, publishTo } from './store/publication/postgres.ts'

const root = join(import.meta.dirname, '..', '..')

function readArgs(): { to: string; schema: string; dataDir: string } {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, schema: { type: 'string', default: 'ocop' }, data: { type: 'string' } }
  })
  const { to, schema, data } = values
  if (to === undefined || !/^postgres(ql)?:\/\//.test(to))
    throw new Error('Cần nêu nơi công bố: npm run publish -- --to postgres://TÊN:MẬT_KHẨU@MÁY/CƠ_SỞ_DỮ_LIỆU')
  if (!isSchemaName(schema)) throw new Error('Tên lược đồ chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới.')
  return { to, schema, dataDir: data === undefined ? dataFolder(ownFolder()) : resolve(data) }
}

async function publish(): Promise<void> {
  const { to, schema, dataDir } = readArgs()
  const { core } = openHost({
    root,
    dataDir,
    reader: nodeSpawner,
    // nothing is saved or printed here
    outside: () => ({
      saveFile: async () => err({ code: 'NO_BROWSER' }),
      saveFiles: async () => err({ code: 'NO_BROWSER' }),
      pdf: async () => err({ code: 'NO_BROWSER' }),
      print: async () => err({ code: 'NO_BROWSER' })
    })
  })
  try {
    const { rows } = await publishTo(to, schema, await player(core.call, 'real')('getPublication', {}))
    process.stdout.write(
      `Đã công bố vào lược đồ ${schema}: ${rows.session} phiên, ${rows.result} kết quả, ${rows.product} sản phẩm, ${rows.recognition} lần công nhận.\n`
    )
  } finally {
    core.close()
  }
}

function notRead(code: string): string {
  return code === 'STORE'
    ? 'Không mở được dữ liệu. Nếu chương trình đang mở thì hãy đóng lại rồi công bố lần nữa. Chưa có gì được công bố.'
    : `Không đọc được dữ liệu (${code}). Chưa có gì được công bố.`
}

function told(thrown: unknown): string {
  if (thrown instanceof PlayFailed) return notRead(thrown.error.code)
  if (thrown instanceof NewerSchema)
    return 'Lược đồ ở nơi nhận do một phiên bản mới hơn của chương trình tạo ra. Hãy cập nhật chương trình. Chưa có gì được công bố.'
  if (!isFromServer(thrown)) return thrown instanceof Error ? thrown.message : String(thrown)
  return `Máy chủ PostgreSQL không nhận (${thrown.code}: ${thrown.message}). Chưa có gì được công bố.`
}

/** What the connection or PostgreSQL itself says; our own words have no code. */
function isFromServer(thrown: unknown): thrown is Error & { code: string } {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
}

try {
  await publish()
} catch (thrown) {
  process.stderr.write(`${told(thrown)}\n`)
  process.exitCode = 1
}
