/** The register of a desk as a package: what its figures are made of, and nothing of members or marks. */
import type { AppError } from '../../../shared/errors.ts'
import type { RegisterFacts } from '../../../shared/packages/format.ts'
import type { Result } from '../../../shared/result.ts'
import { ok } from '../../../shared/result.ts'
import { type CouncilRow, listCouncils } from '../../store/councils.ts'
import type { Store } from '../../store/db.ts'
import { registerFacts } from '../../store/register-copy.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import type { PackageRead } from '../ports.ts'
import { databaseOf, handOutPackage, insideDesk, isOut, refusePackage } from './parts.ts'

/** Whose desk it is: the authority of its council, or the council itself; '' where there is none. */
export function bodyOf(councils: readonly CouncilRow[]): string {
  return councils.find(({ issuingBody }) => issuingBody !== '')?.issuingBody ?? councils[0]?.name ?? ''
}

/** Not in practice: its register is nobody's. */
export const makeRegisterPackage: Handler<'makeRegisterPackage'> = async ({ passphrase }, ctx) => {
  if (ctx.space !== 'real') return refusePackage('NOT_HERE')
  const copy = await ctx.ports.packages.register(ctx.spaces.file)
  if (!copy.ok) return copy
  const body = bodyOf(ctx.store.read(listCouncils))
  const facts = {
    kind: 'register',
    id: ctx.newId(),
    answers: null,
    sessionId: null,
    sessionName: body,
    memberId: null,
    memberName: '',
    criteriaHash: null
  } as const
  const saved = await handOutPackage(ctx, facts, { name: 'data.sqlite.gz', bytes: copy.value }, { passphrase, name: `Goi so – ${body}` })
  if (!saved.ok) return saved
  const { outcome, hash } = saved.value
  if (isOut(outcome))
    ctx.store.write((db) => {
      const detail = { package: facts.id, hash, locked: passphrase !== '', publicKey: ctx.ports.packages.publicKey() }
      record(ctx, db, 'makeRegisterPackage', { detail })
    })
  return ok(outcome)
}

/**
 * Looks at the register in a package of a whole desk or of its register alone, with what is told of the desk's log. NOT_A_DESK for any other kind,
 * NEWER_FORMAT, BROKEN. The database is let go afterwards.
 */
export function registerOf<T>(ctx: Ctx, read: PackageRead, look: (store: Store, facts: RegisterFacts) => T): Result<T, AppError> {
  const { kind } = read.manifest
  if (kind !== 'session' && kind !== 'register') return refusePackage('NOT_A_DESK')
  try {
    return insideDesk(ctx, databaseOf(read), (store) => look(store, store.read(registerFacts)))
  } finally {
    read.database?.release()
  }
}
