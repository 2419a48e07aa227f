/** Moments as people read them, in the time of this machine. Never by the system's own format, which may be English. */

/** "14:05" */
export function clockWords(iso: string): string {
  const time = new Date(iso)
  return `${two(time.getHours())}:${two(time.getMinutes())}`
}

/** "14:05 ngày 24/11/2026" */
export function momentWords(iso: string): string {
  const time = new Date(iso)
  return `${clockWords(iso)} ngày ${two(time.getDate())}/${two(time.getMonth() + 1)}/${time.getFullYear()}`
}

/** "24/11/2026 14:05:09", for lists of what was done. */
export function stampWords(iso: string): string {
  const time = new Date(iso)
  return `${two(time.getDate())}/${two(time.getMonth() + 1)}/${time.getFullYear()} ${clockWords(iso)}:${two(time.getSeconds())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
