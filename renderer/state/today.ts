/** The day at this machine, YYYY-MM-DD. Not the day in Greenwich, which in the morning is still yesterday. */
export function today(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
