/** Every method of the contract with the use case that carries it out. The compiler says when one is missing. */
import type { MethodName } from '../../shared/contract.ts'
import * as app from './app.ts'
import * as calibration from './calibration/views.ts'
import type { Handler } from './context.ts'
import * as councils from './councils.ts'
import * as invites from './devices/invite.ts'
import { joinDevice } from './devices/join.ts'
import * as lan from './devices/lan.ts'
import * as me from './devices/me.ts'
import * as gather from './gather/acts.ts'
import * as hall from './display/acts.ts'
import * as display from './display/desk.ts'
import { getOwnDesk, readBeside, readBesideCopy, saveBeside } from './figures/beside.ts'
import { makeRegisterPackage } from './packages/register.ts'
import * as figures from './figures/compute.ts'
import * as figureRows from './figures/rows.ts'
import * as targets from './figures/targets.ts'
import * as imports from './imports.ts'
import * as law from './law.ts'
import * as mirror from './mirror/acts.ts'
import * as packagesBack from './packages/back.ts'
import * as packagesDesk from './packages/desk.ts'
import * as oneSession from './packages/one-session.ts'
import * as packagesMember from './packages/member.ts'
import * as paperData from './paper-data.ts'
import * as papers from './papers.ts'
import * as letters from './papers/register-letters.ts'
import { listRegisterPapers } from './papers/register-papers.ts'
import * as templates from './papers/templates.ts'
import * as wordings from './wordings.ts'
import { resetPractice } from './practice/reset.ts'
import * as products from './products.ts'
import { getPublication } from './publication/facts.ts'
import * as certificates from './register/acts.ts'
import { getCalendar, getDueSoon } from './register/calendar.ts'
import * as corrections from './register/correct.ts'
import * as candidates from './register/candidates.ts'
import * as registerImports from './register/imports.ts'
import * as proposals from './register/proposals.ts'
import * as register from './register/views.ts'
import * as communes from './places/communes.ts'
import * as communeImports from './places/imports.ts'
import * as programmePaper from './report/programme-paper.ts'
import * as report from './report/view.ts'
import * as acts from './results/acts.ts'
import * as results from './results/views.ts'
import * as rewardTables from './rewards/tables.ts'
import * as rewards from './rewards/views.ts'
import * as entries from './sessions/entries.ts'
import * as sessions from './sessions/manage.ts'
import * as people from './sessions/people.ts'
import * as steps from './sessions/steps.ts'
import { findSheet } from './sheets/find.ts'
import * as keying from './sheets/keying.ts'
import * as marks from './sheets/marks.ts'
import * as matrix from './sheets/matrix.ts'
import * as seat from './sheets/seat.ts'

export const handlers = {
  getHome: app.getHome,
  listCriteriaSets: law.listCriteriaSets,
  getCriteriaSet: law.getCriteriaSet,
  getLog: app.getLog,
  selfCheck: app.selfCheck,
  listBackups: app.listBackups,
  makeBackup: app.makeBackup,
  restoreBackup: app.restoreBackup,
  resetPractice,
  listCouncils: councils.listCouncils,
  getCouncil: councils.getCouncil,
  createCouncil: councils.createCouncil,
  updateCouncil: councils.updateCouncil,
  listPeople: councils.listPeople,
  createPerson: councils.createPerson,
  updatePerson: councils.updatePerson,
  addSeat: councils.addSeat,
  updateSeat: councils.updateSeat,
  removeSeat: councils.removeSeat,
  seatPerson: councils.seatPerson,
  listProducers: products.listProducers,
  createProducer: products.createProducer,
  updateProducer: products.updateProducer,
  listProducts: products.listProducts,
  createProduct: products.createProduct,
  updateProduct: products.updateProduct,
  removeProduct: products.removeProduct,
  listRegister: register.listRegister,
  getRegisterProduct: register.getRegisterProduct,
  getRegisterDue: register.getRegisterDue,
  saveRegister: register.saveRegister,
  startRegisterImport: registerImports.startRegisterImport,
  previewRegisterImport: registerImports.previewRegisterImport,
  commitRegisterImport: registerImports.commitRegisterImport,
  saveRegisterImportErrors: registerImports.saveRegisterImportErrors,
  withdrawCertificate: certificates.withdrawCertificate,
  extendCertificate: certificates.extendCertificate,
  undoRegisterAct: certificates.undoRegisterAct,
  takeOutRecognition: certificates.takeOutRecognition,
  correctRecognition: corrections.correctRecognition,
  noteFinding: corrections.noteFinding,
  listProposals: proposals.listProposals,
  addProposal: proposals.addProposal,
  addTypedProposal: proposals.addTypedProposal,
  stepProposal: proposals.stepProposal,
  undoProposalAct: proposals.undoProposalAct,
  takeOutProposal: proposals.takeOutProposal,
  saveProposals: proposals.saveProposals,
  getCalendar,
  getDueSoon,
  listFigureScopes: targets.listFigureScopes,
  getFigures: figures.getFigures,
  listFigureRows: figureRows.listFigureRows,
  saveFigureRows: figureRows.saveFigureRows,
  listTargets: targets.listTargets,
  createTarget: targets.createTarget,
  updateTarget: targets.updateTarget,
  removeTarget: targets.removeTarget,
  createPeriod: targets.createPeriod,
  updatePeriod: targets.updatePeriod,
  removePeriod: targets.removePeriod,
  listOlderCandidates: candidates.listOlderCandidates,
  takeOutCandidate: candidates.takeOutCandidate,
  listCommunes: communes.listCommunes,
  addCommune: communes.addCommune,
  changeCommune: communes.changeCommune,
  removeCommune: communes.removeCommune,
  startCommuneImport: communeImports.startCommuneImport,
  previewCommuneImport: communeImports.previewCommuneImport,
  commitCommuneImport: communeImports.commitCommuneImport,
  saveCommuneImportErrors: communeImports.saveCommuneImportErrors,
  getRewards: rewards.getRewards,
  setRewardTable: rewardTables.setRewardTable,
  removeRewardTable: rewardTables.removeRewardTable,
  saveRewards: rewards.saveRewards,
  getReport: report.getReport,
  setReportWords: report.setReportWords,
  saveReport: report.saveReport,
  saveImportTemplate: imports.saveImportTemplate,
  startImport: imports.startImport,
  previewImport: imports.previewImport,
  commitImport: imports.commitImport,
  saveImportErrors: imports.saveImportErrors,
  listPackages: packagesDesk.listPackages,
  makeMemberPackage: packagesDesk.makeMemberPackage,
  openPackage: packagesBack.openPackage,
  startPackage: packagesMember.startPackage,
  listStartedPackages: packagesMember.listStartedPackages,
  resumePackage: packagesMember.resumePackage,
  savePackageBack: packagesMember.savePackageBack,
  commitPackage: packagesBack.commitPackage,
  makeSessionPackage: packagesDesk.makeSessionPackage,
  makeOneSessionPackage: oneSession.makeOneSessionPackage,
  makeRegisterPackage,
  takeInSession: oneSession.takeInSession,
  takeOver: packagesDesk.takeOver,
  openGathered: gather.openGathered,
  commitGathered: gather.commitGathered,
  listGathered: gather.listGathered,
  getMirror: mirror.getMirror,
  listDrives: mirror.listDrives,
  startMirror: mirror.startMirror,
  stopMirror: mirror.stopMirror,
  listCopies: mirror.listCopies,
  openCopy: mirror.openCopy,
  takeOverCopy: mirror.takeOverCopy,
  listSessions: sessions.listSessions,
  getSession: sessions.getSession,
  getSessionSet: sessions.getSessionSet,
  createSession: sessions.createSession,
  updateSession: sessions.updateSession,
  addEntries: sessions.addEntries,
  orderEntries: sessions.orderEntries,
  removeEntry: entries.removeEntry,
  setDossierRow: entries.setDossierRow,
  excludeEntry: entries.excludeEntry,
  readmitEntry: entries.readmitEntry,
  setRecusal: entries.setRecusal,
  setAttendance: people.setAttendance,
  setScores: people.setScores,
  replaceMember: people.replaceMember,
  issuePin: seat.issuePin,
  takeSeat: seat.takeSeat,
  leaveSeat: seat.leaveSeat,
  openSession: steps.openSession,
  lockSession: steps.lockSession,
  concludeSession: steps.concludeSession,
  issueSession: steps.issueSession,
  stepBack: steps.stepBack,
  getMatrix: matrix.getMatrix,
  listMyEntries: matrix.listMyEntries,
  getSheet: marks.getSheet,
  setMark: marks.setMark,
  clearMark: marks.clearMark,
  setSheetNote: marks.setSheetNote,
  submitSheet: marks.submitSheet,
  reviseSheet: marks.reviseSheet,
  discardRevision: marks.discardRevision,
  getKeying: keying.getKeying,
  beginKeying: keying.beginKeying,
  finishKeying: keying.finishKeying,
  settleKeying: keying.settleKeying,
  restartKeying: keying.restartKeying,
  findSheet,
  getOwnDesk,
  readBeside,
  readBesideCopy,
  saveBeside,
  getPublication,
  getAgreement: calibration.getAgreement,
  getSeverity: calibration.getSeverity,
  getResults: results.getResults,
  getEntryResult: results.getEntryResult,
  closePass: acts.closePass,
  requestRescoring: acts.requestRescoring,
  acceptGap: acts.acceptGap,
  settleMinimum: acts.settleMinimum,
  concludeEntry: acts.concludeEntry,
  concludeAllPlain: acts.concludeAllPlain,
  listPapers: papers.listPapers,
  previewPaper: papers.previewPaper,
  savePaperPdf: papers.savePaperPdf,
  savePaperWord: papers.savePaperWord,
  getPaperJob: papers.getPaperJob,
  stopPaperJob: papers.stopPaperJob,
  printPaper: papers.printPaper,
  listRegisterPapers,
  listPaperTemplates: templates.listPaperTemplates,
  setPaperTemplate: templates.setPaperTemplate,
  removePaperTemplate: templates.removePaperTemplate,
  saveWorkbook: papers.saveWorkbook,
  saveSessionJson: papers.saveSessionJson,
  getCouncilPapers: paperData.getCouncilPapers,
  setCouncilPapers: paperData.setCouncilPapers,
  setWording: wordings.setWording,
  previewWording: wordings.previewWording,
  getSessionPapers: paperData.getSessionPapers,
  setSessionPapers: paperData.setSessionPapers,
  getLetters: letters.getLetters,
  setLetterNumbers: letters.setLetterNumbers,
  getProgrammePaper: programmePaper.getProgrammePaper,
  setProgrammePaper: programmePaper.setProgrammePaper,
  listLanCards: lan.listLanCards,
  openLan: lan.openLan,
  closeLan: lan.closeLan,
  getLan: lan.getLan,
  inviteMember: invites.inviteMember,
  endDevice: lan.endDevice,
  seeInvite: invites.seeInvite,
  joinDevice,
  getMe: me.getMe,
  beat: me.beat,
  leaveDevice: me.leaveDevice,
  getDisplay: display.getDisplay,
  getDisplayDesk: display.getDisplayDesk,
  showOnDisplay: hall.showOnDisplay,
  stepCeremony: hall.stepCeremony,
  setDisplayMode: hall.setDisplayMode,
  setDisplayTimer: hall.setDisplayTimer,
  publishResults: hall.publishResults,
  withdrawResults: hall.withdrawResults,
  makeDisplayCode: display.makeDisplayCode,
  endDisplayCode: display.endDisplayCode
} satisfies { readonly [M in MethodName]: Handler<M> }

/** What must answer when the database cannot be opened: the way out of it, and the law. */
export const worksWithoutStore: ReadonlySet<MethodName> = new Set([
  'listBackups',
  'restoreBackup',
  'resetPractice',
  'listCriteriaSets',
  'getCriteriaSet',
  'saveImportTemplate'
])
