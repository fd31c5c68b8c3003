import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor, toast } from '../support/appointment-editor.ts'
import { smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

test('FD-A14 errors stand beside the field and are read out; Ctrl+Enter saves from any field', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.note.fill('x')
  await page.keyboard.press('Control+Enter')
  await expect(editor.client).toBeFocused()
  await expect(editor.client).toHaveAccessibleDescription('Please choose a client, create one, or say walk-in.')
  await expect(editor.addService).toHaveAccessibleDescription('Please choose a service.')
  await expectAccessible(page)
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.chooseService('Sauna')
  await editor.note.press('Control+Enter')
  await expect(toast(page, 'Booked')).toBeVisible()
})

test('FD-E12 FD-E13 Escape closes, a changed form asks once, and the focus goes back', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  const opener = page.getByRole('button', { name: 'New appointment' })
  await opener.click()
  await expect(editor.client).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor.panel).toBeHidden()
  await expect(opener).toBeFocused()

  await page.keyboard.press('Enter')
  await page.keyboard.type('Nadia')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(editor.client).toHaveValue('Nadia')
  await editor.panel.getByRole('button', { name: 'Close', exact: true }).last().click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.panel).toBeHidden()
})

test('FD-C4 FD-C6 what was drawn is taken over: the person wished, the room by hand, and the length asked about once', async ({
  api,
  openDesk,
  page,
}) => {
  const { staff, instance } = await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await draw(page, staff.anna, '14:00', '14:45')
  await expect(editor.client).toBeFocused()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.chooseService('Hot stone massage')
  await expect(editor.seat('Hot stone massage', 'Staff member')).toHaveText('Anna Berzina')
  const question = editor.panel.getByText('You drew 45 min, the service takes 60.')
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await editor.panel.getByRole('button', { name: 'Keep 45 min' }).click()
  await expect(question).toBeHidden()
  await expect(editor.service('Hot stone massage')).toContainText('14:00–14:45')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()

  await draw(page, instance('Room 2'), '14:00', '14:30')
  await editor.chooseService('Hot stone massage')
  await expect(editor.seat('Hot stone massage', 'Massage room')).toHaveText('Room 2 (chosen by hand)')
  await expect(editor.seat('Hot stone massage', 'Staff member')).toContainText('(anyone)')
  await editor.panel.getByRole('button', { name: 'Use 60 min' }).click()
  await expect(editor.service('Hot stone massage')).toContainText('14:00–15:00')
})

test('a visit saved on another day is shown by one click, with its card lit', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  await editor.panel.getByLabel('Date').fill('Thu 5 Mar 2026')
  await page.keyboard.press('Tab')
  await editor.startAt('18:00')
  await editor.chooseService('Hot stone massage')
  await editor.save.click()
  const told = toast(page, 'Booked: Eva Stone, Thu, 5 Mar, 18:00')
  await told.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('button', { name: 'Back to today' })).toBeVisible()
  const cards = page.locator('.fc-event').filter({ hasText: 'Eva Stone' })
  await expect(cards.first()).toBeFocused()
  await expect(cards.first()).toBeInViewport()
  // In the lane of the person and in that of the room.
  await expect(page.locator('.fc-event[data-lit="line"]')).toHaveCount(2)

  // On the day that is shown there is nothing to go to.
  await editor.openCard('Eva Stone')
  await editor.startAt('17:00')
  await editor.save.click()
  await expect(toast(page, 'Saved: Eva Stone, Thu, 5 Mar, 17:00')).toBeVisible()
  await expect(toast(page, 'Saved').getByRole('button', { name: 'Show' })).toBeHidden()
})

/** Draws free time in a lane with the mouse. */
async function draw(page: Page, lane: string, from: string, to: string): Promise<void> {
  const row = page.locator(`.fc-timeline-lane[data-resource-id="${lane}"]`)
  await row.scrollIntoViewIfNeeded()
  const box = await row.boundingBox()
  const hour = async (time: string) => {
    const label = page.locator(`.fc-timeline-slot[data-date="2026-03-02T${time.slice(0, 2)}:00:00"]`).first()
    const slot = await label.boundingBox()
    if (!slot) throw new Error(`no slot at ${time}`)
    return slot
  }
  const [begin, next] = [await hour(from), await hour(`${Number(from.slice(0, 2)) + 1}:00`)]
  const minute = (next.x - begin.x) / 60
  const x = (time: string) =>
    begin.x + ((Number(time.slice(0, 2)) - Number(from.slice(0, 2))) * 60 + Number(time.slice(3))) * minute
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2
  await page.mouse.move(x(from) + 2, y)
  await page.mouse.down()
  await page.mouse.move(x(from) + 12, y)
  await page.mouse.move(x(to) - 2, y, { steps: 10 })
  await page.mouse.up()
}

test('a date is read as the region writes it; what is no date stays, with a sentence', async ({
  api,
  openDesk,
  page,
}) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Stone', /Eva Stone/)
  const date = editor.panel.getByLabel('Date')
  for (const typed of ['05.03.2026', '5.3.', '5 mar']) {
    await date.fill(typed)
    await page.keyboard.press('Tab')
    await expect(date).toHaveValue('Thu 5 Mar 2026')
    await date.fill('2.3.')
  }
  await date.fill('soon')
  await page.keyboard.press('Tab')
  await expect(date).toHaveValue('soon')
  await expect(date).toHaveAccessibleDescription('Please write the date like 02/03/2026, or choose it.')
  await editor.chooseService('Sauna')
  await editor.save.click()
  await expect(editor.panel).toBeVisible()
  await expect(toast(page, 'Booked')).toHaveCount(0)
  await date.fill('5.3.2026')
  await editor.save.click()
  await expect(toast(page, 'Booked: Eva Stone, Thu, 5 Mar')).toBeVisible()
})
