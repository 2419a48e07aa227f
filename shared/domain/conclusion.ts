/** The council's conclusion on one product: never above what points and minima allow, lower only with a reason. */
import type { AppError } from '../errors.ts'
import { err, ok, type Result } from '../result.ts'
import type { EntryResult, Level, Star } from './model.ts'

export type Outcome = 'recognise' | 'sendUp' | 'sendBack' | 'notRecognised'

/** Shortest reason that says anything, in characters. */
const shortestReason = 5

/** An entry as the council is about to conclude on it. */
export interface Concluding {
  /** Of the deciding pass: after a re-scoring, that pass's own. `null` where no sheet counts. */
  readonly result: Pick<EntryResult, 'gap' | 'gapOver' | 'starAllowed' | 'starByPoints'> | null
  readonly level: Level
  readonly excluded: boolean
  /** The chair let the gap stand, with a reason. */
  readonly gapAccepted: boolean
  /** Whole points, for the error only; `gapOver` has judged it. */
  readonly gapLimit: number
  readonly star: 0 | Star
  readonly reason: string
}

/**
 * The outcome if the council concludes so; 0 is "not recognised". Errors: EXCLUDED; NOT_READY where no sheet counts;
 * GAP_OPEN where the gap of the deciding pass is over the limit and was not accepted; STAR_TOO_HIGH; REASON_NEEDED
 * where the star is lower than allowed and the reason is under 5 characters.
 */
export function checkConclusion(concluding: Concluding): Result<Outcome, AppError> {
  const { result, level, excluded, gapAccepted, gapLimit, star, reason } = concluding
  if (excluded) return err({ code: 'EXCLUDED' })
  if (result === null) return err({ code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: 1, article: '', names: [] }] })
  if (result.gapOver && !gapAccepted) return err({ code: 'GAP_OPEN', gap: result.gap, limit: gapLimit })
  if (star > result.starAllowed) return err({ code: 'STAR_TOO_HIGH', asked: star, allowed: result.starAllowed })
  if (star < result.starAllowed && reason.trim().length < shortestReason) return err({ code: 'REASON_NEEDED' })
  return ok(outcome(level, result.starByPoints, star))
}

/**
 * What follows from a conclusion. A province recognises 3 and 4 stars and sends 90 points and more, concluded at 5 stars, up to
 * the Ministry (Articles 4.1.a, 7.3.e). The Ministry recognises 5 stars; what it concludes at 3 or 4 goes back to the province,
 * whose chairman decides (Articles 4.1.b, 7.4.g). 1 and 2 stars, like 0, have no decision and no certificate (Article 4.1.a).
 * Throws for a conclusion above the star by points, which `checkConclusion` refuses.
 */
export function outcome(level: Level, starByPoints: Star, conclusionStar: 0 | Star): Outcome {
  if (conclusionStar > starByPoints) throw new Error(`concluded ${conclusionStar} stars where the points give ${starByPoints}`)
  if (conclusionStar < 3) return 'notRecognised'
  if (level === 'province') return conclusionStar === 5 ? 'sendUp' : 'recognise'
  return conclusionStar === 5 ? 'recognise' : 'sendBack'
}

/** Nothing is left for the council to weigh: the allowed star is the star by points, and the gap stands. Such entries may be concluded in one act. */
export function isPlain({ result, excluded, gapAccepted }: Pick<Concluding, 'result' | 'excluded' | 'gapAccepted'>): boolean {
  return !excluded && result !== null && (!result.gapOver || gapAccepted) && result.starAllowed === result.starByPoints
}
