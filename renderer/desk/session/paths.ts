/** Addresses of a session's pages, after the hash. */
import type { EntryId, MemberId, SessionId } from '../../../shared/ids.ts'

export const sessionTabs = {
  people: 'thanh-phan',
  products: 'san-pham',
  scoring: 'cham-diem',
  results: 'ket-qua',
  paperData: 'thong-tin-van-ban',
  papers: 'van-ban',
  log: 'nhat-ky'
} as const
/** Pages of their own beside the tabs. */
export const invitePage = 'moi-thanh-vien'
export const displayPage = 'man-hinh'
export type SessionTab = keyof typeof sessionTabs

export const paths = {
  home: '/',
  seat: '/ghe',
  session: (id: SessionId) => `/phien/${id}`,
  tab: (id: SessionId, tab: SessionTab) => `/phien/${id}/${sessionTabs[tab]}`,
  invite: (id: SessionId) => `/phien/${id}/${invitePage}`,
  display: (id: SessionId) => `/phien/${id}/${displayPage}`,
  sheet: (id: SessionId, entryId: EntryId, memberId: MemberId) => `/phien/${id}/phieu/${entryId}/${memberId}`
} as const
