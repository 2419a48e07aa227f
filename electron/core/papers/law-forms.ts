/** Forms of a dossier (Mẫu số 01 to 03, Phụ lục III, Quyết định 26/2026/QĐ-TTg), filled with what is known of product, producer and dossier. */
import type { DossierRow } from '../../../shared/contract/sessions.ts'
import type { PaperState } from '../../../shared/contract/papers.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { cut } from '../../../shared/papers/frame.ts'
import { type LawForm, lawFormKeys, lawForms } from '../../../shared/papers/kinds.ts'
import { blankFacts, type LawFormFacts } from '../../../shared/papers/law-forms/facts.ts'
import { lawFormPaper } from '../../../shared/papers/law-forms/index.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { dossierStateNames, genderNames, producerKindNames } from '../../../shared/papers/words.ts'
import type { Reader } from '../../store/db.ts'
import { dossierOf, type EntryRow } from '../../store/entries.ts'
import { findProducer, findProduct, type ProducerRow } from '../../store/products.ts'
import type { Ctx } from '../context.ts'
import type { Steps } from '../slices.ts'
import type { Desk } from './desk.ts'

const cited = 'Phụ lục III, Quyết định số 26/2026/QĐ-TTg'

/** The form as the law prints it, to be written on. */
export function blankLawForm(form: LawForm, watermark: string): Paper {
  return lawFormPaper(form, blankFacts, { title: lawForms[form], footer: cited, watermark })
}

/** The form of one product of a session. */
export function lawFormOf(db: Reader, ctx: Ctx, desk: Desk, form: LawForm, entry: EntryRow): Paper {
  const rows = dossierOf(db, entry.sessionId).filter((row) => row.entryId === entry.id)
  return lawFormPaper(form, factsOf(db, ctx, desk, entry, rows), {
    title: `${lawForms[form]} – ${entry.productName}`,
    footer: desk.footer(`${lawForms[form]} · ${cut(entry.productName, 60)}`, false),
    watermark: desk.watermark
  })
}

/** The forms of every product that is not excluded, with what they lack. */
export function* lawFormStates(db: Reader, ctx: Ctx, desk: Desk): Steps<PaperState[]> {
  const states: PaperState[] = []
  for (const entry of desk.loaded.entries.filter(({ excludedAt }) => excludedAt === null)) {
    yield
    const facts = factsOf(db, ctx, desk, entry, [])
    for (const form of lawFormKeys) {
      const missing = lacking(form, facts)
      states.push({
        paper: { kind: 'lawForm', form, entryId: entry.id },
        title: `${lawForms[form]}: ${entry.productName}`,
        state: missing.length === 0 ? 'ready' : 'draft',
        missing,
        count: 1
      })
    }
  }
  return states
}

/** The names of what the form asks for, the store has a place for, and nobody has typed yet. */
function lacking(form: LawForm, { province, commune, producer }: LawFormFacts): string[] {
  const { address, phone, email, representative, kindWords, gender, ethnicity, residence, registrationDate, registrationNumber } = producer
  const person = { 'tên người đại diện': representative, 'giới tính': gender, 'dân tộc': ethnicity, 'địa chỉ thường trú': residence }
  const asked: Readonly<Record<LawForm, Readonly<Record<string, string>>>> = {
    registration: { tỉnh: province, 'tên người đại diện': representative, 'địa chỉ': address, 'điện thoại': phone, email },
    selfReport: {
      'loại hình tổ chức': kindWords,
      'địa chỉ': address,
      'điện thoại': phone,
      email,
      ...person,
      'ngày đăng ký kinh doanh': registrationDate,
      'số giấy đăng ký': registrationNumber
    },
    communeReport: { 'xã, phường': commune, tỉnh: province, 'loại hình tổ chức': kindWords, 'địa chỉ': address, ...person }
  }
  return Object.entries(asked[form]).flatMap(([name, value]) => (value === '' ? [name] : []))
}

function factsOf(db: Reader, ctx: Ctx, { loaded }: Desk, entry: EntryRow, rows: readonly DossierRow[]): LawFormFacts {
  const product = findProduct(db, entry.productId)
  const producer = product && findProducer(db, product.producerId)
  return {
    year: String(loaded.session.year),
    province: producer?.province ?? '',
    commune: entry.commune,
    product: { name: entry.productName, classWords: classWords(ctx, entry.setNo), form: entry.form, selfScore: entry.selfScore },
    producer: {
      ...personal(producer),
      name: entry.producerName,
      address: [entry.address, entry.commune].filter(Boolean).join(', '),
      phone: entry.phone
    },
    evidence: new Map(rows.map((row) => [row.no, { words: evidenceWords(row), present: row.state === 'present' }]))
  }
}

/** What the session does not keep of its own, as the register of producers has it today. */
function personal(producer: ProducerRow | undefined): Omit<LawFormFacts['producer'], 'name' | 'address' | 'phone'> {
  if (!producer) return blankFacts.producer
  const { kind, email, representative, representativeGender, representativeEthnicity, representativeAddress } = producer
  return {
    kindWords: producerKindNames[kind] ?? '',
    email,
    representative,
    gender: genderNames[representativeGender] ?? '',
    ethnicity: representativeEthnicity,
    residence: representativeAddress,
    registrationDate: producer.registrationDate === null ? '' : formatViDate(producer.registrationDate),
    registrationNumber: producer.registrationNumber
  }
}

/** "Thực phẩm; Chè; Chè tươi, chế biến": ngành, nhóm, phân nhóm of Phụ lục I. */
function classWords(ctx: Ctx, setNo: number): string {
  const set = ctx.shelf.shipped.get(setNo)?.set
  if (!set) return ''
  const branch = set.group.replace(/^SẢN PHẨM /, '').toLocaleLowerCase('vi')
  return [branch.charAt(0).toLocaleUpperCase('vi') + branch.slice(1), set.subgroup, set.subSubgroup].filter(Boolean).join('; ')
}

/** "Có; còn hạn đến 31/12/2026; bản sao chứng thực" */
function evidenceWords({ state, validUntil, note }: DossierRow): string {
  const valid = validUntil === null ? '' : `còn hạn đến ${formatViDate(validUntil)}`
  return [dossierStateNames[state], valid, note].filter(Boolean).join('; ')
}
