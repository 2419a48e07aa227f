import { buildIfNeeded } from '../scripts/build.mjs'

/** Before the tests of the built app: there is one, and it is of today's sources. */
export function setup(): void {
  buildIfNeeded()
}
