/**
 * Five provinces with exactly the figures that they once published, of invented products: brought in through the door as an officer brings
 * older lists in. What the figures, the page and the report say of them is in the tests that use this.
 */
import type { FigureScope, TargetFigure } from '../../shared/contract/figures.ts'
import type { Desk, Given } from './make.ts'
import { aReadingDesk, bringCommunes, bringList } from './older-lists.ts'
import { nth } from './scene.ts'

export interface Province {
  readonly desk: Desk
  /** What its figures are told of. */
  readonly scope: FigureScope
}

const all: FigureScope = { kind: 'all', until: null }
const period = (years: '20182020' | '20212025' | '20262030') =>
  ({ kind: 'period', periodId: `00000000-0000-4000-8000-0000${years}` }) as const

interface Listed {
  readonly star: 3 | 4 | 5
  readonly producer: number
  readonly commune: number
  readonly district: number
  readonly set: number
  readonly decision: string
  readonly date: string
}

/** Rows of an older list, numbered so that no two products or producers are called alike. */
function rowsOf(count: number, of: (place: number) => Listed): string[] {
  return Array.from({ length: count }, (_, place) => {
    const { star, producer, commune, district, set, decision, date } = of(place)
    return `${place + 1},Sản phẩm mẫu ${place + 1},Hợp tác xã Mẫu ${producer + 1},Xã Mẫu ${commune + 1},Huyện Mẫu ${district + 1},${set},${star},${decision},${date},`
  })
}

/** 3 stars for the first so many, then 4, then 5. */
function starOf(place: number, three: number, four: number): 3 | 4 | 5 {
  if (place < three) return 3
  return place < three + four ? 4 : 5
}

async function aim(desk: Desk, of: ReturnType<typeof period>, value: number, figure: TargetFigure, place = ''): Promise<void> {
  const name = figure === 'fiveStar' ? 'Sản phẩm đạt 5 sao' : 'Sản phẩm được công nhận'
  await desk.play('createTarget', { of, place, name, unit: 'sản phẩm', value, figure })
}

/** 51 × 3★ and 24 × 4★, 8 of these proposed to the centre, a target of 145 by 2025. */
export async function socTrang(): Promise<Province> {
  const desk = aReadingDesk()
  const rows = rowsOf(75, (place) => ({
    star: starOf(place, 51, 24),
    producer: place % 40,
    commune: (place % 40) % 30,
    district: ((place % 40) % 30) % 11,
    set: 1 + (place % 13),
    decision: place % 2 === 0 ? '120/QĐ-UBND' : '88/QĐ-UBND',
    date: place % 2 === 0 ? '15/12/2020' : '20/12/2021'
  }))
  await bringList(desk, rows)
  const { rows: register } = await desk.play('listRegister', {})
  for (const { id: recognitionId, version: baseVersion } of register.filter(({ star }) => star === 4).slice(0, 8))
    await desk.play('addProposal', { recognitionId, baseVersion, proposedOn: '2022-01-10', letterNumber: '9/TTr', points: 9100, note: '' })
  await aim(desk, period('20212025'), 145, 'products')
  return { desk, scope: all }
}

/** 1 × 5★, 86 × 4★ and 366 × 3★ of 175 producers, a target of 15 × 5★. */
export async function dongThap(): Promise<Province> {
  const desk = aReadingDesk()
  const rows = rowsOf(453, (place) => ({
    star: starOf(place, 366, 86),
    producer: place % 175,
    commune: (place % 175) % 102,
    district: ((place % 175) % 102) % 12,
    set: 1 + (place % 26),
    decision: `${200 + (place % 7)}/QĐ-UBND`,
    date: `15/0${1 + (place % 7)}/2024`
  }))
  await bringList(desk, rows)
  await aim(desk, period('20212025'), 15, 'fiveStar')
  return { desk, scope: all }
}

/** A round of 36 products of 34 producers, all assessed at district and province; 6 × 4★ and 19 × 3★ recognised. */
export async function thuaThienHue(): Promise<Province> {
  const desk = aReadingDesk()
  const rows = rowsOf(36, (place) => ({
    star: starOf(place, 19, 6),
    producer: place % 34,
    commune: (place % 34) % 20,
    district: ((place % 34) % 20) % 9,
    set: 1 + (place % 22),
    decision: '300/QĐ-UBND',
    date: '30/12/2021'
  }))
  const fell = rows.slice(25).map((row) => [...row.split(',').slice(0, 6), '', '', '', ''].join(','))
  await bringList(desk, [...rows.slice(0, 25), ...fell], {
    candidates: { round: 'Đợt năm 2021', year: 2021, level: 'province', outcome: 'Không đạt' }
  })
  return { desk, scope: { kind: 'year', year: 2021, until: null } }
}

/** 7 districts, targets by 2020, 2025 and 2030, nothing recognised yet. */
export async function bacLieu(): Promise<Province> {
  const desk = aReadingDesk()
  await bringCommunes(desk, communesOf(7))
  await aim(desk, period('20182020'), 20, 'products')
  await aim(desk, period('20212025'), 60, 'products')
  await aim(desk, period('20262030'), 100, 'products')
  await aim(desk, period('20262030'), 12, 'products', 'Huyện Mẫu 1')
  return { desk, scope: all }
}

function communesOf(districts: number): string[] {
  return Array.from(
    { length: districts },
    (_, place) => `Xã Cũ ${place + 1},Huyện Mẫu ${place + 1},Tỉnh Mẫu,Phường Mẫu ${place + 1},Tỉnh Mẫu,`
  )
}

const laoCaiRounds = [
  { decision: '11/QĐ-UBND', date: '20/12/2019', until: 12 },
  { decision: '22/QĐ-UBND', date: '15/06/2020', until: 28 },
  { decision: '33/QĐ-UBND', date: '20/12/2020', until: 45 },
  { decision: '44/QĐ-UBND', date: '15/07/2021', until: 60 },
  { decision: '55/QĐ-UBND', date: '25/12/2021', until: 78 }
] as const
/** One set of each of the 6 groups. */
const sixGroups = [1, 14, 18, 21, 24, 26] as const

/** 5 rounds: 20 × 4★ and 58 × 3★ of 47 producers in 39 communes of 8 of 9 districts and of all 6 groups. */
export async function laoCai(given: Given = {}): Promise<Province> {
  const desk = aReadingDesk(given)
  await bringCommunes(desk, communesOf(9))
  const rows = rowsOf(78, (place) => {
    const { decision, date } = laoCaiRounds.find(({ until }) => place < until) ?? laoCaiRounds[0]
    // the 4-star ones come now and then, as in life
    const star = place % 4 === 0 ? 4 : 3
    const producer = place % 47
    const commune = producer % 39
    return { star, producer, commune, district: commune % 8, set: nth(sixGroups, place % 6), decision, date }
  })
  for (const [place, { until }] of laoCaiRounds.entries()) await bringList(desk, rows.slice(laoCaiRounds[place - 1]?.until ?? 0, until))
  return { desk, scope: all }
}
