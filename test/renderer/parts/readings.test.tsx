// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { EmptyState } from '../../../renderer/parts/EmptyState.tsx'
import { Look } from '../../../renderer/parts/Look.tsx'
import { Notice } from '../../../renderer/parts/Notice.tsx'
import { PartBar } from '../../../renderer/parts/PartBar.tsx'
import { SaveState } from '../../../renderer/parts/SaveState.tsx'
import { SheetDot } from '../../../renderer/parts/SheetDot.tsx'
import { SpreadStrip } from '../../../renderer/parts/SpreadStrip.tsx'
import { StageBar } from '../../../renderer/parts/StageBar.tsx'
import { Stars } from '../../../renderer/parts/Stars.tsx'
import { groupThin, partsText } from '../../../renderer/text/parts.ts'
import type { CellState } from '../../../shared/contract/sheets.ts'

afterEach(cleanup)

describe('what is drawn is also said in words', () => {
  test.each([3, 4, 5] as const)('%i stars are drawn as that many and read as "… sao"', (count) => {
    render(<Stars count={count} />)
    expect(screen.getByRole('img', { name: `${count} sao` }).querySelectorAll('path')).toHaveLength(count)
  })

  test('every state of a sheet has words of its own', () => {
    const states = Object.keys(partsText.cell) as CellState[] // keys of a record by CellState
    for (const state of states) render(<SheetDot state={state} />)
    const said = screen.getAllByRole('img').map((dot) => dot.getAttribute('aria-label'))
    expect(new Set(said).size).toBe(states.length)
    expect(said).toContain('phải chấm lại')
  })

  test('states that ask for different acts differ in shape, not only in colour', () => {
    const shape = (state: CellState) => {
      const { container } = render(<SheetDot state={state} />)
      return [...container.querySelectorAll('circle, path')]
        .map((part) => [part.tagName, part.getAttribute('d'), part.getAttribute('class')].join())
        .join(';')
    }
    const shapes = (['empty', 'draft', 'keyedOnce', 'comparing', 'submitted', 'revising', 'rescore', 'absent'] as const).map(shape)
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  test('a dot with its words beside it is not read twice', () => {
    render(<SheetDot state="submitted" decorative />)
    expect(screen.queryByRole('img')).toBeNull()
  })

  test('the strip of totals names every total and the star edge near them', () => {
    render(
      <SpreadStrip
        totals={[
          { name: 'T. Dũng', total: 71 },
          { name: 'N. Hạnh', total: 64 },
          { name: 'L. Mai', total: 71 }
        ]}
        edges={[
          { at: 50, stars: 3 },
          { at: 70, stars: 4 },
          { at: 90, stars: 5 }
        ]}
      />
    )
    const strip = screen.getByRole('img', { name: 'Tổng điểm của 3 thành viên: 64, 71, 71. Mốc 4 sao: 70 điểm.' })
    expect(strip.querySelectorAll('circle')).toHaveLength(3)
    const [first, , third] = [...strip.querySelectorAll('circle')]
    expect(third?.getAttribute('cx')).toBe(first?.getAttribute('cx'))
    expect(Number(third?.getAttribute('cy'))).toBeLessThan(Number(first?.getAttribute('cy')))
  })

  test('without totals no strip is drawn', () => {
    const { container } = render(<SpreadStrip totals={[]} edges={[]} />)
    expect(container.innerHTML).toBe('')
  })

  test('a part bar says points and maximum, and never runs over its track', () => {
    render(<PartBar label="A" points={50} max={40} />)
    const bar = screen.getByRole('img', { name: 'A: 50 trên 40 điểm' })
    expect(bar.querySelectorAll('rect')[1]?.getAttribute('width')).toBe('100%')
  })
})

describe('saving', () => {
  test('a saved mark shows the receipt of the host in groups of three', () => {
    render(
      <Look>
        <SaveState state={{ kind: 'saved', receipt: 1284, at: '14:05' }} />
      </Look>
    )
    expect(screen.getByRole('status').textContent).toBe('Đã lưu · số 1\u202f28414:05')
    expect(groupThin(1_234_567)).toBe('1\u202f234\u202f567')
    expect(groupThin(999)).toBe('999')
  })

  test('a mark that is not saved says why, and offers to try again only where that can be done', () => {
    const { rerender } = render(
      <Look>
        <SaveState state={{ kind: 'failed', why: 'ổ đĩa đầy' }} />
      </Look>
    )
    expect(screen.getByRole('status').textContent).toBe('Chưa lưu: ổ đĩa đầy')
    expect(screen.queryByRole('button')).toBeNull()
    rerender(
      <Look>
        <SaveState state={{ kind: 'failed', why: 'ổ đĩa đầy', onRetry: () => {} }} />
      </Look>
    )
    expect(screen.getByRole('button').textContent).toBe('Lưu lại')
  })
})

describe('how things stand', () => {
  test('the stage bar marks the present step, says which are past, and has no button where no step is offered', () => {
    render(
      <Look>
        <StageBar stage="locked" />
      </Look>
    )
    const steps = screen.getAllByRole('listitem').map((step) => [step.textContent, step.getAttribute('aria-current')])
    expect(steps).toEqual([
      ['Chuẩn bị(đã qua)', null],
      ['Đang chấm(đã qua)', null],
      ['3Đã khóa điểm', 'step'],
      ['4Đã kết luận', null],
      ['5Đã ban hành', null]
    ])
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('an error interrupts the reader and says what was kept and what to do; other notices wait', () => {
    render(<Notice kind="error" title="Chưa lưu được." kept="mọi điểm trước đó." todo="bấm Lưu lại." />)
    expect(screen.getByRole('alert').textContent).toBe('Chưa lưu được.Đã giữ: mọi điểm trước đó.Việc cần làm: bấm Lưu lại.')
    expect(screen.getByRole('img', { name: 'Không thực hiện được' })).toBeDefined()
    render(<Notice kind="warn" title="Sắp hết hạn." />)
    expect(screen.getByRole('status').textContent).toBe('Sắp hết hạn.')
  })

  test('an empty page says what belongs there and offers at most one act', () => {
    render(
      <Look>
        <EmptyState title="Chưa có sản phẩm" act={{ label: 'Nhập từ Excel', onPress: () => {} }}>
          Danh sách nằm ở đây.
        </EmptyState>
      </Look>
    )
    expect(screen.getByText('Chưa có sản phẩm')).toBeDefined()
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Nhập từ Excel'])
  })
})
