import { useState } from 'react'
import { DateField } from '../../../../renderer/parts/DateField.tsx'
import { NumberField } from '../../../../renderer/parts/NumberField.tsx'
import { PageHeader } from '../../../../renderer/parts/PageHeader.tsx'
import { PinField } from '../../../../renderer/parts/PinField.tsx'
import { SaveState } from '../../../../renderer/parts/SaveState.tsx'
import { SearchSelect, type SelectOption } from '../../../../renderer/parts/SearchSelect.tsx'
import { Shell } from '../../../../renderer/parts/Shell.tsx'
import { TextArea, TextField } from '../../../../renderer/parts/TextField.tsx'

const communes: readonly SelectOption[] = [
  'Ái Nghĩa',
  'Bình Đường',
  'Châu Hưng',
  'Dương Xá',
  'Đường Lâm',
  'Kế Sách',
  'Mỹ Tú',
  'Ngã Năm',
  'Phú Lợi',
  'Trần Đề',
  'Vũng Thơm'
].map((label, index) => ({ value: `x${index}`, label, note: String(31_000 + index) }))

const many: readonly SelectOption[] = Array.from({ length: 5000 }, (_, index) => ({
  value: `p${index}`,
  label: `Sản phẩm số ${index + 1}`
}))

/** Every field; beside each what a form would get, for the tests. */
export function Fields() {
  const [given, setGiven] = useState<Readonly<Record<string, unknown>>>({})
  const [text, setText] = useState('')
  const [note, setNote] = useState('')
  const [pin, setPin] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const [bounded, setBounded] = useState<string | null>('2026-11-24')
  const [commune, setCommune] = useState<string | null>(null)
  const [product, setProduct] = useState<string | null>('p3000')
  const [count, setCount] = useState<number | null>(12)
  const tell = (name: string, value: unknown) => setGiven((before) => ({ ...before, [name]: value }))
  return (
    <Shell
      place="products"
      hrefOf={(place) => `#${place}`}
      onGo={() => {}}
      header={
        <PageHeader title="Sản phẩm mới" note="Hồ sơ của chủ thể">
          <SaveState state={{ kind: 'saving' }} />
        </PageHeader>
      }
    >
      <div className="columns">
        <TextField label="Tên sản phẩm" value={text} onChange={setText} onEnter={(typed) => tell('entered', typed)} required />
        <SearchSelect label="Xã, phường" options={communes} value={commune} onChange={setCommune} placeholder="Gõ không dấu" />
        <DateField
          label="Ngày nộp hồ sơ"
          value={date}
          onChange={(value, problem) => {
            setDate(value)
            tell('dateProblem', problem)
          }}
        />
        <DateField
          label="Ngày họp"
          description="Từ 01/11/2026 đến 31/12/2026"
          min="2026-11-01"
          max="2026-12-31"
          value={bounded}
          onChange={(value, problem) => {
            setBounded(value)
            tell('boundedProblem', problem)
          }}
        />
        <NumberField
          label="Số thành viên"
          max={15}
          value={count}
          onChange={(value, problem) => {
            setCount(value)
            tell('countProblem', problem)
          }}
        />
        <SearchSelect label="Sản phẩm tham chiếu" options={many} value={product} onChange={setProduct} clearable={false} />
        <PinField label="Mã của thành viên" value={pin} onChange={setPin} onEnter={(typed) => tell('pinEntered', typed)} />
        <TextArea label="Ghi chú" value={note} onChange={setNote} />
        <DateField label="Ngày cấp (đã khóa)" value="2024-02-05" onChange={() => {}} disabled />
      </div>
      <output data-testid="values" className="quiet">
        {JSON.stringify({ text, note, date, bounded, commune, product, count, pin: pin.length, ...given })}
      </output>
    </Shell>
  )
}
