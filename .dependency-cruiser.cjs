/** Who may import whom: the table of the house. Type-only imports count too, but for circles. */
const node = '^(node:)?[a-z_]+(/promises)?$' // what Node brings itself resolves to its bare name
const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`

/** Files under `from` import what `allowed` lists and nothing else. */
const only = (name, from, allowed) => ({ name, severity: 'error', from: { path: from }, to: { pathNot: allowed } })

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'all-found', severity: 'error', from: {}, to: { couldNotResolve: true } },

    only('domain-imports-itself', '^shared/domain/', ['^shared/domain/', '^shared/(result|errors|ids|criteria/schema)\\.ts$']),
    only('shared-runs-anywhere', '^shared/', ['^shared/', npm('zod', 'canonicalize', 'uqr')]),

    only('store-is-sql', '^electron/store/', ['^electron/store/', '^shared/(domain/|contract/|(result|errors|ids|papers/(kinds|blank-entry|decree/defaults)|packages/(format|one-session))\\.ts$)', npm('better-sqlite3', 'canonicalize', 'postgres'), node]),
    only('files-are-bytes', '^electron/files/', [
      '^electron/files/',
      '^electron/core/ports\\.ts$',
      '^shared/',
      '^resources/fonts/',
      npm('exceljs', 'docx', 'docxtemplater', 'pizzip', 'yauzl', 'saxes', '@cantoo/pdf-lib', 'vietnamese-conversion'),
      node
    ]),
    only('core-knows-no-host', '^electron/core/', ['^electron/(core|store)/', '^electron/files/xlsx/spec\\.ts$', '^shared/', npm('zod'), '^(node:)?(crypto|fs|path|zlib)$']),
    only('web-knows-no-transport', '^electron/web/', ['^electron/web/', node]),
    only('print-is-a-browser', '^electron/print/', ['^electron/(print|web)/', '^shared/', node]),
    only('lan-is-http', '^electron/lan/', ['^electron/(lan|web)/', '^electron/core/(callers|dispatch|context|ports)\\.ts$', '^shared/', npm('fastify'), node]),
    only('shell-is-electron', '^electron/shell/', [
      '^electron/(shell|web)/',
      '^electron/core/(dispatch|context|ports)\\.ts$',
      '^electron/files/write-file\\.ts$',
      '^shared/',
      npm('electron'),
      node
    ]),
    only('preload-is-a-bridge', '^electron/preload\\.ts$', ['^shared/contract\\.ts$', npm('electron')]),
    {
      name: 'electron-only-in-shell',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/(shell/|main\\.ts|preload\\.ts)' },
      to: { path: '^node_modules/electron/' }
    },
    { name: 'sql-only-in-store', severity: 'error', from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/store/' }, to: { path: npm('better-sqlite3') } },

    { name: 'pages-know-no-host', severity: 'error', from: { path: '^renderer/' }, to: { path: ['^electron/', node] } },
    {
      name: 'pages-take-types-of-the-contract',
      comment: 'its schemas would bring the whole parser into the page',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^shared/contract', dependencyTypesNot: ['type-only'] }
    },
    only('api-is-the-door', '^renderer/api/', ['^renderer/api/', '^shared/']),
    only('words-stand-alone', '^renderer/text/', ['^renderer/(text|state)/', '^shared/']),
    { name: 'parts-know-no-page', severity: 'error', from: { path: '^renderer/parts/' }, to: { path: '^renderer/(desk|phone|projector|print|api)/' } },
    { name: 'pages-know-not-each-other', severity: 'error', from: { path: '^renderer/(desk|phone|projector|print)/' }, to: { path: '^renderer/(desk|phone|projector|print)/', pathNot: '^renderer/$1/' } }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'renderer/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] }
  }
}
