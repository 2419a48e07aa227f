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
/** A page of its own beside the tabs. */
export const invitePage = 'moi-thanh-vien'
export type SessionTab = keyof typeof sessionTabs

export const paths = {
  home: '/',
  seat: '/ghe',
  session: (id: SessionId) => `/phien/${id}`,
  tab: (id: SessionId, tab: SessionTab) => `/phien/${id}/${sessionTabs[tab]}`,
  invite: (id: SessionId) => `/phien/${id}/${invitePage}`,
  sheet: (id: SessionId, entryId: EntryId, memberId: MemberId) => `/phien/${id}/phieu/${entryId}/${memberId}`
} as const
