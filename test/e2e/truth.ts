/** What was really marked, kept beside the program, and what follows from it by the oracle. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { likelyOptions } from '../../electron/core/practice/marks.ts'
import { indexSet } from '../../shared/criteria/set.ts'
import type { CriteriaSet, SetIndex } from '../../shared/criteria/schema.ts'
import { defaultRules, type Settlement } from '../../shared/domain/model.ts'
import { root } from '../app.ts'
import { oracleEntry, type OracleEntry } from '../oracle/oracle.ts'
import { absent, people, type Person, type Product, recused } from './invented.ts'

const folder = join(root, 'resources', 'criteria')
const sets = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CriteriaSet) // files of the product

/** The form of a product, as shipped. */
export function formOf({ setNo }: Pick<Product, 'setNo'>): CriteriaSet {
  const found = sets.find((set) => set.no === setNo)
  if (!found) throw new Error(`no set ${setNo}`)
  return found
}

const indexes = new Map<number, SetIndex>()
export function indexOf(product: Pick<Product, 'setNo'>): SetIndex {
  const known = indexes.get(product.setNo) ?? indexSet(formOf(product))
  indexes.set(product.setNo, known)
  return known
}

/** Who scores a product on the day, in the order of seats. */
export function scorersOf(product: Product, recusedProduct: Product): Person[] {
  return present.filter((person) => !(product.name === recusedProduct.name && person.name === recused.person.name))
}

/** Those who score and are there, in the order of seats. */
export const present = people.filter(({ name, post }) => post !== 'secretary' && name !== absent.person.name)

type Marks = Readonly<Record<string, number>>

export interface Truth {
  /** Remembers a sheet as the member means it: option key by criterion. A later one counts instead. */
  readonly mean: (product: Product, person: Person, again?: boolean) => Marks
  readonly settle: (product: Product, settlement: Settlement) => void
  /** Sheets that count, in the order of seats. */
  readonly sheets: (product: Product) => readonly { readonly person: Person; readonly marks: Marks }[]
  readonly resultOf: (product: Product) => OracleEntry
}

/** `scorers`: who scores, in the order of seats. */
export function keepTruth(scorers: readonly Person[] = present): Truth {
  const marked = new Map<string, Map<string, Marks>>()
  const settled = new Map<string, Settlement[]>()
  const sheets: Truth['sheets'] = (product) => {
    const mine = marked.get(product.name)
    return scorers.flatMap((person) => {
      const marks = mine?.get(person.name)
      return marks ? [{ person, marks }] : []
    })
  }
  return {
    mean: (product, person, again = false) => {
      const index = indexOf(product)
      const place = scorers.indexOf(person)
      const milder = product.apart === place && !again
      const options = likelyOptions(index, product, {
        name: again ? `${person.name}, lần sau` : person.name,
        place,
        shift: milder ? 17 : 0
      })
      const marks = Object.fromEntries(index.scorables.map(({ code, index: at }) => [code, options[at] ?? 0]))
      const mine = marked.get(product.name) ?? new Map<string, Marks>()
      marked.set(product.name, mine.set(person.name, marks))
      return marks
    },
    settle: (product, settlement) => void settled.set(product.name, [...(settled.get(product.name) ?? []), settlement]),
    sheets,
    resultOf: (product) => {
      const found = oracleEntry(
        formOf(product),
        sheets(product).map(({ marks }) => marks),
        defaultRules,
        settled.get(product.name) ?? []
      )
      if (!found) throw new Error(`no sheet of ${product.name}`)
      return found
    }
  }
}
