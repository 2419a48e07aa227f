export { dossierDemands } from '../../shared/papers/evidence.ts'

export const dossierText = {
  title: 'Hồ sơ minh chứng',
  source: 'Theo bảng tài liệu của Mẫu số 02, Phụ lục III, Quyết định số 26/2026/QĐ-TTg',
  state: { present: 'Có', missing: 'Thiếu', notNeeded: 'Không cần' },
  unchecked: 'Chưa kiểm tra',
  stateOf: (name: string) => `Tình trạng: ${name}`,
  validUntil: 'Còn hạn đến',
  validUntilOf: (name: string) => `Còn hạn đến: ${name}`,
  note: 'Nhận xét',
  noteOf: (name: string) => `Nhận xét: ${name}`,
  summary: (present: number, missing: number, unchecked: number) => `${present} có · ${missing} thiếu · ${unchecked} chưa kiểm tra`,
  lacking: (count: number) => `thiếu ${count}`,
  short: (checked: number) => `${checked}/15`
} as const
