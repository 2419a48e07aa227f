/**
 * For every method a call that is right, and what it is answered in each stage, by the desk and by a member in their seat.
 * A new method that is not here does not compile.
 */
import type { MethodName } from '../../shared/contract.ts'
import { defaultCouncilPapers } from '../../shared/papers/decree/defaults.ts'
import { shippedWording } from '../../shared/papers/decree/index.ts'
import { sheetCode } from '../../shared/domain/sheet-code.ts'
import { sessionPapersOf } from './paper-data.ts'
import { type Case, inputOf, none, nowhere, page, type Role, session, upload } from './case.ts'
import { programmeCases } from './cases-programme.ts'
import type { At } from './stages.ts'
import { council, meeting, nth, person, producer, product, rulesWith } from './scene.ts'

const preparing = { preparing: 'ok', else: 'WRONG_STAGE' } as const
const locked = { locked: 'ok', else: 'WRONG_STAGE' } as const
const untilConcluded = { concluded: 'WRONG_STAGE', issued: 'WRONG_STAGE', else: 'ok' } as const
/** Marks: only while the pass is open. */
const open = { scoring: 'ok', locked: 'PASS_CLOSED', else: 'WRONG_STAGE' } as const

const onceOnly = { scoring: 'KEYING:notTwice', locked: 'PASS_CLOSED', else: 'WRONG_STAGE' } as const

/** Of a closed product's result, and of one that a concluded session honours. */
const closed = { preparing: 'NOT_READY', scoring: 'NOT_READY', else: 'ok' } as const
const honoured = { concluded: 'ok', issued: 'ok', else: 'NOT_FOUND' } as const

const settings = async (at: At) => {
  const { importId, sheet, headerRow, mapping } = await at.play('startImport', upload)
  return { importId, sheet, headerRow, mapping, defaultSet: null, convertLegacy: false }
}
/** Of the chair by themselves, of the first member by the desk. */
const sheet = (deskEntry: number, deskMember: number, ownEntry: number) => (at: At, role: Role) =>
  role === 'desk' ? at.sheet(deskEntry, deskMember) : at.sheet(ownEntry, 0)
const mark =
  <T extends object>(place: ReturnType<typeof sheet>, more: T) =>
  async (at: At, role: Role) => ({ ...(await place(at, role)), ...more })

export const cases: { readonly [M in MethodName]: Case<M> } = {
  getHome: { input: none, desk: 'ok' },
  listCriteriaSets: { input: none, desk: 'ok' },
  getCriteriaSet: { input: () => ({ setNo: 7 }), desk: 'ok' },
  getLog: { input: ({ sessionId, entries }) => ({ sessionId, about: nth(entries, 0).id, before: null }), desk: 'ok' },
  selfCheck: { input: none, desk: 'ok' },
  listBackups: { input: none, desk: 'ok' },
  makeBackup: { input: none, desk: 'ok' },
  restoreBackup: { input: async ({ play }) => ({ name: nth((await play('listBackups', {})).backups, 0).name }), desk: 'ok' },
  resetPractice: { input: none, desk: 'ok' },

  listCouncils: { input: none, desk: 'ok' },
  getCouncil: { input: ({ councilId }) => ({ councilId }), desk: 'ok' },
  createCouncil: { input: () => ({ ...council, rules: rulesWith() }), desk: 'ok' },
  updateCouncil: { input: ({ councilId }) => ({ councilId, baseVersion: 1, ...council, name: 'Tên mới', rules: rulesWith() }), desk: 'ok' },
  listPeople: { input: none, desk: 'ok' },
  createPerson: { input: () => ({ ...person, name: 'Người mới' }), desk: 'ok' },
  updatePerson: { input: ({ personId }) => ({ ...person, personId, baseVersion: 1, name: 'Tên mới' }), desk: 'ok' },
  addSeat: {
    input: ({ councilId, personId }) => ({ councilId, body: 'council', post: 'member', scores: true, personId, since: '2026-11-24' }),
    desk: 'ok'
  },
  updateSeat: { input: inputOf((at) => at.seat(1), { post: 'viceChair', scores: true, order: 2 }), desk: 'ok' },
  removeSeat: { input: inputOf((at) => at.seat(1), { reason: 'Thay đổi thành phần' }), desk: 'ok' },
  seatPerson: {
    input: async (at) => ({ ...(await at.seat(1)), personId: at.personId, since: '2026-12-01', reason: 'Nghỉ hưu theo chế độ' }),
    desk: 'ok'
  },

  listProducers: { input: none, desk: 'ok' },
  createProducer: { input: () => ({ ...producer, name: 'Chủ thể mới' }), desk: 'ok' },
  updateProducer: { input: ({ producerId }) => ({ ...producer, producerId, baseVersion: 1, name: 'Tên mới' }), desk: 'ok' },
  listProducts: { input: none, desk: 'ok' },
  createProduct: { input: ({ producerId }) => ({ producerId, ...product('Sản phẩm mới', 3) }), desk: 'ok' },
  updateProduct: {
    input: ({ productId, producerId }) => ({ productId, baseVersion: 1, producerId, ...product('Tên mới', 3) }),
    desk: 'ok'
  },
  removeProduct: { input: ({ productId }) => ({ productId, baseVersion: 1, reason: 'Nhập nhầm dòng' }), desk: 'ok' },
  ...programmeCases,
  saveImportTemplate: { input: () => ({ list: 'register' }), desk: 'ok' },
  startImport: { input: () => upload, desk: 'ok' },
  previewImport: { input: inputOf(settings, page), desk: 'ok' },
  commitImport: { input: settings, desk: 'ok' },
  saveImportErrors: { input: settings, desk: 'ok' },
  listPackages: { input: session, desk: 'ok' },
  makeMemberPackage: {
    input: ({ members }) => ({ memberId: nth(members, 1).id, passphrase: '' }),
    desk: { scoring: 'ok', else: 'WRONG_STAGE' }
  },
  // what is right of these is in test/core/packages, with a second machine
  openPackage: { input: () => ({ bytes: new Uint8Array(4), passphrase: '' }), desk: 'PACKAGE' },
  startPackage: { input: () => ({ packageId: nowhere }), desk: 'NOT_FOUND' },
  listStartedPackages: { input: none, desk: 'ok' },
  resumePackage: { input: () => ({ id: nowhere }), desk: 'NOT_FOUND' },
  savePackageBack: { input: () => ({ passphrase: '' }), desk: 'NOT_ALLOWED:role', member: 'PACKAGE' },
  commitPackage: { input: () => ({ packageId: nowhere, shown: '', compared: true, choices: [] }), desk: 'NOT_FOUND' },
  makeSessionPackage: { input: () => ({ passphrase: '' }), desk: 'ok' },
  makeOneSessionPackage: { input: ({ sessionId }) => ({ sessionId, passphrase: '' }), desk: 'ok' },
  makeRegisterPackage: { input: () => ({ passphrase: '' }), desk: 'ok' },
  takeInSession: { input: () => ({ packageId: nowhere }), desk: 'NOT_FOUND' },
  takeOver: { input: () => ({ packageId: nowhere }), desk: 'NOT_FOUND' },
  // what is right of these is in test/core/gather, with packages of other desks
  openGathered: { input: () => ({ fileName: 'a.ocop', bytes: new Uint8Array(4), passphrase: '' }), desk: 'PACKAGE' },
  commitGathered: { input: () => ({ fileIds: [nowhere] }), desk: 'NOT_FOUND' },
  listGathered: { input: none, desk: 'ok' },
  getMirror: { input: none, desk: 'ok' },
  listDrives: { input: none, desk: 'ok' },
  // what is right of these is in test/core/mirror, with a stick
  startMirror: { input: () => ({ folder: '/no/such/stick' }), desk: 'STICK' },
  stopMirror: { input: none, desk: 'ok' },
  listCopies: { input: () => ({ folder: '/no/such/stick' }), desk: 'STICK' },
  openCopy: { input: () => ({ listId: nowhere, name: 'a' }), desk: 'NOT_FOUND' },
  takeOverCopy: { input: () => ({ copyId: nowhere, replace: false }), desk: 'NOT_FOUND' },

  listSessions: { input: none, desk: 'ok' },
  getSession: { input: session, desk: 'ok', member: 'ok' },
  getSessionSet: { input: ({ sessionId }) => ({ sessionId, setNo: 25 }), desk: 'ok', member: 'ok' },
  createSession: { input: ({ councilId }) => ({ councilId, ...meeting, mode: 'meeting', adviserPass: false }), desk: 'ok' },
  updateSession: { input: inputOf((at) => at.session(), { ...meeting, mode: 'meeting', adviserPass: false }), desk: preparing },
  addEntries: { input: async (at) => ({ ...(await at.session()), productIds: [at.productId] }), desk: preparing },
  removeEntry: { input: (at) => at.entry(3), desk: preparing },
  orderEntries: {
    input: async (at) => ({ ...(await at.session()), entryIds: at.entries.map(({ id }) => id).toReversed() }),
    desk: { preparing: 'ok', scoring: 'ok', else: 'WRONG_STAGE' }
  },
  setDossierRow: {
    input: inputOf((at) => at.entry(0), { no: 1, state: 'present', validUntil: '2027-01-31', note: 'bản sao' }),
    desk: { preparing: 'ok', scoring: 'ok', else: 'WRONG_STAGE' }
  },
  excludeEntry: { input: inputOf((at) => at.entry(0), { ground: 'foodSafety', words: 'Giấy chứng nhận hết hạn' }), desk: untilConcluded },
  readmitEntry: { input: inputOf((at) => at.entry(2), { reason: 'Đã làm rõ nguồn gốc' }), desk: untilConcluded },
  setAttendance: { input: inputOf((at) => at.member(1), { attendance: 'absent', absenceReason: 'Đi công tác' }), desk: untilConcluded },
  setScores: { input: inputOf((at) => at.member(1), { scores: false }), desk: preparing },
  replaceMember: {
    input: async (at) => ({ ...(await at.member(1)), personId: at.personId, reason: 'Bận việc đột xuất' }),
    desk: untilConcluded
  },
  setRecusal: {
    input: async (at) => ({ ...(await at.entry(0)), memberId: nth(at.members, 1).id, recused: true, reason: 'Là người thân' }),
    desk: untilConcluded
  },
  issuePin: { input: ({ members }) => ({ memberId: nth(members, 1).id }), desk: untilConcluded },
  openSession: { input: (at) => at.session(), desk: preparing },
  // in scoring sheets are missing
  lockSession: { input: (at) => at.session(), desk: { scoring: 'NOT_READY', else: 'WRONG_STAGE' } },
  // in locked a gap is open and nothing is concluded
  concludeSession: { input: inputOf((at) => at.session(), { words: '' }), desk: { locked: 'NOT_READY', else: 'WRONG_STAGE' } },
  issueSession: {
    input: inputOf((at) => at.session(), { decisionNumber: '25/QĐ-UBND', decisionDate: '2026-12-01' }),
    desk: { concluded: 'ok', else: 'WRONG_STAGE' }
  },
  // from scoring nobody goes back once a sheet was begun
  stepBack: {
    input: inputOf((at) => at.session(), { reason: 'Đọc lại thấy sai' }),
    desk: { preparing: 'WRONG_STAGE', scoring: 'IN_USE', else: 'ok' }
  },

  takeSeat: { input: ({ members, pins }) => ({ memberId: nth(members, 1).id, pin: nth(pins, 1) }), desk: 'ok' },
  leaveSeat: { input: none, desk: 'NOT_ALLOWED:role', member: 'ok', device: 'NOT_ALLOWED:role' },
  getMatrix: { input: ({ sessionId }) => ({ sessionId, body: 'council' }), desk: 'ok' },
  listMyEntries: { input: none, desk: 'NOT_ALLOWED:role', member: 'ok' },
  // the chair's own sheet of product 0, which the desk sees once it is closed
  getSheet: {
    input: ({ entries, members }) => ({ entryId: nth(entries, 0).id, memberId: nth(members, 0).id }),
    desk: { preparing: 'WRONG_STAGE', scoring: 'NOT_ALLOWED:sheetOfMember', else: 'ok' },
    member: { preparing: 'WRONG_STAGE', else: 'ok' }
  },
  setMark: { input: mark(sheet(0, 2, 0), { criterion: '1.1', option: 1 }), desk: open, member: open },
  clearMark: { input: mark(sheet(3, 2, 0), { criterion: '1.1' }), desk: open, member: open },
  setSheetNote: { input: mark(sheet(3, 2, 0), { note: 'Ghi chú' }), desk: open, member: open },
  submitSheet: { input: sheet(3, 2, 0), desk: open, member: open },
  reviseSheet: { input: mark(sheet(0, 1, 1), { reason: 'Chọn nhầm phương án' }), desk: open, member: open },
  discardRevision: { input: sheet(3, 1, 3), desk: open, member: open },
  // this Quy chế asks for one keying only; two are in test/core/keying.test.ts
  getKeying: {
    input: ({ entries, members }) => ({ entryId: nth(entries, 3).id, memberId: nth(members, 2).id }),
    desk: { preparing: 'WRONG_STAGE', else: 'ok' }
  },
  beginKeying: { input: mark(sheet(3, 2, 0), { by: 'Người nhập' }), desk: onceOnly },
  finishKeying: { input: sheet(3, 2, 0), desk: onceOnly },
  settleKeying: { input: mark(sheet(3, 2, 0), { choices: [{ criterion: '1.1', option: 1 }], note: null }), desk: onceOnly },
  restartKeying: { input: mark(sheet(3, 2, 0), { reason: 'Nhập nhầm tờ phiếu' }), desk: onceOnly },
  findSheet: {
    input: ({ sessionId, entries, members }) => ({ sessionId, sheetCode: sheetCode(nth(entries, 0).id, nth(members, 0).id, 1) }),
    desk: 'ok'
  },

  getResults: { input: session, desk: 'ok' },
  getEntryResult: { input: ({ entries }) => ({ entryId: nth(entries, 0).id }), desk: 'ok' },
  closePass: {
    input: inputOf((at) => at.entry(1), { body: 'council' }),
    desk: { scoring: 'ok', locked: 'PASS_CLOSED', else: 'WRONG_STAGE' }
  },
  requestRescoring: {
    input: inputOf((at) => at.entry(1), { scope: ['1.1'], reason: 'Chênh lệch quá giới hạn' }),
    desk: { scoring: 'NOT_READY', locked: 'ok', else: 'WRONG_STAGE' }
  },
  acceptGap: {
    input: inputOf((at) => at.entry(1), { reason: 'Hội đồng đã thảo luận' }),
    desk: { scoring: 'NOT_READY', locked: 'ok', else: 'WRONG_STAGE' }
  },
  settleMinimum: {
    input: inputOf((at) => at.entry(0), { criterion: '2.1', star: 4, met: true, words: 'Đã xem hợp đồng bản gốc' }),
    desk: { scoring: 'NOT_READY', locked: 'ok', else: 'WRONG_STAGE' }
  },
  concludeEntry: { input: inputOf((at) => at.entry(0), { star: 3, reason: 'Bao bì chưa đạt', words: '' }), desk: locked },
  concludeAllPlain: { input: (at) => at.session(), desk: locked },

  listPapers: { input: session, desk: 'ok' },
  previewPaper: { input: ({ sessionId }) => ({ paper: { kind: 'sessionTotals', sessionId } }), desk: 'ok' },
  savePaperPdf: { input: ({ sessionId }) => ({ paper: { kind: 'sessionTotals', sessionId } }), desk: 'ok' },
  savePaperWord: { input: ({ sessionId }) => ({ paper: { kind: 'sessionTotals', sessionId } }), desk: 'ok' },
  getPaperJob: { input: none, desk: 'ok' },
  // none is under way
  stopPaperJob: { input: () => ({ jobId: crypto.randomUUID() }), desk: 'NOT_FOUND' },
  listPaperTemplates: { input: ({ councilId }) => ({ councilId }), desk: 'ok' },
  setPaperTemplate: {
    input: ({ councilId }) => ({ councilId, kind: 'minutes', baseVersion: 0, fileName: 'mẫu.docx', bytes: new Uint8Array(4) }),
    desk: 'ok'
  },
  // there is none to take away
  removePaperTemplate: { input: ({ councilId }) => ({ councilId, kind: 'minutes', baseVersion: 0 }), desk: 'NOT_FOUND' },
  printPaper: { input: ({ sessionId }) => ({ paper: { kind: 'sessionTotals', sessionId } }), desk: 'ok' },
  saveWorkbook: { input: ({ sessionId }) => ({ sessionId, kind: 'totals', columns: ['address'] }), desk: 'ok' },
  saveSessionJson: { input: session, desk: 'ok' },

  getCouncilPapers: { input: ({ councilId }) => ({ councilId }), desk: 'ok' },
  setCouncilPapers: {
    input: ({ councilId }) => ({ councilId, baseVersion: 0, data: defaultCouncilPapers({ level: 'province', superiorBody: '' }) }),
    desk: 'ok'
  },
  setWording: {
    input: ({ councilId }) => ({ councilId, kind: 'minutes', baseVersion: 0, wording: shippedWording('minutes') }),
    desk: 'ok'
  },
  previewWording: {
    input: ({ councilId, sessionId }) => ({ councilId, kind: 'minutes', wording: shippedWording('minutes'), sessionId }),
    desk: 'ok'
  },
  getSessionPapers: { input: session, desk: 'ok' },
  // numbers and dates of papers come after everything else
  setSessionPapers: {
    input: ({ sessionId, entries }) => ({ sessionId, baseVersion: 0, data: sessionPapersOf(nth(entries, 0).id) }),
    desk: 'ok'
  },

  listLanCards: { input: none, desk: 'ok' },
  openLan: { input: () => ({ address: '192.0.2.7', port: null }), desk: 'ok' },
  closeLan: { input: none, desk: 'ok' },
  getLan: { input: session, desk: 'ok' },
  inviteMember: {
    input: async ({ play, members }) => {
      await play('openLan', { address: '192.0.2.7', port: null })
      return { memberId: nth(members, 1).id }
    },
    desk: untilConcluded
  },
  endDevice: {
    input: async ({ play, sessionId }) => {
      const { device } = nth((await play('getLan', { sessionId })).members, 0)
      return { deviceId: device?.deviceId ?? '', reason: 'Để quên ở nhà' }
    },
    desk: 'ok'
  },
  // of the first member, who has no device yet
  seeInvite: { input: ({ phones }) => ({ key: phones.key }), desk: 'NOT_ALLOWED:role', guest: untilConcluded },
  joinDevice: {
    input: ({ phones, pins }) => ({ key: phones.key, pin: nth(pins, 1), name: 'Máy thử', takeOver: false }),
    desk: 'NOT_ALLOWED:role',
    guest: untilConcluded
  },
  getOwnDesk: { input: none, desk: 'ok' },
  readBeside: { input: () => ({ bytes: new Uint8Array(4), passphrase: '' }), desk: 'PACKAGE' },
  readBesideCopy: { input: () => ({ listId: nowhere, name: 'a' }), desk: 'NOT_FOUND' },
  saveBeside: { input: () => ({ besideIds: [nowhere], year: null }), desk: 'NOT_FOUND' },
  getPublication: { input: none, desk: 'ok' },
  getAgreement: { input: ({ councilId }) => ({ councilId, sessionId: null }), desk: 'ok' },
  getSeverity: { input: none, desk: 'NOT_ALLOWED:role', member: { preparing: 'WRONG_STAGE', scoring: 'WRONG_STAGE', else: 'ok' } },
  getMe: { input: none, desk: 'NOT_ALLOWED:role', member: 'ok' },
  beat: { input: () => ({ unsent: 0 }), desk: 'NOT_ALLOWED:role', member: 'ok' },
  leaveDevice: { input: none, desk: 'NOT_ALLOWED:role', member: 'NOT_ALLOWED:role', device: 'ok' },

  getDisplay: { input: session, desk: 'ok', screen: 'ok' },
  getDisplayDesk: { input: session, desk: 'ok' },
  showOnDisplay: { input: inputOf((at) => at.display(), { show: { kind: 'list', page: 1 } }), desk: 'ok' },
  // begun where it may be
  stepCeremony: {
    input: async (at) => {
      await at.call('showOnDisplay', { ...(await at.display()), show: { kind: 'ceremony', order: 'rising' } })
      return { ...(await at.display()), by: 1 }
    },
    desk: honoured
  },
  setDisplayMode: { input: inputOf((at) => at.display(), { frozen: true, dark: false }), desk: 'ok' },
  setDisplayTimer: { input: inputOf((at) => at.display(), { seconds: 300, running: true }), desk: 'ok' },
  publishResults: { input: async (at) => ({ ...(await at.display()), entryId: nth(at.entries, 0).id }), desk: closed },
  // what was published, where anything can be
  withdrawResults: {
    input: async (at) => {
      await at.call('publishResults', { ...(await at.display()), entryId: null })
      return { ...(await at.display()), entryId: null, reason: 'Đọc nhầm tên sản phẩm' }
    },
    desk: { preparing: 'NOT_FOUND', scoring: 'NOT_FOUND', else: 'ok' }
  },
  makeDisplayCode: {
    input: async ({ play, sessionId }) => {
      await play('openLan', { address: '192.0.2.7', port: null })
      return { sessionId }
    },
    desk: 'ok'
  },
  endDisplayCode: { input: session, desk: 'ok' }
}
