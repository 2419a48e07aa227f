/**
 * How offices word the heads of their lists, as keys without marks (see searchKey).
 * Separated by commas. `exact`: the whole title. `weak`: the whole title, but another column may say it better. `part`: whole words within the title.
 */
import type { ImportField } from '../contract/imports.ts'

interface Wording {
  readonly exact: string
  readonly weak?: string
  readonly part: string
  /** Titles that only look like it. */
  readonly not?: RegExp
}

const wordings: Readonly<Record<ImportField, Wording>> = {
  productName: {
    exact: `
      ten san pham, ten sp, ten san pham ocop, ten san pham dich vu, ten san pham dich vu du lich, ten san pham dang ky,
      ten san pham tham gia, san pham ocop, ten hang hoa, ten san pham de nghi, ten san pham dang ky danh gia,
      ten goi san pham`,
    weak: 'san pham, sp, ten, danh muc san pham, san pham dang ky, san pham tham gia, san pham dich vu, ten hang',
    part: 'ten san pham, ten sp, ten cua san pham',
    not: /\b(nhom|bo|ma|so luong|loai|hinh anh|gia ban|don gia|gia tri|mo ta)\b/
  },
  producerName: {
    exact: `
      chu the, ten chu the, chu the san xuat, ten chu the san xuat, chu the ocop, ten chu the ocop, chu the san pham,
      chu the tham gia, chu the dang ky, ten chu the dang ky, co so san xuat, ten co so san xuat, ten co so, don vi san xuat,
      ten don vi san xuat, ten don vi, ten to chuc ca nhan, to chuc ca nhan, nha san xuat, ten doanh nghiep,
      ten chu the san xuat kinh doanh, chu the san xuat kinh doanh, co so san xuat kinh doanh,
      ten doanh nghiep hop tac xa ho kinh doanh`,
    weak: 'don vi, co so, doanh nghiep, hop tac xa, htx, cong ty, chu so huu, doanh nghiep htx, doanh nghiep htx ho kinh doanh',
    part: 'chu the, co so san xuat, don vi san xuat, nha san xuat, to chuc ca nhan, ten doanh nghiep, ten co so, ten don vi',
    not: /\b(loai hinh|loai chu the|dia chi|dien thoai|sdt|so dt|email|dai dien|tu danh gia|tu cham|ma chu the|hinh thuc|nguoi|ho va ten|ho ten|so luong)\b/
  },
  producerKind: {
    exact: `
      loai hinh, loai hinh chu the, loai chu the, loai hinh to chuc, loai hinh san xuat, loai hinh to chuc san xuat,
      hinh thuc to chuc, loai hinh kinh te, loai hinh kinh doanh, loai hinh san xuat kinh doanh, hinh thuc to chuc san xuat,
      loai hinh chu the ocop, loai hinh doanh nghiep`,
    part: 'loai hinh, loai chu the, hinh thuc to chuc'
  },
  representative: {
    exact: `
      nguoi dai dien, ho ten nguoi dai dien, ho va ten nguoi dai dien, dai dien, nguoi dai dien phap luat,
      nguoi dai dien theo phap luat, dai dien phap luat, chu co so, ten chu co so, nguoi dung dau, chu ho, dai dien chu the,
      ten nguoi dai dien, nguoi dai dien chu the, ho va ten chu co so, ho ten chu co so, ho va ten chu ho`,
    weak: 'nguoi lien he, ho va ten, ho ten, giam doc, ten nguoi lien he, chuc danh nguoi dai dien',
    part: 'nguoi dai dien, dai dien phap luat, chu co so, nguoi dung dau',
    not: /\b(dia chi|dien thoai|sdt|so dt|dan toc|gioi tinh|email|cccd|cmnd|nam sinh|ngay sinh)\b/
  },
  phone: {
    exact: `
      dien thoai, so dien thoai, sdt, so dt, dt, dien thoai lien he, so dien thoai lien he, sdt lien he, di dong,
      dien thoai di dong, dt lien he, so dt lien he, tel, phone, hotline, dien thoai zalo, so dien thoai chu the,
      dien thoai chu the, dtdd`,
    weak: 'lien he, thong tin lien he, zalo',
    part: 'dien thoai, sdt, so dt, di dong'
  },
  email: {
    exact: 'email, e mail, thu dien tu, mail, dia chi email, dia chi thu dien tu, hop thu dien tu, gmail',
    part: 'email, e mail, thu dien tu, gmail'
  },
  address: {
    exact: `
      dia chi, dia chi san xuat, dia chi co so, dia chi chu the, dia chi co so san xuat, noi san xuat, dia diem san xuat,
      dia chi tru so, tru so, dia chi lien he, dia chi hien hanh, dia chi hien nay, dia chi moi, dia chi san xuat kinh doanh,
      dia chi tru so chinh`,
    weak: 'dia diem, noi o, thon, thon xom, thon ap, ap, thon to dan pho, so nha duong thon, dia chi goc, dia chi cu',
    part: 'dia chi, noi san xuat, dia diem san xuat',
    not: /\b(email|thu dien tu|website|web|nguoi dai dien)\b/
  },
  commune: {
    exact: `
      xa, xa phuong, phuong xa, xa phuong thi tran, xa phuong dac khu, ten xa, ten xa phuong, xa moi, xa phuong moi,
      xa phuong hien hanh, xa phuong hien nay, cap xa, don vi hanh chinh cap xa, xa tt, xa phuong tt, phuong, xa hien hanh,
      dia phuong cap xa, xa phuong dac khu moi, xa hien nay, phuong hien nay, xa sau sap nhap, xa phuong sau sap nhap`,
    weak: 'dia ban, dia phuong, ubnd xa, ubnd cap xa, don vi hanh chinh, dia ban xa',
    part: 'xa phuong, phuong xa, cap xa',
    not: /\b(cu|truoc|ma)\b/
  },
  oldDistrict: {
    exact: `
      huyen, quan huyen, huyen thi xa thanh pho, huyen thi xa thanh pho cu, huyen tp, huyen tx tp, huyen cu, cap huyen,
      ten huyen, huyen thanh pho, huyen thi thanh pho, quan huyen cu, dia phuong cap huyen, huyen truoc sap nhap,
      huyen thi xa`,
    part: 'huyen cu, quan huyen, cap huyen, huyen thi xa, huyen tx',
    not: /\bma\b/
  },
  province: {
    exact: 'tinh, tinh thanh pho, tinh tp, tinh moi, ten tinh, cap tinh, tinh thanh, tinh thanh pho moi, tinh hien hanh',
    weak: 'thanh pho',
    part: 'tinh thanh',
    not: /\b(cu|truoc|ma)\b/
  },
  set: {
    exact: `
      bo san pham, bo tieu chi, bo san pham so, so bo san pham, bo so, ma bo san pham, ten bo san pham, bo sp,
      bo san pham 1 26, bo tieu chi so, bo san pham theo qd 26, mau phieu, phieu danh gia so, bo tieu chi danh gia,
      bo san pham ocop, bo phieu`,
    weak: `
      nhom, nhom san pham, phan nhom, nganh hang, nganh, nhom nganh, nhom nganh hang, linh vuc, loai san pham,
      nhom san pham ocop, phan loai, nganh nhom`,
    part: 'bo san pham, bo tieu chi, nhom san pham, phan nhom',
    not: /\b(hang sao|diem)\b/
  },
  form: {
    exact: `
      hinh thuc dang ky, hinh thuc danh gia, loai dang ky, hinh thuc tham gia, loai ho so, dien danh gia, noi dung dang ky,
      hinh thuc dang ky danh gia, lan dau nang hang danh gia lai, hinh thuc de nghi, loai hinh dang ky, phan loai ho so,
      hinh thuc dang ky tham gia, dang ky danh gia`,
    weak: 'hinh thuc, dang ky, noi dung de nghi, noi dung de nghi danh gia',
    part: 'hinh thuc dang ky, hinh thuc danh gia, danh gia lai, loai ho so, nang hang'
  },
  currentStar: {
    exact: `
      hang sao, so sao, sao, hang sao hien tai, hang hien tai, hang sao da dat, so sao hien tai, hang sao da cong nhan,
      so sao da cong nhan, hang sao hien co, hang da dat, hang sao duoc cong nhan, hang sao dat, sao hien tai, hang sao ocop,
      hang sao ocop hien tai`,
    weak: 'hang, xep hang, phan hang, ket qua phan hang, ket qua xep hang, ket qua',
    part: 'hang sao, so sao, sao hien tai',
    not: /\b(dang ky|du kien|de nghi|muc tieu|phan dau|ngay|diem|ten san pham)\b/
  },
  code: {
    exact: 'ma san pham, ma so san pham, ma sp, ma so, ma ho so, ma so ocop, ma san pham ocop, ma ocop, ky hieu san pham, ma so sp',
    weak: 'ma, ma dinh danh, so hieu',
    part: 'ma san pham, ma so san pham, ma sp, ma so ocop',
    not: /\b(bo|xa|huyen|tinh|thue|doanh nghiep|vung)\b/
  },
  selfScore: {
    exact: `
      diem tu danh gia, tu danh gia, diem tu cham, tu cham diem, tong diem tu danh gia, diem chu the tu danh gia,
      diem chu the tu cham, diem tu danh gia cua chu the, tu cham, chu the tu danh gia, diem so tu danh gia`,
    weak: 'diem, tong diem, so diem',
    part: 'tu danh gia, tu cham, diem tu',
    not: /\b(cap xa|cap huyen|cap tinh|hoi dong|to tu van|trung binh)\b/
  },
  note: { exact: 'ghi chu, luu y, chu thich, note, ghi chu khac', weak: 'y kien, thong tin khac', part: 'ghi chu' }
}

/** Titles of the column that only counts. */
export const counterTitles: ReadonlySet<string> = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'no', 'st', 's tt'])

interface Titles {
  readonly exact: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  readonly part: readonly string[]
  readonly not: RegExp | undefined
}

const titles = new Map(
  Object.entries(wordings).map(([field, { exact, weak, part, not }]): [string, Titles] => [
    field,
    { exact: new Set(list(exact)), weak: new Set(list(weak ?? '')), part: list(part), not }
  ])
)

function list(words: string): string[] {
  return words.trim().split(/\s*,\s*/)
}

/** How well a title says a field, 0..100. `key` is a search key. */
export function titleScore(key: string, field: ImportField): number {
  const known = titles.get(field)
  if (!known || key === '') return 0
  if (known.exact.has(key)) return 100
  if (known.weak.has(key)) return 70
  if (known.not?.test(key)) return 0
  const padded = ` ${key} `
  const longest = Math.max(0, ...known.part.filter((part) => padded.includes(` ${part} `)).map((part) => part.length))
  return longest === 0 ? 0 : Math.round(50 + (40 * longest) / key.length)
}
