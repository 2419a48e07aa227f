/** A council as its form holds it: every rule of the Quy chế a field of its own, so that two people may change two rules. */
import type { Sent } from '../../../shared/contract.ts'
import type { CouncilView } from '../../../shared/contract/councils.ts'
import { defaultRules, type Level, type Rules } from '../../../shared/domain/model.ts'

type Fields = Omit<Sent<'createCouncil'>, 'rules'>
export type CouncilForm = Fields & Rules

export const ruleKeys = [
  'quorum',
  'chairRequired',
  'secretaryScores',
  'gapLimit',
  'decimals',
  'minima',
  'secrecy',
  'runningTotal',
  'keyedTwice'
] as const satisfies readonly (keyof Rules)[]

/** The form of a council that is there. */
export function formOf(council: Omit<CouncilView, 'id' | 'version' | 'seats'>): CouncilForm {
  const { name, level, superiorBody, issuingBody, place, decisionNumber, decisionDate, decisionBy, regulationNumber, regulationDate } =
    council
  const fields = {
    name,
    level,
    superiorBody,
    issuingBody,
    place,
    decisionNumber,
    decisionDate,
    decisionBy,
    regulationNumber,
    regulationDate
  }
  return { ...fields, ...council.rules }
}

/** A new council: the names of Article 7 of Quyết định 26/2026/QĐ-TTg, the rules where no Quy chế says otherwise. */
export function blankCouncil(level: Level): CouncilForm {
  return {
    name: givenName(level),
    level,
    superiorBody: '',
    issuingBody: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
    place: '',
    decisionNumber: '',
    decisionDate: null,
    decisionBy: givenBy(level),
    regulationNumber: '',
    regulationDate: null,
    ...defaultRules
  }
}

/** The form turned to another level: what nobody typed takes that level's words. */
export function atLevel(form: CouncilForm, level: Level): CouncilForm {
  const name = form.name === givenName(form.level) ? givenName(level) : form.name
  const decisionBy = form.decisionBy === givenBy(form.level) ? givenBy(level) : form.decisionBy
  return { ...form, level, name, decisionBy }
}

/** What is sent to the host. */
export function sentOf(form: CouncilForm): Sent<'createCouncil'> {
  const { quorum, chairRequired, secretaryScores, gapLimit, decimals, minima, secrecy, runningTotal, keyedTwice, ...fields } = form
  return { ...fields, rules: { quorum, chairRequired, secretaryScores, gapLimit, decimals, minima, secrecy, runningTotal, keyedTwice } }
}

function givenName(level: Level): string {
  return `Hội đồng đánh giá, phân hạng sản phẩm OCOP ${level === 'province' ? 'cấp tỉnh' : 'cấp trung ương'}`
}

function givenBy(level: Level): string {
  return level === 'province' ? 'Chủ tịch Ủy ban nhân dân cấp tỉnh' : 'Bộ trưởng Bộ Nông nghiệp và Môi trường'
}
