/** Căn cứ that several kinds offer; each council may make them its own. Laws are cited by type and name alone (Nghị định 30/2020, Phụ lục I, II.6.a). */
import type { Level } from '../../../domain/model.ts'

export const decision26 =
  'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Mỗi xã một sản phẩm'

const setUp = 'Căn cứ Quyết định {quyết định thành lập Hội đồng} của {người thành lập Hội đồng} về việc thành lập {tên Hội đồng}'
const regulation = 'Căn cứ Quyết định {Quy chế} ban hành Quy chế hoạt động của Hội đồng'

export function councilGrounds(): readonly string[] {
  return [decision26, setUp, regulation]
}

export function decisionGrounds(level: Level): readonly string[] {
  const power =
    level === 'province'
      ? 'Căn cứ Luật Tổ chức chính quyền địa phương'
      : 'Căn cứ Nghị định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Nông nghiệp và Môi trường'
  return [power, decision26]
}

export function noGrounds(): readonly string[] {
  return []
}
