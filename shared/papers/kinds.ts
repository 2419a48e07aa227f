/**
 * The papers of a council that no national form fixes: each in the frame of Nghị định 30/2020, with a wording that a council may make its own
 * ([DRAFT]). What one paper is about: the session, one product, one member, one producer or one commune.
 */
export const decreeKinds = {
  invitation: { name: 'Giấy mời', about: 'session' },
  attendance: { name: 'Danh sách và điểm danh', about: 'session' },
  appraisal: { name: 'Phiếu thẩm định hồ sơ của Tổ tư vấn', about: 'entry' },
  appraisalReport: { name: 'Báo cáo thẩm định hồ sơ của Tổ tư vấn', about: 'session' },
  opinion: { name: 'Phiếu lấy ý kiến thành viên', about: 'entryMember' },
  ballots: { name: 'Biên bản kiểm phiếu', about: 'session' },
  minutes: { name: 'Biên bản họp Hội đồng', about: 'session' },
  writtenMinutes: { name: 'Biên bản tổng hợp ý kiến thành viên', about: 'session' },
  report: { name: 'Báo cáo kết quả đánh giá của Hội đồng', about: 'session' },
  submission: { name: 'Tờ trình', about: 'session' },
  recognition: { name: 'Quyết định công nhận', about: 'session' },
  approval: { name: 'Quyết định phê duyệt kết quả từ 90 điểm', about: 'session' },
  ministryLetter: { name: 'Công văn trình Bộ', about: 'session' },
  communeNotice: { name: 'Thông báo kết quả cho Ủy ban nhân dân xã', about: 'commune' },
  producerNotice: { name: 'Thông báo kết quả cho chủ thể', about: 'producer' },
  certificate: { name: 'Giấy chứng nhận', about: 'entry' },
  withdrawal: { name: 'Quyết định thu hồi', about: 'entry' },
  dueNotice: { name: 'Thông báo đến hạn đánh giá lại', about: 'producer' }
} as const

export type DecreeKind = keyof typeof decreeKinds
export const decreeKindKeys = Object.keys(decreeKinds) as DecreeKind[] // keys of a literal

/** Papers of the register, which belong to no session; a withdrawal may be of either. */
export const registerKinds = ['dueNotice', 'withdrawal'] as const satisfies readonly DecreeKind[]
export type RegisterKind = (typeof registerKinds)[number]

/** Papers that a session may have. */
export const sessionKindKeys = decreeKindKeys.filter((kind) => kind !== 'dueNotice')

/** Papers of which a session has several that each bear a number of their own: by commune, by producer, by product. */
export const apartKinds = ['communeNotice', 'producerNotice', 'withdrawal'] as const satisfies readonly DecreeKind[]
export type ApartKind = (typeof apartKinds)[number]

/** Forms of the decision itself (Quyết định 26/2026/QĐ-TTg, Phụ lục III): printed word for word, never edited. */
export const lawForms = {
  registration: 'Mẫu 01. Phiếu đăng ký',
  selfReport: 'Mẫu 02. Báo cáo tự đánh giá',
  communeReport: 'Mẫu 03. Báo cáo của Ủy ban nhân dân xã'
} as const
export type LawForm = keyof typeof lawForms
export const lawFormKeys = Object.keys(lawForms) as LawForm[] // keys of a literal

/** Who may sign, each with a post in the council and one in the agency. */
export const signerKeys = ['chair', 'secretary', 'adviserLeader', 'teller', 'advisory', 'decision'] as const
export type SignerKey = (typeof signerKeys)[number]

/** In whose name a paper is issued: the council, the agency that advises it, who decides. */
export const bodyKeys = ['council', 'advisory', 'decision'] as const
export type BodyKey = (typeof bodyKeys)[number]
