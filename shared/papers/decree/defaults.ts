/** Data of papers that a council or session starts from: nothing is invented that a council must say itself. */
import type { CouncilPaperData, SessionPaperData } from '../../contract/paper-data.ts'
import type { Level } from '../../domain/model.ts'
import { type DecreeKind, decreeKindKeys } from '../kinds.ts'
import { definitions } from './kinds/index.ts'

function ofKinds<Value>(value: (kind: DecreeKind) => Value): Record<DecreeKind, Value> {
  return Object.fromEntries(decreeKindKeys.map((kind) => [kind, value(kind)])) as Record<DecreeKind, Value> // one for each key
}

const nobody = { authority: '', councilPost: '', agencyPost: '', name: '' }

/**
 * Bodies, signers, series, căn cứ and Nơi nhận by level. At a province Sở Nông nghiệp và Môi trường advises and the chairman decides; at the
 * centre the Minister decides and the advising body is left to be named.
 */
export function defaultCouncilPapers({ level, superiorBody }: { readonly level: Level; readonly superiorBody: string }): CouncilPaperData {
  const province = level === 'province'
  const ministry = 'Bộ Nông nghiệp và Môi trường'
  return {
    advisory: province
      ? { superior: superiorBody, name: 'Sở Nông nghiệp và Môi trường' }
      : { superior: superiorBody || ministry, name: '' },
    decision: { superior: '', name: province ? superiorBody : superiorBody || ministry },
    signers: {
      chair: { ...nobody, authority: 'TM. HỘI ĐỒNG', councilPost: 'Chủ tịch' },
      secretary: { ...nobody, councilPost: 'Thư ký' },
      adviserLeader: { ...nobody, authority: 'TM. TỔ TƯ VẤN', councilPost: 'Tổ trưởng' },
      teller: { ...nobody, councilPost: 'Trưởng ban kiểm phiếu' },
      advisory: { ...nobody, agencyPost: province ? 'Giám đốc' : '' },
      decision: { ...nobody, agencyPost: province ? 'Chủ tịch' : 'Bộ trưởng' }
    },
    series: ofKinds((kind) => definitions[kind].series[level]),
    grounds: ofKinds((kind) => definitions[kind].grounds(level).join('\n')),
    recipients: ofKinds((kind) => definitions[kind].recipients(level).join('\n'))
  }
}

/** A session whose papers have no numbers, dates, words or votes yet. */
export function defaultSessionPapers(): SessionPaperData {
  return {
    numbers: ofKinds(() => ({ number: '', date: null })),
    each: { communeNotice: {}, producerNotice: {}, withdrawal: {} },
    words: ofKinds(() => ''),
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
