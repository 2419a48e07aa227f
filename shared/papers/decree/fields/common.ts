/** Block fields of every kind, and which fields a kind knows. */
import { decreeKinds } from '../../kinds.ts'
import type { Block } from '../../paper.ts'
import type { BlockField, Definition, Field, Subject } from '../definition.ts'
import { paragraphs } from '../lines.ts'
import { heading } from '../look.ts'
import { officeOf } from '../names.ts'
import { communeFields, entryFields, memberFields, producerFields } from './entry.ts'
import { figureFields } from './figures.ts'
import { peopleFields } from './people.ts'
import { sessionFields } from './session.ts'

export function block(name: string, about: string, blocks: (subject: Subject) => readonly Block[]): BlockField {
  return { kind: 'block', name, about, blocks }
}

/** `{căn cứ}` is filled where the paper is made, since its lines hold fields themselves. */
export const groundsName = 'căn cứ'

const commonBlocks: readonly BlockField[] = [
  block(groundsName, 'Các căn cứ đã khai cho loại giấy tờ này, mỗi căn cứ một dòng.', () => []),
  block('ý kiến bổ sung', 'Lời thư ký viết thêm cho giấy tờ này của phiên; giữ nguyên khi số liệu đổi.', ({ kind, facts }) =>
    paragraphs(facts.sessionData.words[kind])
  ),
  block('thẩm quyền ban hành', 'Dòng thẩm quyền của quyết định: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …".', ({ facts }) =>
    [officeOf(facts, 'decision')].filter(Boolean).map((office) => heading(office.toLocaleUpperCase('vi')))
  )
]

const targetFields = {
  session: [],
  entry: entryFields,
  entryMember: [...entryFields, ...memberFields],
  producer: producerFields,
  commune: communeFields
} as const

/** Every field of a kind; its own come first and stand before those of the same name. */
export function fieldsOf(kind: keyof typeof decreeKinds, definition: Definition): readonly Field[] {
  const all = [
    ...definition.fields,
    ...targetFields[decreeKinds[kind].about],
    ...commonBlocks,
    ...sessionFields,
    ...peopleFields,
    ...figureFields
  ]
  const names = new Set<string>()
  return all.filter(({ name }) => !names.has(name) && names.add(name))
}
