/** Cases of the register and of the programme's figures, report and rewards, which stand outside the sessions. */
import type { MethodName } from '../../shared/contract.ts'
import { freshRegisterSettings } from '../../shared/import/limits.ts'
import { type Case, inputOf, none, nowhere, page, upload } from './case.ts'
import type { At } from './stages.ts'

const issued = { issued: 'ok', else: 'NOT_FOUND' } as const

/** The first of the register; before anything is issued, one that there is not. */
async function certificate(at: At): Promise<{ id: string; subject: string; version: number }> {
  return (await at.play('listRegister', {})).rows[0] ?? { id: nowhere, subject: nowhere, version: 0 }
}

async function certificateAt(at: At): Promise<{ recognitionId: string; baseVersion: number }> {
  const { id: recognitionId, version: baseVersion } = await certificate(at)
  return { recognitionId, baseVersion }
}

/** The first proposal, noted where there is none yet; before anything is issued, one that there is not. */
async function proposed(at: At): Promise<{ proposalId: string; baseVersion: number }> {
  const [first] = (await at.play('listProposals', {})).rows
  if (first) return { proposalId: first.id, baseVersion: first.version }
  if (at.stage !== 'issued') return { proposalId: nowhere, baseVersion: 0 }
  const more = { proposedOn: '2027-01-05', letterNumber: '', points: null, note: '' }
  const { proposalId } = await at.play('addProposal', { ...(await certificateAt(at)), ...more })
  return { proposalId, baseVersion: 0 }
}

/** Up to a day after the session's decision. */
const allYears = { kind: 'all', until: '2026-12-31' } as const
const rewardTable = {
  from: '2026-01-01',
  star3: 15_000_000,
  star4: 30_000_000,
  star5: 80_000_000,
  upgrade: 'whole',
  basis: 'Nghị quyết thử'
} as const

/** The one table, made where there is none yet. */
async function rewardTableAt(at: At): Promise<{ tableId: string; baseVersion: number }> {
  const [known] = (await at.play('getRewards', { scope: allYears })).tables
  if (known) return { tableId: known.id, baseVersion: known.version }
  const { tableId, version } = await at.play('setRewardTable', { tableId: null, baseVersion: 0, ...rewardTable })
  return { tableId, baseVersion: version }
}

/** The second period that the program comes with. */
const ofPeriod = { kind: 'period', periodId: '00000000-0000-4000-8000-000020212025', until: '2026-12-31' } as const
const anyFigure = { basis: 'present', by: 'all', key: '', star: null } as const
const aTarget = {
  of: { kind: 'period', periodId: ofPeriod.periodId },
  place: '',
  name: 'Sản phẩm được công nhận',
  unit: 'sản phẩm',
  value: 145,
  figure: 'products'
} as const
const targetAt = async (at: At) => ({ ...(await at.play('createTarget', aTarget)), baseVersion: 1 })

const registerSettings = async (at: At) => {
  const { importId, sheet, headerRow, mapping } = await at.play('startRegisterImport', upload)
  const listed = { importId, sheet, headerRow, mapping, defaultSet: null, convertLegacy: false }
  const candidates = { round: 'Đợt 1', year: 2023, level: 'district', outcome: '' } as const
  return { ...listed, ...freshRegisterSettings, candidates, same: [2] }
}
const communeSettings = async (at: At) => {
  const { importId, sheet } = await at.play('startCommuneImport', upload)
  const mapping = { 2: 'oldCommune', 3: 'commune' } as const
  return { importId, sheet, headerRow: 1, mapping, defaultSet: null, convertLegacy: false }
}
const commune = {
  oldProvince: 'Tỉnh Mẫu',
  oldDistrict: 'Huyện Mẫu',
  oldCommune: 'Xã Cũ',
  province: 'Tỉnh Mẫu',
  district: '',
  commune: 'Xã Mới',
  oldCode: '00001',
  code: '00002',
  provinceCode: '01',
  basis: ''
}
async function communeAt(at: At) {
  const known = (await at.play('listCommunes', {}))[0]
  return { communeId: known?.id ?? (await at.play('addCommune', commune)).id, baseVersion: known?.version ?? 1 }
}

export const programmeCases = {
  listRegister: { input: none, desk: 'ok' },
  getRegisterProduct: { input: async (at) => ({ subject: (await certificate(at)).subject }), desk: issued },
  getRegisterDue: { input: none, desk: 'ok' },
  withdrawCertificate: {
    input: inputOf(certificateAt, { ground: 'b', decisionNumber: '30/QĐ-UBND', decisionDate: '2027-01-05', reason: 'Kết luận kiểm tra' }),
    desk: issued
  },
  extendCertificate: {
    input: inputOf(certificateAt, { until: '2030-01-31', decisionNumber: '', reason: 'Đang chờ kết quả' }),
    desk: issued
  },
  // what a session recognised goes out by stepping back
  takeOutRecognition: {
    input: inputOf(certificateAt, { reason: 'Nhập nhầm dòng' }),
    desk: { issued: 'IN_USE', else: 'NOT_FOUND' }
  },
  undoRegisterAct: {
    input: async (at) => {
      const given = await certificateAt(at)
      if (at.stage === 'issued') {
        await at.play('extendCertificate', { ...given, until: '2030-01-31', decisionNumber: '', reason: 'Ghi nhầm' })
      }
      const { subject } = await certificate(at)
      const history = at.stage === 'issued' ? await at.play('getRegisterProduct', { subject }) : { acts: [] }
      return { ...(await certificateAt(at)), actId: history.acts[0]?.id ?? nowhere, reason: 'Ghi nhầm' }
    },
    desk: issued
  },
  // rows of sessions are put right in the session
  correctRecognition: {
    input: inputOf(certificateAt, { changes: {}, everyRound: true, reason: 'Ghi sai tên' }),
    desk: { issued: 'IN_USE', else: 'NOT_FOUND' }
  },
  noteFinding: {
    input: inputOf(certificateAt, { ground: 'b', paperNumber: '5/KL', concludedOn: '2027-01-05', reason: 'Kết luận kiểm tra' }),
    desk: issued
  },
  listProposals: { input: none, desk: 'ok' },
  addProposal: {
    input: inputOf(certificateAt, { proposedOn: '2027-01-05', letterNumber: '9/UBND', points: 9150, note: '' }),
    desk: issued
  },
  addTypedProposal: {
    input: () => ({
      productName: 'Trà Thử',
      producerName: 'Hợp tác xã Chè Thử',
      commune: 'Xã Thử',
      setNo: 11,
      round: 'Đợt 2 năm 2025',
      approvalNumber: '90/QĐ-UBND',
      approvedOn: '2025-12-20',
      proposedOn: '2026-01-05',
      letterNumber: '3/UBND',
      points: 9225,
      note: ''
    }),
    desk: 'ok'
  },
  saveProposals: {
    input: async (at) => ({ proposalIds: [(await proposed(at)).proposalId], words: '' }),
    desk: issued
  },
  stepProposal: {
    input: async (at) => ({
      ...(await proposed(at)),
      step: 'return',
      on: '2027-02-05',
      number: '',
      star: null,
      decidedBy: '',
      points: null,
      note: ''
    }),
    desk: issued
  },
  undoProposalAct: {
    input: async (at) => {
      const given = await proposed(at)
      if (given.baseVersion === 0 && at.stage === 'issued')
        await at.play('stepProposal', {
          ...given,
          step: 'return',
          on: '2027-02-05',
          number: '',
          star: null,
          decidedBy: '',
          points: null,
          note: ''
        })
      const row = (await at.play('listProposals', {})).rows.find(({ id }) => id === given.proposalId)
      return { proposalId: given.proposalId, baseVersion: row?.version ?? 0, actId: row?.acts.at(-1)?.id ?? nowhere, reason: 'Ghi nhầm' }
    },
    desk: issued
  },
  takeOutProposal: { input: inputOf(proposed, { reason: 'Ghi nhầm sản phẩm' }), desk: issued },
  getCalendar: { input: none, desk: 'ok' },
  getDueSoon: { input: none, desk: 'ok' },
  getLetters: { input: ({ councilId }) => ({ councilId }), desk: 'ok' },
  setLetterNumbers: {
    input: async (at) => {
      const letter = { recognitionIds: [(await certificate(at)).id], baseVersion: 0, number: '12', date: '2026-12-05' }
      return { councilId: at.councilId, kind: 'dueNotice', letters: [letter], reason: '' } as const
    },
    desk: issued
  },
  getProgrammePaper: { input: () => ({ paper: 'report', scope: ofPeriod }), desk: 'ok' },
  setProgrammePaper: {
    input: async (at) => {
      const { version: baseVersion, data } = await at.play('getProgrammePaper', { paper: 'report', scope: ofPeriod })
      return { paper: 'report', scope: ofPeriod, baseVersion, data: { ...data, number: '15', date: '2026-12-05' } } as const
    },
    desk: 'ok'
  },
  listRegisterPapers: { input: ({ councilId }) => ({ councilId }), desk: 'ok' },
  startRegisterImport: { input: () => upload, desk: 'ok' },
  previewRegisterImport: { input: inputOf(registerSettings, page), desk: 'ok' },
  commitRegisterImport: { input: registerSettings, desk: 'ok' },
  saveRegisterImportErrors: { input: registerSettings, desk: 'ok' },
  listOlderCandidates: { input: none, desk: 'ok' },
  takeOutCandidate: { input: () => ({ candidateId: nowhere, reason: 'Nhập nhầm dòng này' }), desk: 'NOT_FOUND' },
  listCommunes: { input: none, desk: 'ok' },
  addCommune: { input: () => ({ ...commune, oldCommune: `Xã ${crypto.randomUUID()}` }), desk: 'ok' },
  changeCommune: { input: inputOf(communeAt, commune), desk: 'ok' },
  removeCommune: { input: communeAt, desk: 'ok' },
  startCommuneImport: { input: () => upload, desk: 'ok' },
  previewCommuneImport: { input: inputOf(communeSettings, page), desk: 'ok' },
  commitCommuneImport: { input: communeSettings, desk: 'ok' },
  saveCommuneImportErrors: { input: communeSettings, desk: 'ok' },
  saveRegister: { input: async (at) => ({ recognitionIds: [(await certificate(at)).id], words: '' }), desk: issued },
  listFigureScopes: { input: none, desk: 'ok' },
  getFigures: { input: () => ({ scope: ofPeriod }), desk: 'ok' },
  listFigureRows: { input: () => ({ scope: ofPeriod, figure: { basis: 'present', by: 'all', key: '', star: 3 } }), desk: 'ok' },
  saveFigureRows: {
    input: () => ({ scope: { kind: 'year', year: 2026, until: '2026-12-31' }, figure: { ...anyFigure, basis: 'recognised' }, words: '' }),
    desk: issued
  },
  listTargets: { input: none, desk: 'ok' },
  createTarget: { input: () => aTarget, desk: 'ok' },
  updateTarget: { input: inputOf(targetAt, aTarget), desk: 'ok' },
  removeTarget: { input: targetAt, desk: 'ok' },
  createPeriod: { input: () => ({ name: 'Giai đoạn riêng', fromYear: 2024, toYear: 2026 }), desk: 'ok' },
  updatePeriod: {
    input: () => ({ periodId: ofPeriod.periodId, baseVersion: 1, name: 'Tên mới', fromYear: 2021, toYear: 2025 }),
    desk: 'ok'
  },
  removePeriod: { input: () => ({ periodId: ofPeriod.periodId, baseVersion: 1 }), desk: 'ok' },
  getRewards: { input: () => ({ scope: allYears }), desk: 'ok' },
  setRewardTable: { input: inputOf(rewardTableAt, rewardTable), desk: 'ok' },
  removeRewardTable: { input: inputOf(rewardTableAt, { reason: 'Nhập nhầm mức' }), desk: 'ok' },
  saveRewards: {
    input: async (at) => {
      await rewardTableAt(at)
      return { scope: allYears }
    },
    desk: issued
  },
  getReport: { input: () => ({ scope: allYears }), desk: 'ok' },
  setReportWords: {
    input: () => ({ scope: allYears, part: 'plan', baseVersion: 0, words: 'Tiếp tục hỗ trợ chủ thể.', said: '' }),
    desk: 'ok'
  },
  saveReport: { input: () => ({ scope: allYears }), desk: 'ok' }
} satisfies Partial<{ readonly [M in MethodName]: Case<M> }>
