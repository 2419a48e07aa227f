/** What may be published: issued sessions with their results, and the register. Everything comes from where the pages have it. */
import type { PublishedTable, PublishedValue } from '../../../shared/contract/publication.ts'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { ok } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { listSessions, type SessionRow } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { loadRegister, presentOf } from '../register/load.ts'
import { computeLoaded, type LoadedSession, loadSession } from '../sessions/load.ts'

/** Issued only: a session that was stepped back is no longer among them. */
export const getPublication: Handler<'getPublication'> = (_input, ctx) => {
  const { deviceId, lastSeq } = ctx.store.info()
  const today = inHanoi(ctx.at).date
  return ctx.store.read((db) => {
    const issued = listSessions(db)
      .filter(({ stage }) => stage === 'issued')
      .flatMap(({ id }) => {
        const loaded = loadSession(db, ctx, id)
        return loaded.ok ? [loaded.value] : []
      })
    const { recognitions } = loadRegister(db, ctx, today)
    return ok({
      source: deviceId,
      appVersion: ctx.ports.appVersion,
      at: ctx.at,
      today,
      receipt: lastSeq,
      tables: [sessionTable(issued), resultTable(db, ctx, issued), productTable(recognitions), recognitionTable(recognitions)]
    })
  })
}

type Columns<Row> = Readonly<Record<string, (row: Row) => PublishedValue>>

/** One place for a column's name and its value; rows by id, so that the same data is the same publication. */
function tableOf<Row>(name: PublishedTable['name'], rows: readonly Row[], columns: Columns<Row>): PublishedTable {
  const values = Object.values(columns)
  const cells = rows.map((row) => values.map((value) => value(row)))
  return { name, columns: Object.keys(columns), rows: cells.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)) }
}

function sessionTable(sessions: readonly LoadedSession[]): PublishedTable {
  const of = (value: (session: SessionRow) => PublishedValue) => (one: LoadedSession) => value(one.session)
  return tableOf('session', sessions, {
    id: of(({ id }) => id),
    name: of(({ name }) => name),
    round: of(({ round }) => round),
    year: of(({ year }) => year),
    council: ({ council }) => council.name,
    issuing_body: ({ council }) => council.issuingBody,
    level: ({ level }) => level,
    mode: of(({ mode }) => mode),
    held_on: of(({ heldOn }) => heldOn),
    decision_number: of(({ decisionNumber }) => decisionNumber),
    decision_date: of(({ decisionDate }) => decisionDate),
    issued_at: of(({ issuedAt }) => issuedAt)
  })
}

function resultTable(db: Reader, ctx: Ctx, sessions: readonly LoadedSession[]): PublishedTable {
  const rows = sessions.flatMap((loaded) => computeLoaded(db, ctx, loaded, 'council').map((one) => ({ ...one, session: loaded.session })))
  return tableOf('result', rows, {
    id: ({ entry }) => entry.id,
    session_id: ({ session }) => session.id,
    product_id: ({ entry }) => entry.productId,
    place: ({ entry }) => entry.order,
    product_name: ({ entry }) => entry.productName,
    producer_name: ({ entry }) => entry.producerName,
    commune: ({ entry }) => entry.commune,
    set_no: ({ entry }) => entry.setNo,
    form: ({ entry }) => entry.form,
    excluded: ({ entry }) => entry.excludedAt !== null,
    sheets: ({ result }) => result?.n ?? null,
    points_sum: ({ result }) => result?.sum ?? null,
    points_sum_a: ({ result }) => result?.parts.A ?? null,
    points_sum_b: ({ result }) => result?.parts.B ?? null,
    points_sum_c: ({ result }) => result?.parts.C ?? null,
    star_by_points: ({ result }) => result?.starByPoints ?? null,
    star: ({ entry }) => entry.conclusionStar,
    outcome: ({ outcome }) => outcome
  })
}

/** Each product once, as it was called when it was recognised last. */
function productTable(recognitions: readonly RecognitionView[]): PublishedTable {
  return tableOf('product', presentOf(recognitions), {
    id: ({ subject }) => subject,
    name: ({ productName }) => productName,
    producer_name: ({ producerName }) => producerName,
    producer_kind: ({ producerKind }) => producerKind,
    commune: ({ commune }) => commune,
    old_commune: ({ oldCommune }) => oldCommune,
    old_district: ({ oldDistrict }) => oldDistrict,
    province: ({ province }) => province,
    set_no: ({ setNo }) => setNo,
    set_name: ({ setName }) => setName,
    star: ({ star }) => star,
    recognition_id: ({ id }) => id,
    rounds: ({ rounds }) => rounds
  })
}

function recognitionTable(recognitions: readonly RecognitionView[]): PublishedTable {
  return tableOf('recognition', recognitions, {
    id: ({ id }) => id,
    product_id: ({ subject }) => subject,
    session_id: ({ sessionId }) => sessionId,
    star: ({ star }) => star,
    decision_number: ({ decisionNumber }) => decisionNumber,
    decision_date: ({ decisionDate }) => decisionDate,
    decided_by: ({ decidedBy }) => decidedBy,
    level: ({ level }) => level,
    valid_until: ({ expiry }) => expiry,
    extended_until: ({ extendedUntil }) => extendedUntil,
    withdrawn_on: ({ withdrawnOn }) => withdrawnOn
  })
}
