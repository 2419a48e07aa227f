/** States of every sheet of a session, as the host answers them; how soon a page shows them, page.ts tells. */
import Database from 'better-sqlite3'
import { fillBigSession } from './big-session.ts'
import { aDesk, shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

export const matrix: Bench = async ({ quick, folder }) => {
  const size = quick ? { products: 15, members: 5 } : { products: 150, members: 15 }
  const desk = aDesk(folder)
  const { sessionId } = fillBigSession(desk.store, shelf, { ...size, open: true })
  const raw = new Database(desk.store.file, { readonly: true })
  const bare = raw.prepare('select id, pass_id, member_id, state, origin from sheet')
  const times = await inTurns(
    () => desk.play('getMatrix', { sessionId, body: 'council' }),
    () => bare.all(),
    { rounds: quick ? 5 : 41, warm: quick ? 2 : 8 }
  )
  raw.close()
  desk.close()
  const words = {
    bench: 'matrix',
    what: `matrix of ${size.products} × ${size.members} in the host`,
    baselineIs: 'bare SQL reading the state of the same sheets'
  }
  return [timed(times, { ...words, limit: null })]
}
