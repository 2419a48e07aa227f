/** The fields of a decree paper as a province's own Word template asks for them: texts, and lists whose rows fill a block. */
import { formNames } from '../words.ts'
import type { DecreeKind } from '../kinds.ts'
import type { Block, Run } from '../paper.ts'
import { keyedFields, subjectOf } from './build.ts'
import type { DecreeTarget, EntryFacts, MemberFacts, SessionFacts } from './facts.ts'
import { addressOf } from './fields/entry.ts'
import { starCell, verdict } from './groups.ts'
import { mean, typedLines } from './lines.ts'
import { positionAndAgency, postNames, paperDate, paperNumber, signerName } from './names.ts'
import { day } from './lines.ts'
import { fieldKey } from './wording.ts'
import { signerKeys } from '../kinds.ts'

export interface FieldValues {
  readonly [name: string]: string | readonly FieldValues[]
}

/**
 * Every field of the kind by name. A block field is a list: each row has "dòng", the text of a paragraph or of a table's row, and of a table
 * also each column by its title. Beside them "sản phẩm" and "thành viên", lists of all that the paper speaks of; number, day and signers.
 */
export function fieldValues(kind: DecreeKind, facts: SessionFacts, target: DecreeTarget): FieldValues {
  const subject = subjectOf(kind, facts, target)
  const fields = [...keyedFields(kind).values()].map((field): [string, FieldValues[string]] =>
    field.kind === 'text'
      ? [field.name, field.value(subject)]
      : [
          field.name,
          fieldKey(field.name) === 'căn cứ'
            ? typedLines(facts.councilData.grounds[kind]).map(lineRow)
            : field.blocks(subject).flatMap(rowsOf)
        ]
  )
  return {
    ...Object.fromEntries(fields),
    'số văn bản': paperNumber(facts, kind, subject.target),
    'ngày văn bản': day(paperDate(facts, kind, subject.target)),
    ...Object.fromEntries(signerKeys.map((key) => [`người ký: ${signerLabels[key]}`, signerName(facts, key)])),
    'sản phẩm': subject.entries.map((entry, place) => entryRow(facts, entry, place)),
    'thành viên': facts.members.filter((member) => member.body === 'council').map(memberRow)
  }
}

const signerLabels = {
  chair: 'chủ tịch Hội đồng',
  secretary: 'thư ký',
  adviserLeader: 'tổ trưởng',
  teller: 'kiểm phiếu',
  advisory: 'cơ quan tham mưu',
  decision: 'người quyết định'
} as const

function lineRow(line: string): FieldValues {
  return { dòng: line }
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

function rowsOf(block: Block): FieldValues[] {
  if (block.kind === 'paragraph') return [lineRow(plain(block.runs))]
  if (block.kind === 'choices') return block.options.map(lineRow)
  if (block.kind !== 'table') return []
  return block.rows.map(({ cells }) => ({
    dòng: cells.join('\t'),
    ...Object.fromEntries(block.columns.map(({ title }, place) => [title, cells[place] ?? '']))
  }))
}

function entryRow({ decimals }: SessionFacts, entry: EntryFacts, place: number): FieldValues {
  const result = entry.exclusion === null ? entry.result : null
  return {
    TT: String(place + 1),
    'tên sản phẩm': entry.productName,
    'mã số sản phẩm': entry.productCode,
    'tên chủ thể': entry.producerName,
    'địa chỉ chủ thể': addressOf(entry),
    xã: entry.commune,
    'bộ sản phẩm': `${entry.setNo}. ${entry.setName}`,
    'hình thức': formNames[entry.form],
    'phần A': result ? mean(result, decimals, result.parts.A) : '',
    'phần B': result ? mean(result, decimals, result.parts.B) : '',
    'phần C': result ? mean(result, decimals, result.parts.C) : '',
    'điểm trung bình': mean(result, decimals),
    'hạng sao': starCell(entry),
    'kết luận': verdict(entry)
  }
}

function memberRow({ name, post, attendance, ...agency }: MemberFacts, place: number): FieldValues {
  return {
    TT: String(place + 1),
    'họ và tên': name,
    'chức vụ': positionAndAgency(agency),
    'chức danh': postNames[post],
    'có mặt': attendance === 'present' ? 'Có mặt' : attendance === 'absent' ? 'Vắng' : ''
  }
}
