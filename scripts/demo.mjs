/** `npm run demo -- --out DIR`: plays a practice session from product list to papers, without a window. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfNeeded, root } from './build.mjs'

buildIfNeeded()
await import(pathToFileURL(join(root, 'out', 'main', 'demo.js')).href)
