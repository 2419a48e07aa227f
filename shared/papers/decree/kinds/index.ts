import type { DecreeKind } from '../../kinds.ts'
import type { Definition } from '../definition.ts'
import { appraisal } from './appraisal.ts'
import { appraisalReport } from './appraisal-report.ts'
import { approval } from './approval.ts'
import { attendance } from './attendance.ts'
import { ballots } from './ballots.ts'
import { certificate } from './certificate.ts'
import { dueNotice } from './due-notice.ts'
import { invitation } from './invitation.ts'
import { ministryLetter } from './ministry-letter.ts'
import { minutes } from './minutes.ts'
import { communeNotice, producerNotice } from './notices.ts'
import { opinion } from './opinion.ts'
import { recognition } from './recognition.ts'
import { report } from './report.ts'
import { submission } from './submission.ts'
import { withdrawal } from './withdrawal.ts'
import { writtenMinutes } from './written-minutes.ts'

/** Every decree paper: one file and one line. */
export const definitions: Readonly<Record<DecreeKind, Definition>> = {
  invitation,
  attendance,
  appraisal,
  appraisalReport,
  opinion,
  ballots,
  minutes,
  writtenMinutes,
  report,
  submission,
  recognition,
  approval,
  ministryLetter,
  communeNotice,
  producerNotice,
  certificate,
  withdrawal,
  dueNotice
}
