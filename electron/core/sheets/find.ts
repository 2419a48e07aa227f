/** The sheet to which a code on paper belongs (shared/domain/sheet-code.ts). Nothing is kept for it: the codes are worked out again. */
import type { SheetFound } from '../../../shared/contract/sheets.ts'
import { readSheetCode, sheetCode } from '../../../shared/domain/sheet-code.ts'
import type { Body } from '../../../shared/domain/model.ts'
import type { AppError, SheetCodeWhy } from '../../../shared/errors.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { entriesOf } from '../../store/entries.ts'
import { membersOf } from '../../store/members.ts'
import { latestPasses } from '../../store/passes.ts'
import { listSessions } from '../../store/sessions.ts'
import type { Handler } from '../context.ts'
import { loadSession } from '../sessions/load.ts'

interface Hit extends SheetFound {
  /** Printed for the pass that is scored now, or for one before it. */
  readonly latest: boolean
}

/** Every sheet of a session with the code; one, or by a chance of one in millions more. */
function hitsIn(db: Reader, sessionId: SessionId, code: string): Hit[] {
  const passes = { council: passNumbers(db, sessionId, 'council'), adviser: passNumbers(db, sessionId, 'adviser') }
  const scoring = membersOf(db, sessionId).filter((member) => member.scores)
  return entriesOf(db, sessionId).flatMap(({ id: entryId }) =>
    scoring.flatMap(({ id: memberId, body }) => {
      const last = passes[body].get(entryId) ?? 1
      const numbers = Array.from({ length: last }, (_, place) => place + 1)
      return numbers
        .filter((no) => sheetCode(entryId, memberId, no) === code)
        .map((no) => ({ entryId, memberId, body, latest: no === last }))
    })
  )
}

function passNumbers(db: Reader, sessionId: SessionId, body: Body): Map<string, number> {
  return new Map(latestPasses(db, sessionId, body).map((pass) => [pass.entryId, pass.no]))
}

/** SHEET_CODE tells a slip of the pen from a sheet of another session, of an earlier pass, and of none. */
export const findSheet: Handler<'findSheet'> = (input, ctx) =>
  ctx.store.read((db) => {
    const loaded = loadSession(db, ctx, input.sessionId)
    if (!loaded.ok) return loaded
    const code = readSheetCode(input.sheetCode)
    if (code === null) return refuse('mistyped')
    const hits = hitsIn(db, input.sessionId, code)
    const [hit] = hits
    if (hit && hits.length === 1) {
      const { latest, ...found } = hit
      return latest ? ok(found) : refuse('earlierPass')
    }
    const other = hit ? undefined : listSessions(db).find(({ id }) => id !== input.sessionId && hitsIn(db, id, code).length > 0)
    return other ? refuse('otherSession', other.name) : refuse('unknown')
  })

function refuse(why: SheetCodeWhy, session = ''): Result<never, AppError> {
  return err({ code: 'SHEET_CODE', why, session })
}
