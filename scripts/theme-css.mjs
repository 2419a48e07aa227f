/**
 * Writes renderer/mantine-variables.css: what MantineProvider would put into a <style> element at run time, which our CSP refuses.
 * Run after a change to renderer/theme.ts: node scripts/theme-css.mjs
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { cssVariablesResolver, theme } from '../renderer/theme.ts'

/** The variables in which our theme differs from Mantine's own style sheet, as CSS text. */
export function themeCss() {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme)
  const standard = defaultCssVariablesResolver(DEFAULT_THEME)
  const ours = defaultCssVariablesResolver(merged)
  const extra = cssVariablesResolver(merged)
  const changed = Object.fromEntries(
    ['variables', 'light', 'dark'].map((scope) => {
      const all = Object.entries({ ...ours[scope], ...extra[scope] })
      return [scope, Object.fromEntries(all.filter(([name, value]) => standard[scope][name] !== value))]
    })
  )
  const css = convertCssVariables(changed, ':root')
    .replaceAll(/([{;])\s*/g, '$1\n  ')
    .replaceAll(/\s*}/g, '\n}\n')
  return `/* Written by scripts/theme-css.mjs from renderer/theme.ts; do not edit. */\n${css.replaceAll(/\n{2,}/g, '\n').trim()}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../renderer/mantine-variables.css', import.meta.url), themeCss())
}
