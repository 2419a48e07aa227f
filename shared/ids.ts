/** Names of rows. Branded, so that a seat cannot be passed where a person is asked for. All are UUIDs as text. */
type Id<Kind extends string> = string & { readonly __id: Kind }

export type CouncilId = Id<'council'>
export type SeatId = Id<'seat'>
export type PersonId = Id<'person'>
export type ProducerId = Id<'producer'>
export type ProductId = Id<'product'>
export type SessionId = Id<'session'>
/** One person in one seat in one session. Marks belong to it, so a replaced member keeps what they gave. */
export type MemberId = Id<'member'>
/** One product brought before one session. */
export type EntryId = Id<'entry'>
export type PassId = Id<'pass'>
export type SheetId = Id<'sheet'>
/** One joining of one phone; the same phone joins again under another. */
export type DeviceId = Id<'device'>
/** Set number 1..26 of Phụ lục II, Quyết định 26/2026/QĐ-TTg. */
export type SetNo = number
