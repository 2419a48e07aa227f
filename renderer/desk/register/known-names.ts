/** Products and producers that are known here, offered while one types, and those that what was typed may be. Plain values; knows no words. */
import { likeKey, productKey } from '../../../shared/import/recognitions.ts'
import { compareVi, sameKey, searchKey } from '../../../shared/text-key.ts'

export interface KnownProduct {
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly setNo: number | null
  /** Of the register; else of the list of products alone. */
  readonly registered: boolean
}

export interface KnownProducer {
  readonly name: string
  readonly commune: string
}

/** Each product once, the register's before the list's. */
export function eachProduct(products: readonly KnownProduct[]): readonly KnownProduct[] {
  const found = new Map<string, KnownProduct>()
  for (const one of products) {
    const key = productKey(one)
    if (!found.has(key) || (one.registered && !found.get(key)?.registered)) found.set(key, one)
  }
  return [...found.values()]
}

/** Names to choose from, each once, in Vietnamese order. Of a known producer only its own products. */
export function namesOf(products: readonly KnownProduct[], producerName: string): readonly string[] {
  const producer = sameKey(producerName)
  const own = products.filter((one) => sameKey(one.producerName) === producer)
  return unique((own.length > 0 ? own : products).map((one) => one.productName))
}

export function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter(Boolean).toSorted(compareVi)
}

/** The product of these names, or one that may be it under another spelling. */
export function likeOf(
  products: readonly KnownProduct[],
  typed: { readonly productName: string; readonly producerName: string }
): { readonly kind: 'same' | 'like'; readonly one: KnownProduct } | null {
  if (typed.productName.trim() === '' || typed.producerName.trim() === '') return null
  const key = productKey(typed)
  const same = products.find((one) => productKey(one) === key)
  if (same) return { kind: 'same', one: same }
  const like = likeKey(typed)
  const one = products.find((each) => likeKey(each) === like)
  return one ? { kind: 'like', one } : null
}

/** Choices in which every typed word occurs, blind to marks. A name that stands there whole has nothing more to choose. */
export function matching(names: readonly string[], typed: string, limit: number): readonly string[] {
  const words = searchKey(typed).split(' ').filter(Boolean)
  if (words.length === 0 || names.includes(typed)) return []
  const found: string[] = []
  for (const name of names) {
    if (found.length === limit) break
    const key = searchKey(name)
    if (words.every((word) => key.includes(word))) found.push(name)
  }
  return found
}
