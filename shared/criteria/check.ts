/** What the schema cannot say of a criteria set: that it adds up and that its codes and keys can be relied on. */
import type { CriteriaSet, Criterion, Part, Section, SubCriterion } from './schema.ts'

/** Maxima of the three parts in every form of Phụ lục II. */
const partMaxima = { A: 40, B: 25, C: 35 } as const

/** Everything wrong with a set, one line each, the place first; empty for a sound one. For the log and the tests, not for a screen. */
export function problemsOf(set: CriteriaSet): string[] {
  return [
    ...(set.parts.map((part) => part.code).join('') === 'ABC' ? [] : ['parts: not A, B, C']),
    ...(set.totalPrinted === 100 ? [] : [`total: ${set.totalPrinted}, not 100`]),
    ...set.parts.flatMap(ofPart),
    ...repeated(sections(set).map((section) => section.code)).map((code) => `section ${code}: twice`),
    ...repeated(criteria(set).map((criterion) => criterion.code)).map((code) => `${code}: twice`),
    ...strayPlaces(set)
  ]
}

function ofPart(part: Part): string[] {
  return [
    ...(part.max === partMaxima[part.code] ? [] : [`${part.code}: ${part.max}, not ${partMaxima[part.code]}`]),
    ...addsUp(part.code, part.max, part.sections),
    ...part.sections.flatMap((section) => [
      ...addsUp(`section ${section.code}`, section.max, section.criteria),
      ...section.criteria.flatMap(ofCriterion)
    ])
  ]
}

function ofCriterion(criterion: Criterion): string[] {
  if (criterion.criteria === undefined) return ofScorable(criterion)
  const also = criterion.options.length > 0 || criterion.binary || criterion.cases
  return [
    ...(also ? [`${criterion.code}: sub-criteria and options at once`] : []),
    ...addsUp(criterion.code, criterion.max, criterion.criteria),
    ...criterion.criteria.flatMap(ofScorable)
  ]
}

function ofScorable({ code, max, options, binary, cases }: SubCriterion): string[] {
  if (binary) return options.length === 0 && max === 1 ? [] : [`${code}: binary, but with options or not of 1 point`]
  const highest = Math.max(...options.map((option) => option.points))
  const named = new Set(options.map((option) => option.case))
  const casesFit = cases ? named.size === 2 && named.has('a') && named.has('b') : options.every((option) => option.case === undefined)
  return [
    ...(highest === max ? [] : [`${code}: options reach ${highest}, not ${max}`]),
    ...(options.every((option, place) => option.key === place + 1) ? [] : [`${code}: keys are not 1, 2, 3 …`]),
    ...(casesFit ? [] : [`${code}: cases and options do not fit`])
  ]
}

function addsUp(place: string, max: number, parts: readonly { readonly max: number }[]): string[] {
  const sum = parts.reduce((total, part) => total + part.max, 0)
  return sum === max ? [] : [`${place}: adds up to ${sum}, not ${max}`]
}

/** Conditions and anomalies that name a place which the form does not have. */
function strayPlaces(set: CriteriaSet): string[] {
  const places = new Set<string>([...set.parts, ...sections(set), ...criteria(set)].map((place) => place.code))
  const named = [...set.conditions.map((condition) => condition.criterion), ...set.anomalies.map((anomaly) => anomaly.at)]
  return named.filter((code) => code !== undefined && !places.has(code)).map((code) => `${code}: named, but not in the form`)
}

function sections(set: CriteriaSet): Section[] {
  return set.parts.flatMap((part) => part.sections)
}

function criteria(set: CriteriaSet): SubCriterion[] {
  return sections(set).flatMap((section) => section.criteria.flatMap((criterion) => [criterion, ...(criterion.criteria ?? [])]))
}

function repeated(codes: readonly string[]): string[] {
  return codes.filter((code, place) => codes.indexOf(code) < place)
}
