/** Words around the law's own words. */
export const lawText = {
  title: 'Bộ tiêu chí',
  decision: '26 bộ, Phụ lục II Quyết định số 26/2026/QĐ-TTg ngày 22/05/2026',
  cited: (cited: string) => `Quyết định số ${cited}`,
  findSet: 'Tìm bộ tiêu chí',
  setTitle: (no: number, name: string) => `${no}. ${name}`,
  criteria: (count: number) => `${count} tiêu chí`,
  anomalies: (count: number) => `${count} dòng cần đối chiếu`,
  compare: 'Cần đối chiếu văn bản gốc',
  compareWords:
    'Các dòng dưới đây của bản chép có dấu hiệu sai sót khi in hoặc khi chép. Phần mềm giữ nguyên chữ của bản chép; hãy đối chiếu với văn bản có chữ ký.',
  at: (code: string) => (/^[ABC]$/.test(code) ? `Phần ${code}:` : `Mục ${code}:`),
  ministry: 'Cơ quan chủ trì quản lý',
  tabs: 'Đọc hoặc in bộ tiêu chí',
  read: 'Đọc toàn văn',
  blank: 'Phiếu trống để in',
  blankTitle: (no: number, name: string) => `Phiếu trống bộ ${no}: ${name}`,
  back: 'Tất cả các bộ',
  partShort: (code: string) => `Phần ${code}`,
  points: (points: number) => `${points} điểm`,
  minimum: (star: number) => `tối thiểu ${star} sao`,
  none: 'Không đạt phương án nào',
  yes: 'Có',
  no: 'Không',
  unprinted: 'phương án của phần mềm, không in trên phiếu',
  total: 'Tổng điểm',
  find: 'Tìm trong bộ tiêu chí',
  found: (count: number) => `${count} tiêu chí có chữ này`,
  nothing: 'Không có dòng nào khớp.',
  dossierForms: 'Mẫu của hồ sơ (Phụ lục III)',
  dossierFormsWords: 'Mẫu trống để chủ thể và Ủy ban nhân dân xã điền; mẫu đã điền sẵn của từng sản phẩm ở trang Văn bản của phiên.'
} as const

/** "SẢN PHẨM THỰC PHẨM" as the annex prints it, for a heading on screen: "Sản phẩm thực phẩm". */
export function groupWords(group: string): string {
  return group.charAt(0) + group.slice(1).toLocaleLowerCase('vi')
}
