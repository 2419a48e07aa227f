/** Words that more than one paper prints. Those of the law are word for word. */

export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'

/** Options that the forms do not print but a member may choose. */
export const unprinted = { none: 'Không đạt phương án nào', yes: 'Có', no: 'Không' } as const

export const formNames = { first: 'Lần đầu', upgrade: 'Nâng hạng', reevaluation: 'Đánh giá lại' } as const

export const exclusionGroundNames: Readonly<Record<string, string>> = {
  forged: 'Giả mạo hồ sơ',
  foodSafety: 'Không tuân thủ quy định về giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
  licence: 'Không có giấy phép sản xuất theo quy định',
  registration: 'Không đáp ứng về hồ sơ đăng ký theo quy định',
  imported: 'Sử dụng toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc',
  copied: 'Giống hệt sản phẩm của nhà sản xuất khác',
  intellectualProperty: 'Vi phạm sở hữu trí tuệ',
  foreignMatter: 'Có tạp chất không chấp nhận được',
  withdrawn: 'Chủ thể rút hồ sơ',
  other: 'Căn cứ khác'
}

/** Loại hình tổ chức, as a form of the dossier says it; '' where nobody has said. */
export const producerKindNames: Readonly<Record<string, string>> = {
  household: 'Hộ sản xuất, hộ kinh doanh',
  cooperativeGroup: 'Tổ hợp tác',
  cooperative: 'Hợp tác xã',
  company: 'Doanh nghiệp',
  farm: 'Trang trại'
}

export const genderNames: Readonly<Record<string, string>> = { female: 'Nữ', male: 'Nam' }

export const dossierStateNames = { present: 'Có', missing: 'Còn thiếu', notNeeded: 'Không cần' } as const

/** "3 sao"; 0 is "không công nhận". */
export function starWords(star: number): string {
  return star === 0 ? 'Không công nhận' : `${star} sao`
}

/** Across every page and screen of practice data. */
export const practiceWords = 'THỰC HÀNH'

/** Names of papers and workbooks, as lists, windows and files call them. */
export const paperNames = {
  sheet: 'Phiếu đánh giá',
  blankSheet: 'Phiếu trống',
  sheetsByEntry: 'Tất cả phiếu, xếp theo sản phẩm',
  sheetsByMember: 'Tất cả phiếu, xếp theo thành viên',
  blankSheets: 'Tất cả phiếu trống, xếp theo thành viên',
  entryTotals: 'Bảng tổng hợp điểm',
  allEntryTotals: 'Bảng tổng hợp điểm của từng sản phẩm',
  sessionTotals: 'Bảng tổng hợp kết quả'
} as const
