import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

interface Breach {
  readonly id: string
  readonly where: readonly string[]
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string | undefined }[]
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/**
 * What the page as it stands breaks of WCAG 2.1 A and AA, or of single rules, with the places. Only what is broken is worked out in full:
 * naming every element that is right takes most of the time. A page without frames is asked in itself, else by way of a second page.
 */
export async function breachesOf(page: Page, rules?: string[]): Promise<Breach[]> {
  return (await violationsOf(page, rules)).map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
  }))
}

async function violationsOf(page: Page, rules: string[] | undefined): Promise<readonly Violation[]> {
  const alone = page.frames().length === 1
  // half a megabyte of script stays in a page that was asked before, and need not be read again
  if (alone && (await page.evaluate(() => 'axe' in window))) {
    const runOnly = rules ? ({ type: 'rule', values: rules } as const) : ({ type: 'tag', values: tags } as const)
    return page.evaluate(run, runOnly)
  }
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(alone)
  return (await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze()).violations
}

/** Runs in the page. */
async function run(runOnly: { readonly type: 'rule' | 'tag'; readonly values: readonly string[] }): Promise<Violation[]> {
  const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } } // it was put there
  return (await axe.run({ runOnly, resultTypes: ['violations'] })).violations
}
