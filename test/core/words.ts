import type { AppError } from '../../shared/errors.ts'
import { errorWords } from '../../renderer/text/errors.ts'

const english = /\b(the|not|error|invalid|unknown|required|missing|sheets?|session|stage|null|undefined|NaN|object|Infinity)\b/i
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i
const id = /[0-9a-f]{8}-[0-9a-f]{4}/

/** What is wrong with the words of a refusal: each of title, kept and next is Vietnamese, calm, and free of what only programs say. */
export function badWords(error: AppError): string[] {
  const { title, kept, next } = errorWords(error)
  // of a PIN nothing is to be said to be kept
  const said = error.code.startsWith('PIN') || error.code === 'NO_PIN' ? [title, next] : [title, kept, next]
  const bad = said.filter((words) => !vietnamese.test(words) || words.includes('!') || english.test(words) || id.test(words))
  return bad.map((words) => `${JSON.stringify(error)}: “${words}”`)
}
