/** Data of papers where nobody typed anything yet. */
import type { CouncilPaperData, EntryPaperData, SessionPaperData } from '../contract/paper-data.ts'
import { decreeKindKeys, signerKeys } from './kinds.ts'

export function blankCouncilPapers(): CouncilPaperData {
  const body = { superior: '', name: '' }
  return {
    advisory: body,
    decision: body,
    signers: each(signerKeys, { authority: '', councilPost: '', agencyPost: '', name: '' }),
    series: each(decreeKindKeys, ''),
    grounds: each(decreeKindKeys, ''),
    recipients: each(decreeKindKeys, '')
  }
}

export function blankSessionPapers(): SessionPaperData {
  return {
    numbers: each(decreeKindKeys, { number: '', date: null }),
    words: each(decreeKindKeys, ''),
    beganAt: '',
    endedAt: '',
    guests: '',
    sentOn: null,
    backOn: null,
    entries: {},
    tellers: [],
    ballotsIssued: null,
    ballotsReturned: null,
    ballotsValid: null
  }
}

export const blankEntryPapers: EntryPaperData = {
  discussion: '',
  request: '',
  ballot: null,
  appraisal: '',
  withdrawalGround: '',
  withdrawalWords: '',
  certificateNumber: ''
}

function each<Key extends string, Value>(keys: readonly Key[], value: Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value> // one for each key
}
