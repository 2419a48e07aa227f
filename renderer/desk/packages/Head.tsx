import type { PackageHead } from '../../../shared/contract/packages.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { packagesText } from '../../text/packages.ts'
import desk from '../desk.module.css'

/** Whose package it is, and from which device. */
export function Head({ head }: { readonly head: PackageHead }) {
  return (
    <dl className={desk.facts}>
      {head.sessionName !== '' && (
        <>
          <dt>{packagesText.session}</dt>
          <dd>{head.sessionName}</dd>
        </>
      )}
      {head.memberName !== '' && (
        <>
          <dt>{packagesText.member}</dt>
          <dd>{head.memberName}</dd>
        </>
      )}
      <dt>{packagesText.madeAt}</dt>
      <dd>{momentWords(head.madeAt)}</dd>
      <dt>{packagesText.from}</dt>
      <dd>
        <code>{head.fingerprint}</code>
      </dd>
    </dl>
  )
}
