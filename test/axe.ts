import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

interface Breach {
  readonly id: string
  readonly where: readonly string[]
}

/**
 * What the page as it stands breaks of WCAG 2.1 A and AA, or of single rules, with the places. Only what is broken is worked out in full:
 * naming every element that is right takes most of the time. A page without frames is asked in itself, else by way of a second page.
 */
export async function breachesOf(page: Page, rules?: string[]): Promise<Breach[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(page.frames().length === 1)
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])).analyze()
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
  }))
}
