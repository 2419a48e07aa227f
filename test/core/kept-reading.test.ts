/** What is slow to read is kept; here every method is tried for whether anything that was kept is told once it no longer holds. */
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type MethodName } from '../../shared/contract.ts'
import { type Stage, stages as allStages } from '../../shared/domain/model.ts'
import { ok } from '../../shared/result.ts'
import { type Store, transactions } from '../../electron/store/db.ts'
import { type Case, expectedAt } from './case.ts'
import { cases } from './cases.ts'
import { fileOf } from './dump.ts'
import { type Desk, openDesk } from './make.ts'
import { type At, openAt, playStages, type Stages } from './stages.ts'

let stages: Stages
beforeAll(async () => {
  stages = await playStages()
})
afterAll(() => stages.remove())

type Ask = Desk['call']

/** Everything that is told of the register, what is due and figures. */
async function told(ask: Ask, sessionId: string): Promise<Record<string, unknown>> {
  const all = { kind: 'all', until: '2027-12-31' } as const
  const funnel = { basis: 'funnel', by: 'step', key: 'registered', star: null } as const
  return {
    register: await ask('listRegister', {}),
    proposals: await ask('listProposals', {}),
    calendar: await ask('getCalendar', {}),
    due: await ask('getDueSoon', {}),
    figures: await ask('getFigures', { scope: all }),
    round: await ask('getFigures', { scope: { kind: 'round', sessionId, until: null } }),
    rows: await ask('listFigureRows', { scope: all, figure: { basis: 'recognised', by: 'all', key: '', star: null } }),
    registered: await ask('listFigureRows', { scope: all, figure: funnel }),
    targets: await ask('listTargets', {}),
    rewards: await ask('getRewards', { scope: all }),
    report: await ask('getReport', { scope: all })
  }
}

/** A core over the same file that reads each time through a connection of its own, so that nothing can have been kept. */
function forgetful(at: At): { readonly ask: Ask; readonly close: () => void } {
  let raw: Database.Database | undefined
  const store = (): Store => {
    raw?.close()
    const file = fileOf(at)
    raw = new Database(file, { readonly: true })
    return { file, ...transactions({ raw, deviceId: '' }), info: () => expect.unreachable(), close: () => undefined }
  }
  const desk = openDesk(at.dataDir, { over: (spaces) => ({ ...spaces, store: () => ok(store()) }) })
  return { ask: desk.call, close: () => void raw?.close() }
}

/** In which stage a method can be tried: where most is told, else the first in which the desk may. */
function stageOf(name: MethodName): Stage | undefined {
  const { desk } = cases[name] as Case
  return (['issued', ...allStages] as const).find((stage) => expectedAt(desk, stage) === 'ok')
}

test('whatever method changes anything, the register, what is due and figures are told anew', async () => {
  const writing = (Object.keys(contract) as MethodName[]).filter((name) => contract[name].effect === 'write') // keys of that very object
  const changed = new Set<MethodName>()
  for (const stage of allStages) {
    let at = openAt(stages, stage)
    let plain = forgetful(at)
    const { sessionId } = stages
    for (const name of writing.filter((each) => stageOf(each) === stage)) {
      // the practice data are another database
      if (name === 'resetPractice') continue
      const input = await (cases[name] as Case).input(at, 'desk')
      const before = await told(at.call, sessionId)
      if (name === 'restoreBackup') {
        at.file.close()
        plain.close()
      }
      expect(await at.call(name, input), name).toMatchObject({ ok: true })
      const now = await told(at.call, sessionId)
      expect(now, `told after ${name}`).toEqual(await told(plain.ask, sessionId))
      if (JSON.stringify(now) !== JSON.stringify(before)) changed.add(name)
      if (name === 'restoreBackup') {
        plain.close()
        at.leave()
        at = openAt(stages, stage)
        plain = forgetful(at)
      } else at.file.rewind()
    }
    plain.close()
    at.leave()
  }
  // were nothing changed, nothing would have been tried
  expect([...changed]).toEqual(
    expect.arrayContaining(['stepBack', 'withdrawCertificate', 'addProposal', 'createTarget', 'updatePeriod', 'closePass', 'issueSession'])
  )
})
