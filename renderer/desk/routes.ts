/** Addresses of the desk's pages, after the hash. Those of a session are in session/paths.ts. */
import type { LawForm } from '../../shared/papers/kinds.ts'
import type { Place } from '../parts/Shell.tsx'

export const routes = {
  home: '/',
  practice: '/thuc-hanh',
  practiceAnew: '/thuc-hanh/lai',
  sessions: '/phien',
  newSession: '/phien/moi',
  councils: '/hoi-dong',
  newCouncil: '/hoi-dong/moi',
  people: '/hoi-dong/danh-ba',
  council: (id: string) => `/hoi-dong/${id}`,
  regulation: (id: string) => `/hoi-dong/${id}/quy-che`,
  councilPapers: (id: string) => `/hoi-dong/${id}/giay-to`,
  agreement: (id: string) => `/hoi-dong/${id}/thong-nhat`,
  councilLog: (id: string) => `/hoi-dong/${id}/nhat-ky`,
  wording: (id: string, kind: string) => `/hoi-dong/${id}/giay-to/${kind}`,
  products: '/san-pham',
  producers: '/chu-the',
  import: '/san-pham/nhap',
  register: '/so-san-pham',
  gather: '/so-san-pham/tap-hop',
  registerImport: '/so-san-pham/nhap',
  registerDue: '/so-san-pham/den-han',
  registerProposed: '/so-san-pham/da-trinh',
  registerCalendar: '/so-san-pham/lich',
  registerPapers: '/so-san-pham/van-ban',
  registerPaper: (kind: 'dueNotice' | 'withdrawal', certificate: string) => `/so-san-pham/van-ban/${kind}/${certificate}`,
  candidates: '/so-san-pham/khong-cong-nhan',
  communes: '/so-san-pham/xa',
  communesImport: '/so-san-pham/xa/nhap',
  report: '/bao-cao',
  reportTargets: '/bao-cao/chi-tieu',
  reportRewards: '/bao-cao/khen-thuong',
  reportBeside: '/bao-cao/nhieu-may',
  reportText: '/bao-cao/ban-bao-cao',
  criteria: '/tieu-chi',
  form: (no: number) => `/tieu-chi/${no}`,
  blankForm: (no: number) => `/tieu-chi/${no}/ban-in`,
  /** Registration, self-assessment and commune's report: the blank form of Phụ lục III. */
  lawForm: (form: LawForm) => `/tieu-chi/mau/${form}`,
  settings: '/cai-dat',
  deskLog: '/cai-dat/nhat-ky',
  packages: '/goi-du-lieu'
} as const

/** Where an item of the navigation leads. */
export function hrefOf(place: Place): string {
  return `#${routes[place]}`
}
