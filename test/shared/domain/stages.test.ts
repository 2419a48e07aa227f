import { expect, test } from 'vitest'
import { stages, type Stage } from '../../../shared/domain/model.ts'
import { checkAct, nextStage, previousStage, type Act } from '../../../shared/domain/stages.ts'

test('the procedure runs from preparing to issued, one step at a time', () => {
  const walked: Stage[] = ['preparing']
  for (let stage = nextStage('preparing'); stage; stage = nextStage(stage)) walked.push(stage)
  expect(walked).toEqual(['preparing', 'scoring', 'locked', 'concluded', 'issued'])
})

test('a step back undoes a step forward, and nothing lies before preparing', () => {
  expect(stages.map(previousStage)).toEqual([null, ...stages.slice(0, -1)])
  expect(stages.map((stage) => nextStage(stage) && previousStage(nextStage(stage)!))).toEqual([...stages.slice(0, -1), null])
})

test.each<{ act: Act; in: Stage[] }>([
  { act: 'addEntries', in: ['preparing'] },
  { act: 'setScores', in: ['preparing'] },
  { act: 'openSession', in: ['preparing'] },
  { act: 'orderEntries', in: ['preparing', 'scoring'] },
  { act: 'setRecusal', in: ['preparing', 'scoring', 'locked'] },
  { act: 'lockSession', in: ['scoring'] },
  { act: 'setMark', in: ['scoring', 'locked'] },
  { act: 'reviseSheet', in: ['scoring', 'locked'] },
  { act: 'requestRescoring', in: ['scoring', 'locked'] },
  { act: 'excludeEntry', in: ['preparing', 'scoring', 'locked'] },
  { act: 'settleMinimum', in: ['scoring', 'locked'] },
  { act: 'concludeEntry', in: ['locked'] },
  { act: 'issueSession', in: ['concluded'] },
  { act: 'stepBack', in: ['scoring', 'locked', 'concluded', 'issued'] }
])('$act may be done in $in and is refused elsewhere, naming where it may', ({ act, in: allowed }) =>
  expect(stages.map((stage) => checkAct(act, stage))).toEqual(
    stages.map((stage) =>
      allowed.includes(stage) ? { ok: true, value: null } : { ok: false, error: { code: 'WRONG_STAGE', stage, needs: allowed } }
    )
  )
)

test('every step forward is an act of the stage it leaves', () => {
  const steps: Act[] = ['openSession', 'lockSession', 'concludeSession', 'issueSession']
  expect(steps.map((act, place) => checkAct(act, stages[place]!).ok)).toEqual([true, true, true, true])
})

test('from the conclusion on, no mark is written, nobody is recused, and no conclusion changes', () => {
  const acts: Act[] = ['setMark', 'submitSheet', 'reviseSheet', 'setRecusal', 'excludeEntry', 'concludeEntry', 'settleMinimum', 'acceptGap']
  expect(acts.filter((act) => checkAct(act, 'concluded').ok || checkAct(act, 'issued').ok)).toEqual([])
})
