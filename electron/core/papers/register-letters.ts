/** Numbers and days of the register's letters: given one after the other, kept with the letter once it left, told where a paper has the same. */
import type { LettersOfKind, LetterView } from '../../../shared/contract/paper-data.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { defaultCouncilPapers } from '../../../shared/papers/decree/defaults.ts'
import { withSeries } from '../../../shared/papers/decree/names.ts'
import { type RegisterKind, registerKinds } from '../../../shared/papers/kinds.ts'
import { err, ok } from '../../../shared/result.ts'
import { findCouncil } from '../../store/councils.ts'
import { insertLetterNumber, type LetterRow, lettersOf } from '../../store/letters.ts'
import { findCouncilPapers } from '../../store/paper-data.ts'
import type { Handler } from '../context.ts'
import { record } from '../log.ts'
import { loadRegister } from '../register/load.ts'
import { clashesIn, givenNumbers, letterKey } from './given-numbers.ts'
import { asked, documentsOf, isNumbered, keyOf, knownIn, titlesOf } from './register-papers.ts'

/** Letters that the register asks for today with their numbers, and those that had one and are about nothing due any more. */
export const getLetters: Handler<'getLetters'> = ({ councilId }, ctx) =>
  ctx.store.read((db) => {
    const council = findCouncil(db, councilId)
    if (!council) return err({ code: 'NOT_FOUND', what: 'council' })
    const { series } = (findCouncilPapers(db, councilId) ?? { data: defaultCouncilPapers(council) }).data
    const today = inHanoi(ctx.at).date
    const loaded = loadRegister(db, ctx, today)
    const known = knownIn(loaded)
    const letters = lettersOf(db, councilId)
    const clash = clashesIn(givenNumbers(db))
    const viewOf = (kind: RegisterKind, ids: readonly string[], name: string, letter: LetterRow | undefined): LetterView => {
      const { version = 0, number = '', date = null, out = false } = letter ?? {}
      const printed = withSeries(number, series[kind])
      const recognitionIds = ids.toSorted()
      const own = { printed, year: (date ?? today).slice(0, 4), key: letterKey(kind, recognitionIds) }
      return { recognitionIds, name, version, number, date, printed, out: out && isNumbered({ number, date }), clash: clash(own) }
    }
    const ofKind = (kind: RegisterKind): LettersOfKind => {
      const documents = documentsOf(kind, asked(kind, loaded), letters, known)
      const titles = titlesOf(documents)
      const now = documents.map(({ certificates, letter }, place) =>
        viewOf(
          kind,
          certificates.map(({ id }) => id),
          titles[place] ?? '',
          letter
        )
      )
      const listed = new Set(now.map(({ recognitionIds }) => keyOf(recognitionIds)))
      const earlier = letters
        .filter((one) => one.kind === kind && isNumbered(one) && !listed.has(keyOf(one.about)) && one.about.every((id) => known.has(id)))
        .map((letter) => viewOf(kind, letter.about, letter.name, letter))
        .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
      return { kind, series: series[kind], letters: now, earlier }
    }
    return ok(registerKinds.map(ofKind))
  })

/** Letters in a reason at least. */
const leastReason = 5

export const setLetterNumbers: Handler<'setLetterNumbers'> = ({ councilId, kind, letters: given, reason }, ctx) =>
  ctx.store.write((db) => {
    if (!findCouncil(db, councilId)) return err({ code: 'NOT_FOUND', what: 'council' })
    const known = knownIn(loadRegister(db, ctx, inHanoi(ctx.at).date))
    const stored = lettersOf(db, councilId)
    const certificates = [...new Set(given.flatMap(({ recognitionIds }) => recognitionIds))].flatMap((id) => known.get(id) ?? [])
    const documents = documentsOf(kind, certificates, stored, known)
    const titles = titlesOf(documents)
    const byKey = new Map(
      documents.map((document, place) => [keyOf(document.certificates.map(({ id }) => id)), { ...document, title: titles[place] ?? '' }])
    )
    const changed = []
    for (const { recognitionIds, baseVersion, number, date } of given) {
      const document = byKey.get(keyOf(recognitionIds))
      if (!document) return err({ code: 'NOT_FOUND', what: 'letter' })
      const { letter } = document
      const current = letter?.version ?? 0
      if (current !== baseVersion) return err({ code: 'STALE', what: 'letter', yours: baseVersion, current })
      const before = { number: letter?.number ?? '', date: letter?.date ?? null }
      if (before.number === number && before.date === date) continue
      if (letter?.out && isNumbered(letter) && reason.length < leastReason) return err({ code: 'REASON_NEEDED' })
      changed.push({ name: document.title, about: recognitionIds.toSorted(), before, after: { number, date } })
    }
    for (const { name, about, after } of changed) insertLetterNumber(db, { councilId, kind, about, name, ...after, reason, at: ctx.at })
    if (changed.length > 0) {
      const lines = changed.map(({ name, before, after }) => ({ name, before, after }))
      record(ctx, db, 'setLetterNumbers', { about: councilId, detail: { kind, letters: lines, ...(reason === '' ? {} : { reason }) } })
    }
    return ok({ changed: changed.length })
  })
