import { expect, test } from 'vitest'
import { arrange, type Column, nextOrder } from '../../../renderer/parts/table-model.ts'

interface Row {
  readonly name: string
  readonly owner: string
  readonly points: number | null
  readonly secret: string
}

const rows: readonly Row[] = [
  { name: 'Đỗ xanh', owner: 'Trần Văn Ánh', points: 70, secret: 'x' },
  { name: 'Dỗ dành', owner: 'Lê Thị Bé', points: null, secret: 'y' },
  { name: 'Ông Thọ 10', owner: 'Nguyễn Văn An', points: 9, secret: 'z' },
  { name: 'Ổi lê', owner: 'Phạm Đức Đạt', points: 100, secret: 'z' },
  { name: 'Ông Thọ 9', owner: 'Võ Minh Dũng', points: 70, secret: 'z' }
]

const columns: readonly Column<Row>[] = [
  { key: 'name', title: 'Sản phẩm', value: (row) => row.name },
  { key: 'owner', title: 'Chủ thể', kind: 'person', value: (row) => row.owner },
  { key: 'points', title: 'Điểm', kind: 'number', value: (row) => row.points },
  { key: 'secret', title: '', searched: false, value: (row) => row.secret }
]

const shown = (query: string, key: string | null, descending = false) =>
  arrange(rows, columns, query, key === null ? null : { key, descending }).map((row) => row.name)

test.each([
  {
    title: 'words stand in Vietnamese order and numbers in them by value',
    key: 'name',
    expected: ['Dỗ dành', 'Đỗ xanh', 'Ổi lê', 'Ông Thọ 9', 'Ông Thọ 10']
  },
  { title: 'people stand by given name', key: 'owner', expected: ['Ông Thọ 10', 'Đỗ xanh', 'Dỗ dành', 'Ông Thọ 9', 'Ổi lê'] },
  {
    title: 'numbers stand by value, missing ones last, equal ones as they came',
    key: 'points',
    expected: ['Ông Thọ 10', 'Đỗ xanh', 'Ông Thọ 9', 'Ổi lê', 'Dỗ dành']
  },
  { title: 'without an order rows stay as given', key: null, expected: rows.map((row) => row.name) }
])('$title', ({ key, expected }) => expect(shown('', key)).toEqual(expected))

test('turned round, missing numbers still stand last', () =>
  expect(shown('', 'points', true)).toEqual(['Ổi lê', 'Đỗ xanh', 'Ông Thọ 9', 'Ông Thọ 10', 'Dỗ dành']))

test.each([
  ['do', ['Đỗ xanh', 'Dỗ dành']],
  ['ĐỖ  XANH', ['Đỗ xanh']],
  ['tho van an', ['Ông Thọ 10']],
  ['100', ['Ổi lê']],
  ['z', []],
  ['  ', rows.map((row) => row.name)]
])('"%s" finds rows in which each word occurs, in any searched column, without marks', (query, expected) =>
  expect(shown(query, null)).toEqual(expected)
)

test('the rows given are left as they are', () => {
  const before = [...rows]
  arrange(rows, columns, '', { key: 'name', descending: true })
  expect(rows).toEqual(before)
})

test('a head pressed again turns the order round, another head starts anew', () => {
  const first = nextOrder(null, 'name')
  expect(first).toEqual({ key: 'name', descending: false })
  expect(nextOrder(first, 'name')).toEqual({ key: 'name', descending: true })
  expect(nextOrder(nextOrder(first, 'name'), 'name')).toEqual(first)
  expect(nextOrder(first, 'points')).toEqual({ key: 'points', descending: false })
})
