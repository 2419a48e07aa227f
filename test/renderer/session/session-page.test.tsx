// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { useSeat } from '../../../renderer/state/seat.ts'
import { resultsText } from '../../../renderer/text/results.ts'
import { attendanceWords, matrixText, openText, peopleText, seatText, sessionText } from '../../../renderer/text/session.ts'
import { anOpenSession, scoreAll } from '../../core/make.ts'
import { show } from './desk-page.tsx'

describe('Thành phần', () => {
  test('says in words whether the council may meet, and follows the attendance', async () => {
    const desk = await anOpenSession()
    show(desk, `/phien/${desk.sessionId}/thanh-phan`)
    const user = userEvent.setup()
    await screen.findByText(/^Có mặt 8\/9, đủ điều kiện họp \(tối thiểu 3\/4 và có Chủ tịch, Điều \d+ Quy chế\)$/)
    const [chair] = desk.members
    const choice = screen.getByRole('radiogroup', { name: peopleText.attendanceOf(chair?.name ?? '') })
    await user.click(within(choice).getByText(attendanceWords.absent))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox'), 'Đi công tác đột xuất')
    await user.click(within(dialog).getByRole('button', { name: peopleText.markAbsent }))
    await screen.findByText(/^Có mặt 7\/9, chưa đủ điều kiện họp: Chủ tịch chưa có mặt/)
  })

  test('shows both sides when somebody changed the same member meanwhile, and writes nothing over', async () => {
    const desk = await anOpenSession()
    const page = show(desk, `/phien/${desk.sessionId}/thanh-phan`)
    const user = userEvent.setup()
    const absent = (await desk.play('getSession', { sessionId: desk.sessionId })).members.find((member) => member.attendance === 'absent')
    if (!absent) throw new Error('one member of the practice session is absent')
    const choice = await screen.findByRole('radiogroup', { name: peopleText.attendanceOf(absent.name) })
    page.turnDeaf()
    const words = { memberId: absent.id, baseVersion: absent.version, attendance: 'absent', absenceReason: 'Nghỉ ốm' } as const
    await desk.play('setAttendance', words)
    await user.click(within(choice).getByText(attendanceWords.present))
    await screen.findByText(/vừa được thay đổi ở nơi khác/)
    const both = screen.getByText(new RegExp(`${sessionText.changedMine}: ${attendanceWords.present}`)).textContent
    expect(both).toContain(`${sessionText.changedNow}: ${absent.name}, ${attendanceWords.absent}`)
    const now = (await desk.play('getSession', { sessionId: desk.sessionId })).members.find((member) => member.id === absent.id)
    expect(now).toMatchObject({ attendance: 'absent', absenceReason: 'Nghỉ ốm' })
  })

  test('shows a new PIN once, and it opens the seat', async () => {
    const desk = await anOpenSession()
    show(desk, `/phien/${desk.sessionId}/thanh-phan`)
    const user = userEvent.setup()
    const [member] = desk.members
    if (!member) throw new Error('the practice session has members')
    await user.click(await screen.findByRole('button', { name: `${peopleText.issuePin} ${member.name}` }))
    await user.click(await screen.findByRole('button', { name: peopleText.issueAct }))
    const digits = await screen.findByText(/^\d{3} \d{3}$/)
    const pin = (digits.textContent ?? '').replace(' ', '')
    await user.click(screen.getByRole('button', { name: peopleText.pinDone }))
    await waitFor(() => expect(screen.queryByText(/^\d{3} \d{3}$/)).toBeNull())
    expect((await desk.play('takeSeat', { memberId: member.id, pin })).memberId).toBe(member.id)
  })
})

describe('Chấm điểm', () => {
  test('a member takes the seat with the PIN, has only their own products, and leaves the laptop to the desk', async () => {
    const desk = await anOpenSession()
    const [member] = desk.members
    const [entry] = desk.entries
    if (!member || !entry) throw new Error('the practice session has members and products')
    const { pin } = await desk.play('issuePin', { memberId: member.id })
    const page = show(desk, `/phien/${desk.sessionId}/cham-diem`)
    const user = userEvent.setup()
    const cell = await screen.findByRole('img', { name: matrixText.cell(entry.name, member.name, 'trống') })
    await user.click(cell)
    await user.type(await screen.findByLabelText(openText.pin), `${pin}{Enter}`)
    await waitFor(() => expect(page.at()).toContain('/phieu/'))
    await screen.findByRole('heading', { level: 1, name: entry.name })
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: seatText.leave }))
    await waitFor(() => expect(useSeat.getState().seat).toBeNull())
    await screen.findByRole('img', { name: matrixText.cell(entry.name, member.name, 'trống') })
  })

  test('a sheet that the member marked is closed to the desk', async () => {
    const desk = await anOpenSession()
    const [entry] = desk.entries
    const [member] = desk.members
    if (!entry || !member) throw new Error('the practice session has members and products')
    await scoreAll(desk, [entry])
    show(desk, `/phien/${desk.sessionId}/cham-diem`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('img', { name: matrixText.cell(entry.name, member.name, 'đã nộp') }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(openText.selfOnly)).toBeTruthy()
    expect(within(dialog).queryByRole('button', { name: openText.keyedOpen })).toBeNull()
  })
})

describe('Kết quả', () => {
  async function aResult() {
    const desk = await anOpenSession()
    await scoreAll(desk)
    const { version } = await desk.play('getSession', { sessionId: desk.sessionId })
    await desk.play('lockSession', { sessionId: desk.sessionId, baseVersion: version })
    const rows = await desk.play('getResults', { sessionId: desk.sessionId })
    const row = rows.find((one) => one.result?.starAllowed === 4 && one.result.starByPoints === 4 && !one.result.gapOver)
    if (!row) throw new Error('one product of the practice session reaches 4 stars and meets their minima')
    show(desk, `/phien/${desk.sessionId}/ket-qua`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: new RegExp(row.productName) }))
    await screen.findByRole('heading', { level: 2, name: row.productName })
    const concluded = async () => (await desk.play('getResults', { sessionId: desk.sessionId })).find((one) => one.entryId === row.entryId)
    return { user, concluded }
  }

  test('a star above the points cannot be chosen, and the page says why', async () => {
    const { user } = await aResult()
    const five = await screen.findByRole('radio', { name: resultsText.starButton(5) })
    await user.click(five)
    expect({ chosen: five.getAttribute('aria-checked'), disabled: five.getAttribute('aria-disabled') }).toEqual({
      chosen: 'false',
      disabled: 'true'
    })
    expect(screen.getByText(resultsText.tooHighPoints(5, 4))).toBeTruthy()
  })

  test('a lower star asks for its reason before it can be concluded', async () => {
    const { user, concluded } = await aResult()
    await user.click(await screen.findByRole('radio', { name: resultsText.starButton(3) }))
    const conclude = screen.getByRole<HTMLButtonElement>('button', { name: resultsText.conclude })
    expect(conclude.disabled).toBe(true)
    await user.type(screen.getByRole('textbox', { name: new RegExp(resultsText.reason) }), 'Bao bì chưa ổn định')
    await user.click(conclude)
    await screen.findByText(resultsText.concluded(3))
    expect(await concluded()).toMatchObject({ conclusionStar: 3, outcome: 'recognise' })
  })
})
