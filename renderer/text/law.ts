/** Words around the law's own words. */
export const lawText = {
  title: 'Bộ tiêu chí',
  decision: 'Quyết định 26/2026/QĐ-TTg ngày 22/5/2026, Phụ lục II',
  criteria: (count: number) => `${count} tiêu chí`,
  anomalies: (count: number) => `${count} dòng cần đối chiếu văn bản gốc`,
  compare: 'Cần đối chiếu văn bản gốc',
  compareWords:
    'Các dòng dưới đây trong bản chép có dấu hiệu sai sót khi in hoặc khi chép. Phần mềm giữ nguyên như bản chép; hãy đối chiếu với văn bản có chữ ký.',
  ministry: 'Cơ quan chủ trì quản lý',
  print: 'In phiếu trống',
  pdf: 'Lưu PDF phiếu trống',
  back: 'Tất cả các bộ',
  part: 'Phần',
  points: (points: number) => `${points} điểm`,
  minimum: (star: number) => `tối thiểu ${star} sao`,
  none: 'Không đạt phương án nào',
  yes: 'Có',
  no: 'Không',
  unprinted: 'không in trên phiếu',
  total: 'Tổng cộng',
  find: 'Tìm trong bộ tiêu chí (gõ không dấu)',
  nothing: 'Không có dòng nào khớp.'
} as const
