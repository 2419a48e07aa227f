/**
 * What a use case is given: the store of its space, who asks, the moment, and the ports to the world outside.
 * Knows neither Electron nor HTTP.
 */
import type { Answer, Envelope, Input, MethodName, Output, Space } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { DeviceId, MemberId, SessionId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import type { Store } from '../store/db.ts'
import type { CopyMemo } from './papers/copies.ts'
import type { Jobs } from './jobs.ts'
import type { Shelf } from './shelf.ts'
import type { ImportShelf } from './import-shelf.ts'
import type { GatherShelf } from './gather/shelf.ts'
import type { BesideShelf } from './figures/beside-shelf.ts'
import type { Keeper } from './mirror/keeper.ts'
import type { OpenedShelf } from './packages/opened-shelf.ts'
import type { Seats } from './seats.ts'
import type { LanMemory } from './devices/lan-memory.ts'
import type { Presence } from './devices/presence.ts'
import type { Pulse } from './devices/pulse.ts'
import type { Ports } from './ports.ts'
import type { Spaces } from './spaces.ts'

export type BackupKind = 'start' | 'opening' | 'closing' | 'concluding' | 'import' | 'migration' | 'restore' | 'manual'

/** Who acts, as the core worked it out. */
export type Actor =
  | { readonly kind: 'desk' }
  | { readonly kind: 'guest' }
  | { readonly kind: 'screen'; readonly sessionId: SessionId }
  | { readonly kind: 'member'; readonly memberId: MemberId; readonly sessionId: SessionId; readonly via: 'seat' }
  | DeviceActor

export interface DeviceActor {
  readonly kind: 'member'
  readonly memberId: MemberId
  readonly sessionId: SessionId
  readonly via: 'device'
  readonly deviceId: DeviceId
}

export interface Ctx {
  readonly space: Space
  /** The open store of the space. Throws where there is none; only methods of `worksWithoutStore` are run then. */
  readonly store: Store
  readonly spaces: Spaces
  readonly actor: Actor
  /** ISO time of the call in UTC; one call has one moment. */
  readonly at: string
  readonly newId: () => string
  readonly shelf: Shelf
  readonly seats: Seats
  readonly imports: ImportShelf
  readonly opened: OpenedShelf
  readonly gathering: GatherShelf
  readonly besides: BesideShelf
  readonly mirror: Keeper
  readonly lan: LanMemory
  readonly sticks: Sticks
  readonly jobs: Jobs
  readonly copies: CopyMemo
  readonly presence: Presence
  readonly pulse: Pulse
  /** What the caller named the request; null where it gave it no name. */
  readonly requestId: string | null
  readonly ports: Ports
  /** A verified backup of the space's store before a risky act. */
  readonly backup: (kind: BackupKind) => Promise<Result<unknown, AppError>>
  /** What the call logged; dispatch answers it as the receipt and tells it to the pages. */
  readonly written: Written
  /** The door again, for acts that are made of others. */
  readonly call: (envelope: Envelope) => Promise<Answer>
}

/** What was last looked at on a stick. */
export interface Sticks {
  listed: { readonly id: string; readonly folder: string; readonly names: readonly string[] } | undefined
  /** Its file lies in the scratch folder of copies. */
  opened: { readonly id: string; readonly name: string; readonly file: string } | undefined
}

export interface Written {
  receipt: number | null
  sessionId: string | null
  about: string | null
  /** It was written by the same request, answered before. */
  before: boolean
}

export type Handler<M extends MethodName> = (
  input: Input<M>,
  ctx: Ctx
) => Result<Output<M>, AppError> | Promise<Result<Output<M>, AppError>>
