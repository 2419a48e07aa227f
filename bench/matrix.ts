/** States of every sheet of a session: what the host answers, and the page that shows it in a browser. */
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
  const bare = raw.prepare('select s.id, s.state, count(*) from sheet s join mark m on m.sheet_id = s.id group by s.id')
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
    baselineIs: 'bare SQL count of marks of each sheet'
  }
  return [timed(times, { ...words, limit: null })]
}
