/** The practice products as an office would send them: one list in a workbook, to be brought in. */
import type { BookSpec } from '../../files/xlsx/spec.ts'
import { products, province } from './data.ts'

const kinds = { household: 'Hộ kinh doanh', cooperative: 'Hợp tác xã', company: 'Doanh nghiệp' } as const
const forms = { first: 'Đánh giá lần đầu', upgrade: 'Nâng hạng', reevaluation: 'Đánh giá lại' } as const

/** `created`: ISO date. */
export function practiceList(created: string): BookSpec {
  return {
    title: 'Danh sách sản phẩm đề nghị đánh giá',
    creator: 'Phiên thực hành',
    created,
    sheets: [
      {
        name: 'Danh sách',
        purpose: 'data',
        orientation: 'landscape',
        columns: [
          { key: 'no', title: 'STT', width: 5, kind: 'integer' },
          { key: 'name', title: 'Tên sản phẩm', width: 30, kind: 'text' },
          { key: 'producer', title: 'Tên chủ thể', width: 30, kind: 'text' },
          { key: 'kind', title: 'Loại hình chủ thể', width: 14, kind: 'text' },
          { key: 'address', title: 'Địa chỉ', width: 20, kind: 'text' },
          { key: 'commune', title: 'Xã, phường', width: 16, kind: 'text' },
          { key: 'province', title: 'Tỉnh', width: 14, kind: 'text' },
          { key: 'phone', title: 'Điện thoại', width: 14, kind: 'text' },
          { key: 'set', title: 'Bộ sản phẩm', width: 10, kind: 'integer' },
          { key: 'form', title: 'Hình thức đăng ký', width: 16, kind: 'text' },
          { key: 'star', title: 'Hạng sao hiện có', width: 10, kind: 'integer' },
          { key: 'code', title: 'Mã sản phẩm', width: 18, kind: 'text' },
          { key: 'score', title: 'Điểm tự đánh giá', width: 10, kind: 'integer' }
        ],
        rows: products.map(({ name, producer, kind, address, commune, phone, setNo, form, star, code, selfScore }, place) => ({
          cells: {
            no: place + 1,
            name,
            producer,
            kind: kinds[kind],
            address,
            commune,
            province,
            phone,
            set: setNo,
            form: forms[form],
            star,
            code,
            score: selfScore
          }
        }))
      }
    ]
  }
}
