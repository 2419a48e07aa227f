import type { LogRow } from '../store/log.ts'

// whatever of these tells what somebody gave, or why they changed it
const markActs = new Set([
  'setMark',
  'clearMark',
  'setSheetNote',
  'submitSheet',
  'reviseSheet',
  'finishKeying',
  'settleKeying',
  'restartKeying'
])

/** What may be told of a log line while passes are open and the Quy chế keeps marks secret. `secret`: see openSecretPasses. */
export function shownDetail({ what, about, detail }: LogRow, secret: ReadonlySet<string>): LogRow['detail'] {
  const hidden =
    markActs.has(what) &&
    (secret.has(`${about} ${String(detail.body)} ${String(detail.pass)}`) || secret.has(`sheet ${String(detail.sheet)}`))
  return hidden ? { member: detail.member, pass: detail.pass, hidden: true } : detail
}
