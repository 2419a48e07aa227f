/** `npm run publish -- --to postgres://…`: the issued register, sessions and results into PostgreSQL (docs/cong-bo.md). */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfNeeded, root } from './build.mjs'

buildIfNeeded()
await import(pathToFileURL(join(root, 'out', 'main', 'publish.js')).href)
