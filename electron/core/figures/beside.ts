/** Figures of other desks beside one's own: read out of their packages, kept nowhere. */
import { ok } from '../../../shared/result.ts'
import { type CouncilRow, listCouncils } from '../../store/councils.ts'
import type { Handler } from '../context.ts'
import { headOf, insideDesk, readPackage, refusePackage } from '../packages/parts.ts'
import { figuresOf } from './compute.ts'

/** The authority of its council, or the council itself. */
function bodyOf(councils: readonly CouncilRow[]): string {
  return councils.find(({ issuingBody }) => issuingBody !== '')?.issuingBody ?? councils[0]?.name ?? ''
}

/** NOT_A_DESK for anything but a whole desk, NEWER_FORMAT, BROKEN and what the package reader says. */
export const readBeside: Handler<'readBeside'> = async (input, ctx) => {
  const read = await readPackage(ctx, input)
  if (!read.ok) return read
  const { manifest, data } = read.value
  if (manifest.kind !== 'session') return refusePackage('NOT_A_DESK')
  const seen = insideDesk(ctx, data, (store) => {
    const { deviceId, lastSeq } = store.info()
    return store.read((db) => ({
      source: deviceId,
      lastReceipt: lastSeq,
      body: bodyOf(listCouncils(db)),
      figures: figuresOf(db, { ...ctx, store }, { kind: 'all', until: null })
    }))
  })
  if (!seen.ok) return seen
  const { figures, ...rest } = seen.value
  return figures.ok ? ok({ ...rest, head: headOf(manifest), figures: figures.value }) : figures
}
