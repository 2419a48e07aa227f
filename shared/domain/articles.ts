/** Where Quyết định 26/2026/QĐ-TTg says it; shown beside every step of the procedure. */
import type { Level, Stage } from './model.ts'

const decision = 'Quyết định 26/2026/QĐ-TTg'

/** The provision that carries the step into a stage. */
export function articleOfStep(to: Stage, level: Level): string {
  const clause = level === 'province' ? 'khoản 3' : 'khoản 4'
  const point = to === 'issued' ? 'điểm e' : 'điểm d'
  return `${point} ${clause} Điều 7 ${decision}`
}
