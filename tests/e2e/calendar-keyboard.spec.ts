import type { Locator } from '@playwright/test'
import { CalendarPage } from '../support/calendar-page.ts'
import { Spa } from '../support/spa.ts'
import { expect, test } from '../support/test.ts'

/** What is said to those who hear, and not on the page as a toast. */
function spoken(calendar: CalendarPage, text: string): Locator {
  return calendar.page.getByRole('status').filter({ hasText: text })
}

async function press(calendar: CalendarPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await calendar.page.keyboard.press(key)
}

test('FD-C15 arrows move a slot that is seen and spoken, and Enter creates there', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '09:30', [{ service: 'Facial', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await expect(calendar.card('Eva Stone', 'Anna')).toBeVisible()
  await press(calendar, 'ArrowRight')
  await expect(spoken(calendar, 'Anna, 09:00, free')).toBeAttached()
  await press(calendar, 'ArrowRight', 'ArrowRight')
  await expect(spoken(calendar, 'Anna, 09:30, Eva Stone, Facial until 10:00')).toBeAttached()
  await press(calendar, 'ArrowDown')
  await expect(spoken(calendar, 'Boris, 09:30, free')).toBeAttached()
  const marked = calendar.lane('Boris').locator('.fc-highlight')
  await expect(marked).toBeInViewport()
  expect(Math.abs(((await marked.boundingBox())?.x ?? 0) + 2 - (await calendar.x('09:30')))).toBeLessThan(4)
  for (let step = 0; step < 14; step += 1) await press(calendar, 'ArrowRight')
  await expect(spoken(calendar, 'Boris, 13:00, Break')).toBeAttached()
  await press(calendar, 'ArrowRight', 'ArrowRight', 'Enter')
  const editor = page.getByRole('dialog', { name: 'New appointment' })
  await expect(editor.getByRole('spinbutton', { name: 'Start: hours' })).toHaveValue('13')
  await expect(editor.getByRole('spinbutton', { name: 'Start: minutes' })).toHaveValue('30')
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)

  await press(calendar, 'ArrowLeft')
  await expect(spoken(calendar, 'Boris, 13:30, free')).toBeAttached()
  await press(calendar, 'Escape')
  await expect(page.locator('.fc-highlight')).toHaveCount(0)
})

test('FD-C15 Enter on a taken slot opens what stands there, and a button pressed before is not pressed again', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '09:00', [{ service: 'Facial', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await press(calendar, 'ArrowDown')
  await expect(spoken(calendar, 'Anna, 09:00, Eva Stone')).toBeAttached()
  await press(calendar, 'Enter')
  await expect(page.getByRole('dialog', { name: 'Appointment', exact: true })).toContainText('Eva Stone')
  await expect(page.locator('.fc-timeline-slot-lane[data-date*="T10:"]')).toHaveCount(2)
})

test('FD-C15 with the focus on a card, arrows go to the next card in its lane and in the next lane', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  await spa.book('Tom Hale', '14:00', [{ service: 'Facial', staff: ['Anna'] }])
  await spa.book('Ina Rose', '13:45', [{ service: 'Massage', staff: ['Boris'], instances: ['Room 2'] }])
  const calendar = new CalendarPage(await openDesk())
  await calendar.card('Eva Stone', 'Anna').focus()
  await press(calendar, 'ArrowRight')
  await expect(calendar.card('Tom Hale', 'Anna')).toBeFocused()
  await press(calendar, 'ArrowDown')
  await expect(calendar.card('Ina Rose', 'Boris')).toBeFocused()
  await press(calendar, 'ArrowDown')
  await expect(calendar.card('Ina Rose', 'Room 2')).toBeFocused()
  await press(calendar, 'ArrowUp', 'ArrowUp', 'ArrowLeft')
  await expect(calendar.card('Eva Stone', 'Anna')).toBeFocused()
})

test('FD-C16 m, arrows and Enter move the card with the focus, and undo takes it back', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  await spa.book('Tom Hale', '10:00', [{ service: 'Facial', staff: ['Boris'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const card = calendar.card('Eva Stone', 'Anna')
  await card.focus()
  await press(calendar, 'm')
  await expect(spoken(calendar, 'Eva Stone: choose a new time with the arrows.')).toBeAttached()
  await press(calendar, 'ArrowRight')
  await expect(spoken(calendar, 'Anna, 10:15–11:15, Fits here')).toBeAttached()
  await expect(page.getByText('Fits here', { exact: true })).toBeVisible()
  await press(calendar, 'ArrowDown')
  const taken = 'Boris is busy until 10:30: Tom Hale, Facial'
  await expect(spoken(calendar, `Boris, 10:15–11:15, ${taken}, Free from 10:30`)).toBeAttached()
  await expect(page.getByText(taken, { exact: true })).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1'])
  await press(calendar, 'ArrowRight')
  await expect(spoken(calendar, 'Boris, 10:30–11:30, Fits here')).toBeAttached()
  await press(calendar, 'Enter')
  await expect(calendar.toast('Eva Stone moved to 10:30, Boris.')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:30–11:30 Boris, Room 1'])
  await expect(page.locator('.fc-highlight')).toHaveCount(0)
  await expect(calendar.card('Eva Stone', 'Boris')).toBeFocused()
  await press(calendar, 'Control+z')
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1'])
})

test('FD-C16 Enter on a conflict is refused with the reason and the nearest time, and Escape keeps the card', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  await spa.book('Tom Hale', '10:30', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await calendar.card('Eva Stone', 'Anna').focus()
  await press(calendar, 'm', 'ArrowRight', 'ArrowRight')
  await expect(spoken(calendar, 'Anna is busy until 11:30: Tom Hale, Massage')).toBeAttached()
  await press(calendar, 'Enter')
  const toast = calendar.toast('busy until 11:30: Tom Hale, Massage')
  await expect(toast.getByRole('button', { name: /^Move to/ })).toBeVisible()
  await calendar.card('Eva Stone', 'Anna').focus()
  await press(calendar, 'm', 'ArrowLeft', 'Escape')
  await expect(spoken(calendar, 'Eva Stone stays at 10:00.')).toBeAttached()
  await expect(page.locator('.fc-highlight')).toHaveCount(0)
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–10:30 Anna'])
})
