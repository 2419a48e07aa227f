import { inHanoi } from '../../../shared/domain/moment.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Ctx, Handler } from '../context.ts'
import type { Spaces } from '../spaces.ts'
import { farMilder } from './data.ts'
import { player, scoreSheets, seedSession, takeSeats } from './seed.ts'

const underWay = new WeakSet<Spaces>()

/**
 * Begins the practice data anew: most sheets are in, some are half done, some are left for whoever practises. Always in the practice
 * file. BUSY while it is being done already.
 */
export const resetPractice: Handler<'resetPractice'> = async (_input, ctx) => {
  if (underWay.has(ctx.spaces)) return err({ code: 'BUSY', what: 'practice' })
  underWay.add(ctx.spaces)
  try {
    ctx.seats.releaseAll('practice')
    const made = await ctx.spaces.renewPractice(() => fill(ctx))
    return made.ok ? ok({ sessionId: made.value }) : made
  } finally {
    underWay.delete(ctx.spaces)
  }
}

async function fill(ctx: Ctx) {
  const play = player(ctx.call, 'practice')
  const { sessionId, members, entries } = await seedSession(play, inHanoi(ctx.at).date)
  const scoring = members.filter((member) => member.scores)
  const seats = await takeSeats(play, scoring)
  for (const member of scoring) {
    // the last members have not come as far as the first
    const done = member.place < 5 ? 9 : member.place === 5 ? 6 : 3
    const whole = entries.slice(0, done).map((entry) => ({ entry, shift: entry.apart === member.place ? farMilder : 0 }))
    const begun = entries.slice(done, done + 1).map((entry) => ({ entry, leave: 12 }))
    await scoreSheets(play, ctx.shelf, member, seats.get(member.id) ?? '', [...whole, ...begun])
  }
  return sessionId
}
