// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { guides } from '../../../renderer/desk/guide/guide.ts'
import { drawQr } from '../../../shared/qr.ts'
import { guideText } from '../../../renderer/text/help.ts'
import { inviteText, nextText, standingText } from '../../../renderer/text/invite.ts'
import { peopleText } from '../../../renderer/text/session.ts'
import type { Answer, MethodName, Sent } from '../../../shared/contract.ts'
import { anOpenSession, type OpenDesk } from '../../core/make.ts'
import { show } from '../session/desk-page.tsx'

async function openPage() {
  const desk = await anOpenSession()
  const page = show(desk, `/phien/${desk.sessionId}/moi-thanh-vien`)
  const user = userEvent.setup()
  return { desk, page, user }
}

/** The page with its network open. */
async function opened() {
  const all = await openPage()
  await all.user.click(await screen.findByRole('button', { name: inviteText.openAct }))
  await screen.findByText('http://192.0.2.7:8787')
  return all
}

/** A phone's call, as the LAN server makes it. */
async function phone<M extends MethodName>(desk: OpenDesk, method: M, input: Sent<M>, token?: string): Promise<Answer> {
  const envelope = { method, input, requestId: crypto.randomUUID() }
  return desk.core.call(envelope, token === undefined ? { kind: 'guest', space: 'real' } : { kind: 'device', space: 'real', token })
}

/** Opens the dialog of a member's invitation and reads it as the member's camera and eyes do. */
async function readInvitation(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(screen.getByRole('button', { name: inviteText.qrOf(name) }))
  const drawing = await screen.findByRole('img', { name: inviteText.inviteQr(name) })
  const label = (await screen.findByLabelText(/^Mã mời/)).getAttribute('aria-label') ?? ''
  return { code: label.replace('Mã mời', '').replaceAll(' ', ''), path: drawing.querySelector('path')?.getAttribute('d') ?? '' }
}

async function join(desk: OpenDesk, memberId: OpenDesk['members'][number]['id'], code: string): Promise<{ deviceToken: string }> {
  const { pin } = await desk.play('issuePin', { memberId })
  const answer = await phone(desk, 'joinDevice', { key: code, pin, name: 'iPhone, Safari', takeOver: false })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value as { deviceToken: string } // what joinDevice answers
}

const rowOf = (name: string) => screen.findByRole('row', { name: new RegExp(name) })

describe('Mời thành viên', () => {
  test('says that nothing is open, offers the network, and shows the address once it is open', async () => {
    const { user } = await openPage()
    await screen.findByText(inviteText.closedWords)
    expect(screen.getByText(`${inviteText.next} ${nextText.open[0]}`)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: inviteText.openAct }))
    await screen.findByText('http://192.0.2.7:8787')
    expect(screen.getByText(inviteText.openWhom)).toBeTruthy()
    const test = screen.getByRole('img', { name: inviteText.testQr })
    expect(test.querySelector('path')?.getAttribute('d')).toBe(drawQr('http://192.0.2.7:8787/thu').path)
    await user.click(screen.getByRole('button', { name: inviteText.closeAct }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: inviteText.closeAct }))
    await screen.findByText(inviteText.closedWords)
  })

  test('no member can be invited before the network is open, for the code carries the address', async () => {
    const { desk } = await openPage()
    const name = desk.members.find(({ scores }) => scores)?.name ?? ''
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: inviteText.qrOf(name) })
    expect(button.disabled).toBe(true)
    expect(screen.getByText(inviteText.closedQr)).toBeTruthy()
  })

  test('the code that is shown lets the member in, and the row tells phone and unsent marks', async () => {
    const { desk, user } = await opened()
    const member = desk.members.find(({ scores }) => scores)
    if (!member) throw new Error('somebody scores')
    const { code } = await readInvitation(user, member.name)
    const { deviceToken } = await join(desk, member.id, code)
    await screen.findByText(inviteText.joined('iPhone, Safari'))
    await user.click(screen.getByRole('button', { name: inviteText.done }))
    await phone(desk, 'beat', { unsent: 2 }, deviceToken)
    const row = await rowOf(member.name)
    await within(row).findByText(standingText.unsent(2))
    expect(within(row).getByText(standingText.here)).toBeTruthy()
    expect(within(row).getByText('iPhone, Safari')).toBeTruthy()
  })

  test('looking at a code a second time shows the same one, so that a printed slip stays good', async () => {
    const { desk, user } = await opened()
    const name = desk.members.find(({ scores }) => scores)?.name ?? ''
    const first = await readInvitation(user, name)
    await user.click(screen.getByRole('button', { name: inviteText.done }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await readInvitation(user, name)).toEqual(first)
  })

  test('after a move to another address the same code is shown under it', async () => {
    const { desk, user } = await opened()
    const name = desk.members.find(({ scores }) => scores)?.name ?? ''
    const first = await readInvitation(user, name)
    await user.click(screen.getByRole('button', { name: inviteText.done }))
    await desk.play('openLan', { address: '192.0.2.9', port: null })
    await screen.findByText('http://192.0.2.9:8787')
    await screen.findByText(`${inviteText.next} ${nextText.moved[0]}`)
    const second = await readInvitation(user, name)
    expect(second.code).toBe(first.code)
    expect(second.path).not.toBe(first.path)
  })

  test('an invitation of before is not ended without a question', async () => {
    const { desk, user, page } = await opened()
    const name = desk.members.find(({ scores }) => scores)?.name ?? ''
    const first = await readInvitation(user, name)
    await user.click(screen.getByRole('button', { name: inviteText.done }))
    page.go(`/phien/${desk.sessionId}/thanh-phan`)
    await screen.findByRole('navigation')
    page.go(`/phien/${desk.sessionId}/moi-thanh-vien`)
    await user.click(await screen.findByRole('button', { name: inviteText.qrOf(name) }))
    await screen.findByText(inviteText.inviteAgain)
    expect(await phone(desk, 'seeInvite', { key: first.code })).toMatchObject({ ok: true, value: { memberName: name } })
    await user.click(screen.getByRole('button', { name: inviteText.inviteMake }))
    await screen.findByRole('img', { name: inviteText.inviteQr(name) })
    expect(await phone(desk, 'seeInvite', { key: first.code })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test('a phone is shut out with a reason, and its next call is told so', async () => {
    const { desk, user } = await opened()
    const member = desk.members.find(({ scores }) => scores)
    if (!member) throw new Error('somebody scores')
    const { code } = await readInvitation(user, member.name)
    const { deviceToken } = await join(desk, member.id, code)
    await user.click(screen.getByRole('button', { name: inviteText.done }))
    await user.click(await screen.findByRole('button', { name: inviteText.endOf(member.name) }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox'), 'Để quên ở nhà')
    await user.click(within(dialog).getByRole('button', { name: inviteText.endDo }))
    await within(await rowOf(member.name)).findByText(standingText.invited)
    expect(await phone(desk, 'getMe', {}, deviceToken)).toMatchObject({ ok: false, error: { code: 'DEVICE_ENDED', why: 'recalled' } })
  })

  test('a new PIN for somebody who is in says first that the phone is shut out by it', async () => {
    const { desk, user } = await opened()
    const member = desk.members.find(({ scores }) => scores)
    if (!member) throw new Error('somebody scores')
    const { code } = await readInvitation(user, member.name)
    await join(desk, member.id, code)
    await user.click(screen.getByRole('button', { name: inviteText.done }))
    await within(await rowOf(member.name)).findByText('iPhone, Safari')
    await user.click(screen.getByRole('button', { name: inviteText.pinOf(member.name, true) }))
    await screen.findByText(inviteText.pinEnds('iPhone, Safari'))
    await user.click(screen.getByRole('button', { name: peopleText.issueAct }))
    await within(await rowOf(member.name)).findByText(standingText.invited)
  })

  test('slips are printed for those who are not in, each with a code of its own and no PIN', async () => {
    const { desk, user } = await opened()
    let printed = ''
    Object.assign(globalThis, {
      print: () => {
        printed = document.body.textContent ?? ''
        dispatchEvent(new Event('afterprint'))
      }
    })
    await user.click(screen.getByRole('button', { name: inviteText.slips }))
    const dialog = await screen.findByRole('dialog')
    const chosen = within(dialog)
      .getAllByRole<HTMLInputElement>('checkbox')
      .filter(({ checked }) => checked).length
    await user.click(within(dialog).getByRole('button', { name: inviteText.slipsAct(chosen) }))
    await waitFor(() => expect(printed).not.toBe(''))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const codes = [...printed.matchAll(/[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}/g)].map(([code]) => code.replace(' ', ''))
    expect(new Set(codes).size).toBe(chosen)
    const names = await Promise.all(codes.map((key) => phone(desk, 'seeInvite', { key })))
    expect(names.filter(({ ok }) => ok)).toHaveLength(chosen)
    expect(printed.split(inviteText.slip.noPin)).toHaveLength(chosen + 1)
    expect(printed).not.toMatch(/\d{3} \d{3}(?!\d)/)
  })

  test('the guide opens on the day of the meeting and leads to the other pages', async () => {
    const { user } = await openPage()
    await user.click(await screen.findByRole('button', { name: guideText.title }))
    await screen.findByRole('region', { name: guideText.pages.day })
    await user.click(screen.getByRole('button', { name: 'Chấm trên điện thoại' }))
    const region = await screen.findByRole('region', { name: guideText.pages.phone })
    const first = /^\d+\. (.*)$/m.exec(guides.phone)?.[1] ?? ''
    expect(within(region).getByText(first)).toBeTruthy()
  })
})
