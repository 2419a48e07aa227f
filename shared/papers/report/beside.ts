/**
 * Figures of several desks side by side: one set of tables for the page, the workbook and the paper.
 * Only what adds up is added up: products do, as far as no two desks tell of the same one; producers and communes may be in two of them.
 */
import type { Figures, StarCount } from '../../contract/figures.ts'
import { momentWords } from '../../domain/moment.ts'
import { formatWhole } from '../../domain/print-number.ts'
import { share } from './words.ts'

export interface BesideDesk {
  readonly key: string
  /** Whose figures they are. */
  readonly body: string
  readonly what: BesideKind
  /** When its package was made: what it tells is of then. */
  readonly madeAt: string
  readonly lastReceipt: number
  readonly fingerprint: string
  readonly figures: Figures
}

interface DeskRead extends Pick<BesideDesk, 'body' | 'what' | 'lastReceipt' | 'figures'> {
  readonly besideId: string
  readonly head: Pick<BesideDesk, 'madeAt' | 'fingerprint'>
}

/** What was read of a desk, as the tables want it. */
export function besideDesk({ besideId, head, body, what, lastReceipt, figures }: DeskRead): BesideDesk {
  return { key: besideId, body, what, madeAt: head.madeAt, lastReceipt, fingerprint: head.fingerprint, figures }
}

/** Where the figures come from: this machine, a package of the register or of the whole desk, a copy of its database. */
export type BesideKind = 'own' | 'register' | 'session' | 'copy'

/** A whole number; words as they are; null where nothing is told, or nothing can be added up. */
type Cell = number | string | null

export interface BesideTable {
  readonly key: 'stars' | 'groups' | 'targets' | 'desks'
  readonly title: string
  /** Of the first column, which names the row, and of the others. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly Cell[] }[]
  readonly sum: readonly Cell[] | null
}

export const besideTitle = 'Số liệu OCOP của nhiều nơi'
export const besideNotes = [
  'Chỉ cộng số sản phẩm và hạng sao. Chủ thể và xã, phường không cộng, vì một chủ thể hay một xã có thể có ở hai nơi.',
  'Sản phẩm có trong sổ của hai nơi, như sản phẩm 5 sao có ở cả sổ của tỉnh và sổ của Trung ương, được tính ở cả hai.'
] as const

const place = 'Nơi'
export const besideKinds: Readonly<Record<BesideKind, string>> = {
  own: 'Dữ liệu trên máy này',
  register: 'Gói sổ sản phẩm',
  session: 'Gói bàn giao',
  copy: 'Bản sao lưu'
}

/** The desks whose figures are shown: this machine is left out where it has none and others have. */
export function besideShown(desks: readonly BesideDesk[]): readonly BesideDesk[] {
  return desks.length < 2 ? desks : desks.filter(({ what, figures }) => what !== 'own' || hasAny(figures))
}

function hasAny({ present, years, targets }: Figures): boolean {
  return present.total > 0 || targets.length > 0 || years.some(({ recognised }) => recognised.total > 0)
}

/** "Hiện có", "Công nhận trong năm 2025". */
export function besideSpan(year: number | null): string {
  return year === null ? 'Hiện có' : `Công nhận trong năm ${year}`
}

/** Years that any of the desks has figures of, the newest first. */
export function besideYears(desks: readonly Pick<BesideDesk, 'figures'>[]): readonly number[] {
  return [...new Set(desks.flatMap(({ figures }) => figures.years.map(({ year }) => year)))].toSorted((a, b) => b - a)
}

/** What the desks are called: by whose they are; by their machines where nobody is named, or two are named alike. */
export function besideNames(desks: readonly BesideDesk[]): ReadonlyMap<string, string> {
  const machine = ({ fingerprint, madeAt }: BesideDesk) =>
    fingerprint === '' ? `bản sao ${momentWords(madeAt)}` : `máy ${fingerprint.slice(0, 9)}`
  return new Map(
    desks.map((one) => {
      const alike = desks.filter(({ body }) => body === one.body).length > 1
      if (one.body === '') return [one.key, one.what === 'own' ? 'Máy này' : capital(machine(one))]
      return [one.key, alike ? `${one.body} (${one.what === 'own' ? 'máy này' : machine(one)})` : one.body]
    })
  )
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

/** Stars; groups and targets only of what there is now, for a year that is over they are not told; and where it all comes from. */
export function besideTables(desks: readonly BesideDesk[], year: number | null): readonly BesideTable[] {
  const names = besideNames(desks)
  const nameOf = ({ key }: BesideDesk) => names.get(key) ?? ''
  const now = year === null ? [groupTable(desks, nameOf), targetTable(desks, nameOf)] : []
  return [starTable(desks, nameOf, year), ...now, deskTable(desks, nameOf)].filter(({ rows }) => rows.length > 0)
}

type NameOf = (desk: BesideDesk) => string

const none: StarCount = { total: 0, star3: 0, star4: 0, star5: 0, producers: 0 }

function starTable(desks: readonly BesideDesk[], nameOf: NameOf, year: number | null): BesideTable {
  const rows = desks.map((desk) => {
    const { present, places, years } = desk.figures
    const of: StarCount = year === null ? present : (years.find((one) => one.year === year)?.recognised ?? none)
    const more = year === null ? [present.inForce, places.present.communes] : []
    const [inForce, ...communes] = more
    const cells = [of.total, of.star3, of.star4, of.star5, ...(inForce === undefined ? [] : [inForce]), of.producers, ...communes]
    return { key: desk.key, name: nameOf(desk), cells }
  })
  const stars = ['Sản phẩm', '3 sao', '4 sao', '5 sao']
  const summed = year === null ? 5 : 4
  return {
    key: 'stars',
    title: `${besideSpan(year)}: sản phẩm và chủ thể`,
    heads: [place, ...stars, ...(year === null ? ['Còn hiệu lực', 'Chủ thể', 'Xã, phường'] : ['Chủ thể'])],
    rows,
    sum: (rows[0]?.cells ?? []).map((_, at) => (at < summed ? sumOf(rows, at) : null))
  }
}

function sumOf(rows: readonly { readonly cells: readonly Cell[] }[], at: number): number {
  return rows.reduce((sum, { cells }) => sum + Number(cells[at] ?? 0), 0)
}

function groupTable(desks: readonly BesideDesk[], nameOf: NameOf): BesideTable {
  const groups = new Map(desks.flatMap(({ figures }) => figures.groups.map(({ key, name }) => [key, name] as const)))
  // what is not known comes last
  const keys = [...groups.keys()].toSorted((a, b) => Number(a === '') - Number(b === ''))
  const rows = desks.map((desk) => {
    const counts = new Map(desk.figures.groups.map(({ key, present }) => [key, present.total]))
    return { key: desk.key, name: nameOf(desk), cells: keys.map((key) => counts.get(key) ?? 0) }
  })
  return {
    key: 'groups',
    title: `${besideSpan(null)}: sản phẩm theo nhóm`,
    heads: [place, ...keys.map((key) => groups.get(key) ?? '')],
    rows,
    sum: keys.map((_, at) => sumOf(rows, at))
  }
}

/** Of the whole area of a desk; targets of a commune alone are its own affair. */
function targetTable(desks: readonly BesideDesk[], nameOf: NameOf): BesideTable {
  const all = desks.flatMap((desk) =>
    desk.figures.targets.filter((target) => target.place === '').map((target) => ({ desk, target, at: desks.indexOf(desk) }))
  )
  const rows = all
    .toSorted((a, b) => compare(a.target.to, b.target.to) || compare(a.target.name, b.target.name) || a.at - b.at)
    .map(({ desk, target: { id, of, name, unit, value, actual } }) => ({
      key: `${desk.key} ${id}`,
      name: nameOf(desk),
      cells: [of, unit === '' ? name : `${name} (${unit})`, value, actual, actual === null ? null : share(actual, value) || null]
    }))
  return { key: 'targets', title: 'Chỉ tiêu của từng nơi', heads: [place, 'Kỳ', 'Chỉ tiêu', 'Đề ra', 'Thực hiện', 'Đạt'], rows, sum: null }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function deskTable(desks: readonly BesideDesk[], nameOf: NameOf): BesideTable {
  return {
    key: 'desks',
    title: 'Nguồn số liệu',
    heads: [place, 'Nguồn', 'Dữ liệu đến', 'Số biên nhận cuối', 'Mã máy'],
    rows: desks.map((desk) => ({
      key: desk.key,
      name: nameOf(desk),
      cells: [besideKinds[desk.what], momentWords(desk.madeAt), desk.lastReceipt, desk.fingerprint || null]
    })),
    sum: null
  }
}

/** A cell in print; "–" for what is not told or not added up. */
export function besideCell(cell: Cell): string {
  if (cell === null) return '–'
  return typeof cell === 'number' ? formatWhole(cell) : cell
}
