/** `npm run serve -- --data DIR --port N`: the host without a window. Prints one line of JSON when it is ready. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfNeeded, root } from './build.mjs'

buildIfNeeded()
await import(pathToFileURL(join(root, 'out', 'main', 'serve.js')).href)
