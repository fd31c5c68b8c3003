import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What FullCalendar itself causes: the scroller of its header takes no focus. It follows the one below it, which does.
 */
const fullCalendar = '.fc-scrollgrid-section-header .fc-scroller'

/** axe finds nothing on the page as it is; in dark only the colours are others. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Frames, for which the other mode opens a second page each time, there are none.
    const axe = new AxeBuilder({ page }).exclude(fullCalendar).setLegacyMode()
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
    )
    expect(found, colorScheme).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
