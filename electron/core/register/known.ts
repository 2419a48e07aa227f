/** What an older list is planned against: every recognition and candidate by its names, in small steps, for there may be tens of thousands. */
import type { RecognisedStar } from '../../../shared/domain/model.ts'
import { candidateKey, likeKey, productKey, recognitionKey } from '../../../shared/import/recognitions.ts'
import { sameKey } from '../../../shared/text-key.ts'
import type { Store } from '../../store/db.ts'
import { candidateNames } from '../../store/places.ts'
import { typedProposalNames } from '../../store/proposals.ts'
import { producerNames, productNames } from '../../store/products.ts'
import { listActs } from '../../store/register.ts'
import { recognitionNames } from '../../store/register-lists.ts'
import type { Steps } from '../slices.ts'
import { standingChanges, subjectOfNames } from './corrections.ts'
import { answeredNames } from './proposed.ts'

interface Named {
  readonly productName: string
  readonly producerName: string
}

export interface KnownProduct extends Named {
  readonly subject: string
  readonly key: string
}

export interface KnownRegister {
  /** By product and producer. */
  readonly subjects: Map<string, string>
  /** By names that may be another spelling. */
  readonly likes: Map<string, KnownProduct>
  readonly recognitions: Set<string>
  readonly candidates: Set<string>
}

/** Notes a product under its names and what they are like. */
export function learn({ subjects, likes }: KnownRegister, named: Named, subject: string): void {
  const key = productKey(named)
  if (!subjects.has(key)) subjects.set(key, subject)
  const like = likeKey(named)
  if (!likes.has(like)) likes.set(like, { productName: named.productName, producerName: named.producerName, subject, key })
}

/** Everything that stands in the register now. */
export function* knownRegister(store: Store): Steps<KnownRegister> {
  const known: KnownRegister = { subjects: new Map(), likes: new Map(), recognitions: new Set(), candidates: new Set() }
  const ofList = yield* listedProducts(store)
  const { changes, answers } = store.read((db) => ({ changes: standingChanges(listActs(db)), answers: answeredNames(db) }))
  const renamed: Named[] = []
  let after = 0
  for (;;) {
    const page = store.read((db) => recognitionNames(db, after))
    for (const [at, storedSubject, productName, producerName, star, decisionNumber, decisionDate, id] of page) {
      yield
      after = at
      const named = { productName, producerName }
      const changed = changes.get(id)
      if (changed) {
        const now = { productName, producerName, star, decisionNumber, decisionDate, ...changed }
        known.recognitions.add(recognitionKey({ ...now, currentStar: now.star as RecognisedStar }, now)) // checked by correctRecognition
        if (productKey(now) !== productKey(named)) {
          renamed.push(now)
          known.recognitions.add(recognitionKey({ ...named, currentStar: star as RecognisedStar }, { decisionNumber, decisionDate })) // checked by the table
          continue
        }
      }
      learn(known, named, ofList.ids.has(storedSubject) ? storedSubject : (ofList.byName.get(productKey(named)) ?? storedSubject))
      known.recognitions.add(recognitionKey({ ...named, currentStar: star as RecognisedStar }, { decisionNumber, decisionDate })) // checked by the table
    }
    if (page.length === 0) break
  }
  for (const { star, subject, ...now } of answers) {
    known.recognitions.add(recognitionKey({ ...now, currentStar: star }, now))
    if (subject !== '') learn(known, now, subject)
  }
  // a row under another name goes to whoever is called so: see withSubjects
  for (const now of renamed) learn(known, now, ofList.byName.get(productKey(now)) ?? subjectOfNames(now))
  // what was typed as proposed is the product of its names, see loadProposals
  for (const now of store.read(typedProposalNames)) learn(known, now, ofList.byName.get(productKey(now)) ?? subjectOfNames(now))
  for (const { round, year, ...named } of store.read(candidateNames)) {
    yield
    known.candidates.add(candidateKey(named, { round, year }))
  }
  return known
}

/** Products of the list under their names, where only one has them: see linker in load.ts. */
function* listedProducts(store: Store): Steps<{ byName: Map<string, string | null>; ids: Set<string> }> {
  const [owners, names] = store.read((db) => [producerNames(db), productNames(db)])
  const producers = new Map<string, string>()
  for (const { id, name } of owners) {
    yield
    producers.set(id, sameKey(name))
  }
  const byName = new Map<string, string | null>()
  for (const { id, name, producerId } of names) {
    yield
    const key = `${producers.get(producerId)}|${sameKey(name)}`
    byName.set(key, byName.has(key) ? null : id)
  }
  return { byName, ids: new Set(names.map(({ id }) => id)) }
}
