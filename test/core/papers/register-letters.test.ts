import type { PaperRequest } from '../../../shared/contract/papers.ts'
import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/papers/paper.ts'
import { contentText } from '../../../shared/papers/content.ts'
import { aDesk } from '../make.ts'
import { nth } from '../scene.ts'
import { anIssued } from '../stages.ts'

const day = 86_400_000

/** A product that is recognised at 3 stars on 01/12/2026, and what Word was given. */
async function aLetterDesk() {
  const written: Paper[][] = []
  const writeWord = async (papers: readonly Paper[]) => {
    written.push([...papers])
    return new Uint8Array(1)
  }
  const given = [80, 78]
  const scene = await anIssued([given, given], { desk: aDesk({ writeWord }), sets: [25, 24] })
  return { scene, written }
}

test('a producer gets one letter with every certificate that is due and the days for the file, and none when none is', async () => {
  const { scene, written } = await aLetterDesk()
  const { councilId } = scene
  expect(await scene.play('listRegisterPapers', { councilId })).toEqual({ dueNotice: [], withdrawal: [] })
  // the window opens on 04/06/2029
  scene.later(930 * day)
  const { dueNotice } = await scene.play('listRegisterPapers', { councilId })
  expect(dueNotice).toMatchObject([{ title: 'Hợp tác xã Thử', count: 1, state: 'draft' }])
  await scene.play('savePaperWord', { paper: nth(dueNotice, 0).paper })
  const text = nth(nth(written, 0).map(contentText), 0)
  for (const part of ['Sản phẩm 1', 'Sản phẩm 2', 'từ 04/06/2029 đến 03/08/2029', '01/12/2029', '02 sản phẩm', 'Hợp tác xã Thử'])
    expect(text).toContain(part)
  expect(scene.saved.map(({ name }) => name)).toEqual(['Thong_bao_den_han_danh_gia_lai_Hop_tac_xa_Thu.docx'])
})

test('what the register notes of a violation fills the decision of withdrawal, in the register and among the papers of the session', async () => {
  const { scene, written } = await aLetterDesk()
  const { councilId, sessionId } = scene
  const { id: recognitionId } = nth((await scene.play('listRegister', {})).rows, 0)
  const finding = { ground: 'c', paperNumber: '7/KL', concludedOn: '2027-02-14', reason: 'Ghi nhãn sai thành phần' } as const
  await scene.play('noteFinding', { recognitionId, baseVersion: 0, ...finding })
  const { withdrawal } = await scene.play('listRegisterPapers', { councilId })
  expect(withdrawal.map(({ title }) => title)).toEqual(['Sản phẩm 1'])
  const decision = { ground: 'c', decisionNumber: '44/QĐ-UBND', decisionDate: '2027-02-20', reason: 'Theo kết luận' } as const
  await scene.play('withdrawCertificate', { recognitionId, baseVersion: 1, ...decision })
  await scene.play('savePaperWord', { paper: nth(withdrawal, 0).paper })
  const papers = await scene.play('listPapers', { sessionId })
  const ofSession = papers.find(({ paper, title }) => paper.kind === 'decree' && paper.paper === 'withdrawal' && title === 'Sản phẩm 1')
  expect(ofSession).toBeDefined()
  const text = nth(nth(written, 0).map(contentText), 0)
  for (const part of ['điểm c khoản 1 Điều 8', 'Ghi nhãn sai thành phần', '3 sao', '44/QĐ-UBND', '20 tháng 02 năm 2027'])
    expect(text).toContain(part)
})

test('letters for certificates that are not in the register, and of a council that there is not, are refused', async () => {
  const { scene } = await aLetterDesk()
  const { councilId } = scene
  const strange: PaperRequest = { kind: 'register', paper: 'dueNotice', councilId, recognitionIds: [crypto.randomUUID()] }
  expect(await scene.call('savePaperWord', { paper: strange })).toMatchObject({ error: { code: 'NOT_FOUND', what: 'certificate' } })
  const nobody = { councilId: crypto.randomUUID() as typeof councilId }
  expect(await scene.call('listRegisterPapers', nobody)).toMatchObject({ error: { code: 'NOT_FOUND', what: 'council' } })
})
