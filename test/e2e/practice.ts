/** The practice session in the browser host, some of its products closed so that there are results to look at. */
import type { Page } from 'playwright-core'
import type { EntryId, MemberId, SessionId } from '../../shared/ids.ts'
import { homeText } from '../../renderer/text/desk.ts'
import { type ServedApp, startServe } from '../app.ts'
import { insist } from './desk.ts'

export interface Practice {
  readonly app: ServedApp
  readonly page: Page
  readonly sessionId: SessionId
  /** A sheet that a member began and did not hand in, and the PIN of that member. */
  readonly open: {
    readonly entryId: EntryId
    readonly memberId: MemberId
    readonly product: string
    readonly member: string
    readonly pin: string
  }
  /** A product with a result whose members differ. */
  readonly result: string
}

export async function startPractice(): Promise<Practice> {
  const app = await startServe()
  const { page } = app
  page.setDefaultTimeout(20_000)
  await page.getByRole('button', { name: homeText.practiceAct }).click()
  await page.getByRole('navigation', { name: 'Các trang của phiên' }).waitFor()
  const sessionId = (/phien\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '') as SessionId // from the address
  const plain = insist(app)
  const must: typeof plain = (method, input, options) => plain(method, input, { ...options, space: 'practice' })
  const { entries, members } = await must('getMatrix', { sessionId, body: 'council' })
  const session = await must('getSession', { sessionId })
  for (const entry of entries.filter(({ submitted, expected }) => submitted === expected)) {
    const { version } = session.entries.find(({ id }) => id === entry.id) ?? { version: 0 }
    await must('closePass', { entryId: entry.id, baseVersion: version, body: 'council' })
  }
  const results = (await must('getResults', { sessionId })).filter(({ result }) => result !== null)
  const widest = results.toSorted((a, b) => (b.result?.gap ?? 0) - (a.result?.gap ?? 0))[0]
  const begun = entries.flatMap(({ id, productName, cells }) =>
    cells
      .filter(({ state, keyed }) => state === 'draft' && !keyed)
      .map(({ memberId, done }) => ({ entryId: id, product: productName, memberId, done }))
  )
  const [most] = begun.toSorted((a, b) => b.done - a.done)
  if (!most || !widest) throw new Error('the practice session holds no open sheet or no result')
  const { pin } = await must('issuePin', { memberId: most.memberId })
  const member = members.find(({ id }) => id === most.memberId)?.name ?? ''
  return { app, page, sessionId, open: { ...most, member, pin }, result: widest.productName }
}
