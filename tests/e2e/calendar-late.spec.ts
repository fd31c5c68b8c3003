import { CalendarPage } from '../support/calendar-page.ts'
import { Spa } from '../support/spa.ts'
import { expect, test } from '../support/test.ts'

test.use({ hostOptions: { now: '2026-03-02T10:04', zone: 'Europe/Riga', demo: false } })

test('FD-C23 who is not checked in is marked late, then "no-show?", by itself, while the status stays', async ({
  api,
  openDesk,
  page,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  await spa.book('Tom Hale', '09:00', [{ service: 'Facial', staff: ['Anna'] }])
  await page.clock.install({ time: new Date() })
  const calendar = new CalendarPage(await openDesk())
  const eva = calendar.card('Eva Stone', 'Anna')
  const tom = calendar.card('Tom Hale', 'Anna')
  await expect(tom).toHaveAccessibleName(/, Confirmed; no-show\?;/)
  await expect(tom.locator('use[href="#symbol-missing"]')).toHaveCount(1)
  await expect(eva).toHaveAccessibleName(/, Confirmed; with Anna/)

  await page.clock.runFor('02:00')
  await expect(eva).toHaveAccessibleName(/, Confirmed; late; with Anna/)
  await expect(eva.locator('use[href="#symbol-late"]')).toHaveCount(1)
  await page.keyboard.press('l')
  await expect(page.getByRole('row').filter({ hasText: 'Eva Stone' })).toContainText('late')
  await expect(page.getByRole('row').filter({ hasText: 'Tom Hale' })).toContainText('no-show?')
  await page.keyboard.press('d')

  await eva.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Check in' }).click()
  await expect(eva).toHaveAccessibleName(/, Arrived; with Anna/)
  const statuses = async () => (await spa.cards()).map(({ who, status }) => `${who ?? ''} ${status}`).toSorted()
  await expect.poll(statuses).toEqual(['Eva Stone arrived', 'Tom Hale confirmed'])
})
