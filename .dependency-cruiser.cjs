/** Who may import whom: the table of the house. Type-only imports count too, unless said otherwise. */
const only = (name, from, allowed, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...extra },
  to: { pathNot: allowed }
})
const node = '^(node:|fs|path|os|crypto|child_process|util|events|url|stream|zlib|net|http|readline|worker_threads|module|buffer|string_decoder|timers)'
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    only('domain-imports-itself', '^shared/domain', '^shared/(domain|result|errors|ids|criteria/schema)'),
    only('shared-runs-anywhere', '^shared', ['^shared', '^node_modules/(zod|canonicalize)/']),
    only('store-is-sql', '^electron/store', ['^electron/store', '^shared/(domain|result|errors|ids|contract)', '^node_modules/(@types/)?(better-sqlite3|canonicalize)/', node]),
    only('core-knows-no-host', '^electron/core', ['^electron/(core|store)', '^electron/files/xlsx/spec', '^shared', '^node_modules/zod/', '^(node:)?(crypto|fs|path)$']),
    only('shell-is-electron', '^electron/shell', ['^electron/(shell|core/(dispatch|context|ports)|web|print|fault-log|files/write-file)', '^shared', '^node_modules/(electron|electron-log)/', '^electron$', node]),
    { name: 'electron-only-in-shell', severity: 'error', from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/(shell/|main\\.ts|preload\\.ts)' }, to: { path: '^(node_modules/electron/|electron$)' } },
    { name: 'sql-only-in-store', severity: 'error', from: { pathNot: '^(electron/store|test|bench)' }, to: { path: '^node_modules/(@types/)?better-sqlite3/' } },
    { name: 'pages-know-no-host', severity: 'error', from: { path: '^renderer' }, to: { path: `^electron/|${node}` } },
    { name: 'parts-know-no-page', severity: 'error', from: { path: '^renderer/parts' }, to: { path: '^renderer/(desk|phone|projector)' } }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] }
  }
}
