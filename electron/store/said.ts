/**
 * What was said of recognitions and proposals, as it travels between desks: under the ids that it has where it was said, so that it is the same
 * wherever it stands. Which of it may be written is decided before.
 */
import type { Said, SaidAct, SaidProposal, SaidStep } from '../../shared/packages/one-session.ts'
import type { Reader, Writer } from './db.ts'
import type { ProposalRow } from './proposals.ts'

/** Which line of the log tells of an act; what was settled while packages were gathered is told by that. */
const told = {
  recognition_id: `case a.kind when 'withdraw' then 'withdrawCertificate' when 'extend' then 'extendCertificate' when 'finding' then 'noteFinding'
    else 'undoRegisterAct' end`,
  proposal_id: "case a.kind when 'undo' then 'undoProposalAct' when 'takeOut' then 'takeOutProposal' else 'stepProposal' end"
}
/** By the machine that noted it, else by the line of this machine's log. */
const author = (of: keyof typeof told) => {
  const line = (
    column: string
  ) => `(select l.${column} from log l where l.about = a.${of} and l.at = a.at and l.what in (${told[of]}, 'commitGathered')
    order by l.seq limit 1)`
  return `coalesce(b.device_id, ${line('device_id')}, '') as device, coalesce(b.log_hash, ${line('hash')}, '') as line`
}

/** What was said of an earlier issue was said of another certificate. */
const ofIssue = "in ('', (select issued_at from session where id = @sessionId and stage = 'issued'))"
/** Entries of a session, proposals that were noted for them, their steps, and so on: whatever something may be said of. */
const things = `
  with recursive thing(id) as (
    select id from entry where session_id = @sessionId
    union select p.id from proposal p join thing t on p.recognition_id = t.id where p.of_issue ${ofIssue}
    union select a.id from proposal_act a join thing t on a.proposal_id = t.id where a.of_issue ${ofIssue}
  )`

type Raw<T extends { readonly detail: object }> = Omit<T, 'detail'> & { readonly detail: string }

/** Everything that stands in this file about what a session recognised and proposed when it was issued last. */
export function saidOfSession(db: Reader, sessionId: string): Said {
  const acts = `${things} select a.id, a.recognition_id as "of", a.of_issue as ofIssue, a.at, ${author('recognition_id')}, a.kind, a.detail, a.reason
    from recognition_act a join thing t on t.id = a.recognition_id left join brought_act b on b.act_id = a.id
    where a.of_issue ${ofIssue} and a.kind in ('withdraw', 'extend', 'finding', 'undo') order by a.seq`
  const steps = `${things} select a.id, a.proposal_id as "of", a.of_issue as ofIssue, a.at, ${author('proposal_id')}, a.kind, a.detail, a.reason
    from proposal_act a join thing t on t.id = a.proposal_id left join brought_act b on b.act_id = a.id
    where a.of_issue ${ofIssue} order by a.seq`
  const proposals = `${things} select p.id, p.recognition_id as "of", p.of_issue as ofIssue, p.proposed_on as proposedOn,
      p.letter_number as letterNumber, p.points, p.note, p.created_at as at
    from proposal p join thing t on t.id = p.id where p.of_issue ${ofIssue} order by p.created_at, p.id`
  return {
    acts: db
      .prepare<Raw<SaidAct>>(acts)
      .all({ sessionId })
      .map(withDetail<SaidAct>),
    proposals: db.prepare<SaidProposal>(proposals).all({ sessionId }),
    steps: db
      .prepare<Raw<SaidStep>>(steps)
      .all({ sessionId })
      .map(withDetail<SaidStep>)
  }
}

function withDetail<T extends { readonly detail: object }>(row: Raw<T>): T {
  return { ...row, detail: JSON.parse(row.detail) } as unknown as T // written by the program, or checked when it came
}

/** Ids of acts, steps and proposals that are here. */
export function knownSaid(db: Reader, { acts, proposals, steps }: Said): ReadonlySet<string> {
  const ids = JSON.stringify([...acts, ...proposals, ...steps].map(({ id }) => id))
  const sql = ['recognition_act', 'proposal', 'proposal_act'].map(
    (table) => `select id from ${table} where id in (select value from json_each(@ids))`
  )
  return new Set(db.prepare(sql.join(' union ')).pluck<string>().all({ ids }))
}

interface Bringer {
  readonly publicKey: string
  readonly fileHash: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** Adds what is not here yet, with who noted it and who brought it. */
export function insertSaid(db: Writer, said: Said, importId: string, { publicKey, fileHash, at }: Bringer): void {
  const proposal = db.prepare(`
    insert into proposal (id, recognition_id, of_issue, import_id, proposed_on, letter_number, points, note, created_at)
    values (@id, @of, @ofIssue, @importId, @proposedOn, @letterNumber, @points, @note, @at) on conflict (id) do nothing`)
  for (const row of said.proposals) proposal.run({ ...row, importId })
  const brought = db.prepare(`
    insert into brought_act (act_id, device_id, log_hash, public_key, file_hash, at)
    values (@id, @device, @line, @publicKey, @fileHash, @now) on conflict (act_id) do nothing`)
  const put = (table: string, of: string, rows: readonly (SaidAct | SaidStep)[]) => {
    const insert = db.prepare(`
      insert into ${table} (id, ${of}, of_issue, kind, detail, reason, at)
      values (@id, @of, @ofIssue, @kind, @detail, @reason, @at) on conflict (id) do nothing`)
    for (const { id, detail, device, line, ...row } of rows)
      if (insert.run({ ...row, id, detail: JSON.stringify(detail) }).changes > 0)
        brought.run({ id, device, line, publicKey, fileHash, now: at })
  }
  put('recognition_act', 'recognition_id', said.acts)
  put('proposal_act', 'proposal_id', said.steps)
}

/** A gathered recognition under the id and issue that it has at its own desk. */
export function insertSource(db: Writer, recognitionId: string, entryId: string, ofIssue: string): void {
  db.prepare(`
    insert into recognition_source (recognition_id, entry_id, of_issue) select id, ?, ? from recognition where id = ?
    on conflict do nothing`).run(entryId, ofIssue, recognitionId)
}

interface SourceRow {
  readonly recognitionId: string
  readonly entryId: string
  readonly ofIssue: string
}

export function listSources(db: Reader): SourceRow[] {
  const sql =
    'select recognition_id as recognitionId, entry_id as entryId, of_issue as ofIssue from recognition_source order by recognition_id'
  return db.prepare<SourceRow>(sql).all()
}

/** What a gathered session proposed, in one of its states. Which product of the register it is, and whose, is told when it is read. False where it is here. */
export function insertGatheredProposal(db: Writer, importId: string, lines: number, row: ProposalRow): boolean {
  const { id, ofIssue, sessionName: _name, ...data } = { ...row, sessionId: null, subject: '' }
  const insert = db.prepare(`
    insert into gathered_proposal (id, of_issue, lines, import_id, data) values (@id, @ofIssue, @lines, @importId, @data)
    on conflict do nothing`)
  return insert.run({ id, ofIssue, lines, importId, data: JSON.stringify(data) }).changes > 0
}

/** What gathered sessions proposed, each in its latest state; without those of an issue that is no more, and of sessions that are issued here. */
export function gatheredProposals(db: Reader): ProposalRow[] {
  const sql = `
    select p.id, p.of_issue as ofIssue, g.session_name || ' – ' || g.council_name as sessionName, p.data
    from gathered_proposal p join gathered g on g.id = p.import_id
    where p.lines = (select max(q.lines) from gathered_proposal q where q.id = p.id and q.of_issue = p.of_issue)
      and g.seq = (select max(h.seq) from gathered h where h.session_id = g.session_id)
      and not exists (select 1 from session s where s.id = g.session_id and s.stage = 'issued')
    order by p.id`
  type Row = Pick<ProposalRow, 'id' | 'ofIssue' | 'sessionName'> & { readonly data: string }
  return db
    .prepare<Row>(sql)
    .all()
    .map(({ data, ...row }) => ({ ...(JSON.parse(data) as ProposalRow), ...row })) // written by insertGatheredProposal only
}

/** Acts that packages brought, with the key of the desk that brought each first. */
export function broughtBy(db: Reader): { readonly id: string; readonly publicKey: string }[] {
  const sql = 'select act_id as id, public_key as publicKey from brought_act order by act_id'
  return db.prepare<{ id: string; publicKey: string }>(sql).all()
}
