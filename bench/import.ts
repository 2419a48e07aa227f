/** An older list of messy rows brought into the register through the door, while somebody else asks the same desk all the time. */
import { searchKey } from '../shared/text-key.ts'
import { freshRegisterSettings } from '../shared/import/limits.ts'
import { askAllTheTime, type Wait } from './another-caller.ts'
import { aDesk, type Desk } from './desk.ts'
import { type Bench, judged, type Line, short } from './line.ts'
import { quantile } from './measure.ts'

/** 5,000 rows three times: the limits. 50,000: that they grow at most in step, and how long the desk is held up then. */
export const bigImport: Bench = async ({ quick, folder }) => {
  const tries: Brought[] = []
  for (const name of quick ? ['few'] : ['few', 'again', 'third']) tries.push(await bring(`${folder}/${name}`, quick ? 500 : 5_000))
  // one longest wait is the worst moment of the machine as well
  const few = tries.toSorted((a, b) => longest(a).wait - longest(b).wait)[Math.floor(tries.length / 2)]!
  const many = await bring(`${folder}/many`, quick ? 5_000 : 50_000)
  return [...linesOf(few, true), ...linesOf(many, false)]
}

interface Brought {
  readonly rows: number
  /** Milliseconds: read and shown, brought in, both. */
  readonly shown: number
  readonly whole: number
  /** The same letters searched once by one function, to tell a slow machine. */
  readonly bare: number
  readonly waits: readonly Wait[]
  readonly done: string
}

function longest({ waits }: Brought): Wait {
  return waits.reduce((most, one) => (one.wait > most.wait ? one : most))
}

function linesOf(brought: Brought, limited: boolean): Line[] {
  const { rows, shown, whole, bare, waits, done } = brought
  const { wait, own } = longest(brought)
  const said = { bench: 'import', unit: 'ms', rounds: 1, noise: 0 } as const
  const baselineIs = 'one key without marks of every cell'
  const times = waits.map((one) => one.wait)
  const p95 = `p95 ${short(quantile(times, 0.95))} ms of ${times.length} answers`
  return [
    judged({
      ...said,
      what: `older list of ${rows} messy rows, read, shown and brought in`,
      ours: whole,
      baselineIs,
      baseline: bare,
      limit: limited ? { value: 5_000 } : null,
      note: `shown after ${short(shown)} ms; ${done}`
    }),
    judged({
      ...said,
      what: `longest wait of another caller meanwhile, ${rows} rows`,
      ours: wait,
      baselineIs,
      baseline: bare,
      limit: limited ? { value: 100 } : null,
      note: `${p95}; ${short(own)} ms of the longest wait were our own work`
    })
  ]
}

async function bring(folder: string, rows: number): Promise<Brought> {
  const desk = aDesk(folder)
  const list = messyList(rows)
  await fillTable(desk)
  const asker = askAllTheTime(desk)
  const start = performance.now()
  const { importId, sheet, headerRow, mapping } = await desk.play('startRegisterImport', {
    fileName: 'cu.csv',
    bytes: new TextEncoder().encode(list)
  })
  const settings = { importId, sheet, headerRow, mapping: { ...mapping }, defaultSet: null, convertLegacy: true }
  const candidates = { round: 'Đợt cũ', year: 2022, level: '', outcome: '' } as const
  const chosen = { ...settings, ...freshRegisterSettings, candidates, same: [] }
  await desk.play('previewRegisterImport', { ...chosen, shown: null, from: 0 })
  const shown = performance.now() - start
  const { products, candidates: kept, refused, known } = await desk.play('commitRegisterImport', chosen)
  const whole = performance.now() - start
  const waits = await asker.stop()
  desk.close()
  const before = performance.now()
  for (const cell of list.split(/[\n,]/)) searchKey(cell)
  const bare = performance.now() - before
  return { rows, shown, whole, bare, waits, done: `${products} recognised, ${kept} not, ${refused} refused, ${known} known` }
}

const communes = 300

async function fillTable({ play }: Desk): Promise<void> {
  const rows = Array.from({ length: communes }, (_, at) => `Xã Mẫu ${at},Huyện Mẫu ${at % 9},Tỉnh Cũ,Xã Mới ${at % 80},Tỉnh Mẫu`)
  const bytes = new TextEncoder().encode(['Xã cũ,Huyện cũ,Tỉnh cũ,Xã mới,Tỉnh mới', ...rows].join('\n'))
  const { importId, sheet, headerRow, mapping } = await play('startCommuneImport', { fileName: 'xa.csv', bytes })
  await play('commitCommuneImport', { importId, sheet, headerRow, mapping: { ...mapping }, defaultSet: null, convertLegacy: false })
}

/** Titles over the table, group lines, names in old letters, loose marks, days that are none, doubles, products that were not recognised. */
function messyList(rows: number): string {
  const lines = [
    'DANH SÁCH SẢN PHẨM OCOP CÁC NĂM',
    '',
    'STT,Tên sản phẩm,Chủ thể,Xã,Huyện cũ,Nhóm,Sao,Số quyết định,Ngày công nhận,Điểm,Kết quả đánh giá'
  ]
  for (let at = 0; at < rows; at += 1) {
    if (at % 500 === 250) lines.push(`Huyện Mẫu ${at % 9},,,,,,,,,,`)
    const plain = `Mật ong Suối Mẫu số ${Math.floor(at / 2)}`
    const name =
      at % 11 === 0 ? plain.normalize('NFD') : at % 13 === 0 ? plain.toUpperCase() : at % 17 === 0 ? `MËt ong Suèi MÉu sè ${at}` : plain
    const producer = at % 3 === 0 ? `HTX Nông nghiệp Mẫu ${at % 700}` : `Hợp tác xã nông nghiệp Mẫu ${at % 700}`
    const star = at % 19 === 0 ? '' : at % 7 === 0 ? '4 sao' : '3'
    const day =
      at % 101 === 0 ? '31/02/2023' : at % 2 === 0 ? `${(at % 28) + 1}/03/2023` : `2023-05-${String((at % 28) + 1).padStart(2, '0')}`
    const outcome = star === '' ? 'Huyện đã xếp hạng' : ''
    lines.push(
      `${at + 1},${name},${producer},Xã Mẫu ${at % communes},Huyện Mẫu ${at % 9},Thực phẩm,${star},${at % 40}/QĐ-UBND,${day},${60 + (at % 30)},${outcome}`
    )
  }
  return lines.join('\n')
}
