import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { build, type Plugin } from 'vite'

const here = import.meta.dirname

/** Entries by their name in out/; those whose file is not there (yet) are left out. */
function entries(files: Readonly<Record<string, string>>): Record<string, string> {
  const found = Object.entries(files).map(([name, file]) => [name, join(here, file)] as const)
  return Object.fromEntries(found.filter(([, path]) => existsSync(path)))
}

/**
 * The members' page and the hall's beside the desk's, each as a build of its own: for phones and televisions of 2020, in one script, with
 * nothing of the desk's in it. Names hold a hash, so the builds share a folder.
 */
function roomPage(name: 'phone' | 'projector'): Plugin {
  return {
    name: `${name}-page`,
    apply: 'build',
    closeBundle: async () => {
      await build({
        configFile: false,
        root: join(here, 'renderer'),
        base: './',
        logLevel: 'warn',
        plugins: [react()],
        build: {
          outDir: join(here, 'out', 'renderer'),
          emptyOutDir: false,
          target: ['es2020', 'chrome87', 'safari15.4'],
          assetsInlineLimit: 0,
          modulePreload: false,
          rolldownOptions: { input: entries({ [name]: `renderer/${name}.html` }) }
        }
      })
    }
  }
}

// What package.json lists under dependencies (better-sqlite3, whose addon cannot be bundled) stays outside; everything else is bundled.
export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: entries({
          main: 'electron/main.ts',
          serve: 'electron/serve.ts',
          demo: 'electron/demo.ts',
          publish: 'electron/publish.ts',
          'xlsx-child': 'electron/files/xlsx-read/child.ts',
          'book-worker': 'electron/files/book-worker.ts',
          'word-worker': 'electron/files/word-worker.ts',
          'word-child': 'electron/files/word-child.ts',
          'package-child': 'electron/package-child.ts',
          'stick-child': 'electron/store/stick-child.ts',
          'pdf-worker': 'electron/files/pdf-worker.ts'
        }),
        output: { chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: entries({ preload: 'electron/preload.ts' }),
        // a sandboxed window loads CommonJS only, and .js would be read as a module in this package
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: join(here, 'renderer'),
    plugins: [react(), roomPage('phone'), roomPage('projector')],
    build: {
      // the browser host meets whatever browser the office has
      target: 'es2022',
      cssTarget: 'chrome111',
      minify: true,
      // font-src and img-src allow files of ours; a font turned into a data: address would be refused
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: entries({ index: 'renderer/index.html' }),
        // what the first screen needs in one file: each more is a question to the program before anything can be seen
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } }
      }
    }
  }
})
