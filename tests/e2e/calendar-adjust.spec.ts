import type { Page } from '@playwright/test'
import { CalendarPage } from '../support/calendar-page.ts'
import { Spa } from '../support/spa.ts'
import { expect, test } from '../support/test.ts'

async function choose(calendar: CalendarPage, who: string, lane: string, item: string): Promise<void> {
  await calendar.card(who, lane).click({ button: 'right' })
  await calendar.page.getByRole('menuitem', { name: item }).click()
}

function dialogOf(page: Page, name: string) {
  return page.getByRole('dialog', { name })
}

test('FD-C21 ten more minutes are one click where nobody is touched, push the later service, and are undone', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [
    { service: 'Massage', staff: ['Anna'] },
    { service: 'Facial', staff: ['Anna'] },
  ])
  const calendar = new CalendarPage(await openDesk())
  await choose(calendar, 'Eva Stone', 'Room 1', '+10 minutes')
  const said = calendar.toast('Eva Stone, Massage: now 10:00–11:10.')
  await expect(said).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:10 Anna, Room 1', '11:10–11:40 Anna'])
  await said.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1', '11:00–11:30 Anna'])
})

test('FD-C21 what an overrun runs into is shown first, goes elsewhere or is left to solve, in one step', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'], instances: ['Room 1'] }])
  await spa.book('Tom Hale', '11:00', [{ service: 'Facial', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await choose(calendar, 'Eva Stone', 'Anna', '+10 minutes')
  const dialog = dialogOf(page, 'Eva Stone, Massage: 10 minutes longer')
  await expect(dialog).toContainText('Tom Hale')
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1'])
  await dialog.getByRole('button', { name: 'Do it' }).click()
  await expect(dialog.getByText('Please say so')).toBeVisible()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Do it' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(calendar.toast('Eva Stone, Massage: now 10:00–11:10.')).toBeVisible()
  await expect.poll(() => spa.said('Tom Hale')).toEqual(['11:00–11:30 ?'])
  await expect(calendar.card('Tom Hale', 'To solve')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(calendar.toast('Undone')).toBeVisible()
  await expect.poll(() => spa.said('Tom Hale')).toEqual(['11:00–11:30 Anna'])
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1'])
})
