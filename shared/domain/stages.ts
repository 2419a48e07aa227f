/** The procedure of a session: Chuẩn bị → Đang chấm → Đã khóa điểm → Đã kết luận → Đã ban hành (Article 7.3.c to e, 7.4.c to e). */
import type { AppError } from '../errors.ts'
import { err, ok, type Result } from '../result.ts'
import { stages, type Stage } from './model.ts'

/**
 * In which stages each act on a session may be done, by the name of its method.
 * What is frozen at opening (products, who scores) changes only while preparing: step back for it.
 */
const stagesOf = {
  updateSession: ['preparing'],
  addEntries: ['preparing'],
  removeEntry: ['preparing'],
  setScores: ['preparing'],
  openSession: ['preparing'],
  orderEntries: ['preparing', 'scoring'],
  setDossierRow: ['preparing', 'scoring'],
  setAttendance: ['preparing', 'scoring', 'locked'],
  replaceMember: ['preparing', 'scoring', 'locked'],
  setRecusal: ['preparing', 'scoring', 'locked'],
  issuePin: ['preparing', 'scoring', 'locked'],
  inviteMember: ['preparing', 'scoring', 'locked'],
  joinDevice: ['preparing', 'scoring', 'locked'],
  // A ground for exclusion may come to light, or fall away, until the council concludes.
  excludeEntry: ['preparing', 'scoring', 'locked'],
  readmitEntry: ['preparing', 'scoring', 'locked'],
  // After locking only a re-scoring pass is open for marks; the pass itself says so.
  setMark: ['scoring', 'locked'],
  clearMark: ['scoring', 'locked'],
  setSheetNote: ['scoring', 'locked'],
  submitSheet: ['scoring', 'locked'],
  reviseSheet: ['scoring', 'locked'],
  discardRevision: ['scoring', 'locked'],
  closePass: ['scoring', 'locked'],
  requestRescoring: ['scoring', 'locked'],
  // The council speaks of them over a closed pass, while others may still be open.
  acceptGap: ['scoring', 'locked'],
  settleMinimum: ['scoring', 'locked'],
  lockSession: ['scoring'],
  concludeEntry: ['locked'],
  concludeAllPlain: ['locked'],
  concludeSession: ['locked'],
  issueSession: ['concluded'],
  stepBack: ['scoring', 'locked', 'concluded', 'issued']
} as const satisfies Record<string, readonly Stage[]>

export type Act = keyof typeof stagesOf

/** Refuses an act outside its stages with WRONG_STAGE, naming those in which it may be done. */
export function checkAct(act: Act, stage: Stage): Result<null, AppError> {
  const needs: readonly Stage[] = stagesOf[act]
  return needs.includes(stage) ? ok(null) : err({ code: 'WRONG_STAGE', stage, needs })
}

/** The stage after this one; `null` after the decision is issued. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}

/** The stage before this one; `null` while preparing. */
export function previousStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) - 1] ?? null
}
