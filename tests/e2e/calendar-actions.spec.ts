import { expectAccessible } from '../support/accessible.ts'
import { CalendarPage } from '../support/calendar-page.ts'
import { Spa } from '../support/spa.ts'
import { expect, test } from '../support/test.ts'

test('FD-C14 Move… needs two clicks and no drag, also to another day', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const ask = async () => {
    await calendar.card('Eva Stone', 'Anna').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Move…' }).click()
    return page.getByRole('dialog', { name: 'Move Eva Stone, Massage' })
  }
  const dialog = await ask()
  await dialog.getByRole('button', { name: '16:15' }).click()
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(calendar.toast('Eva Stone moved to 16:15')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['16:15–17:15 Anna, Room 1'])

  const again = await ask()
  await again.getByRole('button', { name: 'Date' }).click()
  await page.getByRole('button', { name: '3 March 2026', exact: true }).click()
  await again.getByRole('combobox', { name: 'To' }).click()
  await page.getByRole('option', { name: 'Clara' }).click()
  await again.getByRole('button', { name: '11:00' }).click()
  await again.getByRole('button', { name: 'Move' }).click()
  await expect(calendar.toast('11:00')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual([])
  await expect.poll(() => spa.said('Eva Stone', '2026-03-03')).toEqual(['11:00–12:00 Clara, Room 1'])
})

test('FD-C21 right click, Shift+F10 and the corner of a card open the same menu', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const card = calendar.card('Eva Stone', 'Anna')
  const menu = page.getByRole('menu', { name: '10:00 Eva Stone, Massage' })
  const items = async () => {
    await expect(menu).toBeVisible()
    const names = await menu.getByRole('menuitem').allInnerTexts()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    return names
  }
  await card.click({ button: 'right' })
  const first = await items()
  expect(first).toContain('Check in')
  await card.focus()
  await page.keyboard.press('Shift+F10')
  expect(await items()).toEqual(first)
  await expect(card).toBeFocused()
  await card.hover()
  await page.getByRole('button', { name: 'Actions for Eva Stone, 10:00' }).click()
  expect(await items()).toEqual(first)
})

test('FD-C21 FD-C22 statuses are given from the menu, shown as symbol and word, and undone', async ({
  api,
  openDesk,
  host,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '09:00', [{ service: 'Massage', staff: ['Anna'] }])
  await host.restart({ now: '2026-03-02T09:30' })
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const choose = async (item: string) => {
    await calendar.card('Eva Stone', 'Anna').click({ button: 'right' })
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  const card = calendar.card('Eva Stone', 'Anna')
  for (const [item, status] of [
    ['Check in', 'Arrived'],
    ['Start', 'In service'],
    ['Complete', 'Completed'],
    // Back again only as a correction: nothing comes after "completed".
    ['Confirmed', 'Confirmed'],
  ] as const) {
    await choose(item)
    await expect(card).toHaveAttribute('aria-label', new RegExp(`, ${status};`))
    await expect(card.locator(`use[href="#symbol-${status.toLowerCase().replace(' ', '-')}"]`)).toHaveCount(1)
  }
  await choose('No-show')
  await expect(calendar.toast('Eva Stone: No-show')).toBeVisible()
  await expect(card).toHaveCount(0)
  await calendar.toast('No-show').getByRole('button', { name: 'Undo' }).click()
  await expect(card).toBeVisible()

  await page.getByRole('button', { name: 'Legend' }).click()
  await expect(page.getByRole('dialog', { name: 'Legend' })).toContainText('Arrived')
})

test('a cancelled visit asks for a reason, frees its places, and is restored from where it rests', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'], instances: ['Room 2'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await calendar.card('Eva Stone', 'Anna').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Cancel…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel Eva Stone, 10:00?' })
  await dialog.getByLabel('Reason').fill('Has a cold')
  await dialog.getByRole('button', { name: 'Cancel it' }).click()
  await expect(calendar.toast('Eva Stone: Cancelled')).toBeVisible()
  await expect(calendar.card('Eva Stone')).toHaveCount(0)

  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('switch', { name: 'Cancelled and no-show' }).check()
  await page.keyboard.press('Escape')
  const resting = calendar.card('Eva Stone', 'Room 2')
  await expect(resting).toHaveAccessibleName(/, Cancelled;/)
  await resting.click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Move…' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Restore' }).click()
  await expect(resting).toHaveAccessibleName(/, Confirmed;/)
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 2'])
})

test('what cannot be restored where it rests is restored by one click at a start that the refusal offers', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  const { id, revision } = await spa.book('Eva Stone', '10:00', [{ service: 'Sauna' }])
  await api.appointments.setStatus.call({ id, revision, status: 'cancelled', reason: '' })
  await spa.book('Mia Berg', '10:30', [{ service: 'Sauna' }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('switch', { name: 'Cancelled and no-show' }).check()
  await page.keyboard.press('Escape')
  await calendar.card('Eva Stone', 'Cabin').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Restore' }).click()
  const refused = calendar.toast('Cabin: busy until 12:00: Mia Berg, Sauna')
  await expect(refused.getByRole('button', { name: /^Restore at/ })).toHaveText([
    'Restore at 12:00',
    'Restore at 12:05',
    'Restore at 12:10',
  ])
  await refused.getByRole('button', { name: 'Restore at 12:00' }).click()
  await expect(calendar.toast('Eva Stone: Restored, now at 12:00')).toBeVisible()
  await expect(calendar.card('Eva Stone', 'Cabin')).toHaveAccessibleName(/, Confirmed;/)
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['12:00–13:30 Cabin'])
})

test('cancelling from the card of a later service names every service that goes', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [
    { service: 'Massage', staff: ['Anna'] },
    { service: 'Facial', staff: ['Boris'] },
  ])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await calendar.card('Eva Stone', 'Boris').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Cancel…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel Eva Stone, 10:00?' })
  const going = dialog.getByRole('list', { name: 'All 2 services of the visit are cancelled:' })
  await expect(going.getByRole('listitem')).toHaveText(['10:00–11:00 Massage', '11:00–11:30 Facial'])
})

test('what is to solve is brought into sight from its button, on the lanes and in the list', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  for (const hour of ['09', '10', '11', '12', '14', '15', '16', '17']) {
    await spa.book(`Client at ${hour}`, `${hour}:00`, [{ service: 'Facial', staff: ['Boris'] }])
  }
  await spa.loseAnna('Is ill')
  const page = await openDesk()
  await page.setViewportSize({ width: 1366, height: 380 })
  const calendar = new CalendarPage(page)
  const bring = async () => {
    await page.getByRole('button', { name: '1 to solve' }).click()
    await page.getByRole('menuitem', { name: /2 Mar/ }).click()
  }
  await calendar.lane('Cabin').scrollIntoViewIfNeeded()
  await expect(calendar.card('Eva Stone', 'To solve')).not.toBeInViewport()
  await bring()
  await expect(calendar.card('Eva Stone', 'To solve')).toBeInViewport()
  await expect(calendar.card('Eva Stone', 'To solve')).toBeFocused()

  await page.getByText('List', { exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'Eva Stone' })
  await page.getByRole('row').last().scrollIntoViewIfNeeded()
  await expect(row).not.toBeInViewport()
  await bring()
  await expect(row.getByRole('button', { name: 'Eva Stone', exact: true })).toBeFocused()
  await expect(row).toBeInViewport()
})

test('FD-C18 the list holds every booking of the day with the same actions', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }], { note: 'Likes it quiet' })
  await spa.book('Tom Hale', '11:00', [{ service: 'Facial', staff: ['Boris'] }])
  await spa.yoga('14:00', 8, ['Ann'])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await page.getByRole('radiogroup', { name: 'View' }).getByText('List').click()
  const table = page.getByRole('table', { name: 'Bookings of Monday, 2 March 2026' })
  await expect(table.getByRole('row')).toHaveCount(4)
  const eva = table.getByRole('row', { name: /Eva Stone/ })
  await expect(eva).toContainText('10:00–11:00')
  await expect(eva).toContainText('Anna')
  await expect(eva).toContainText('Room 1')
  await expect(eva).toContainText('Confirmed')
  await expect(table.getByRole('row', { name: /Yoga/ })).toContainText('1 of 8')

  await eva.getByRole('button', { name: 'Actions for Eva Stone, 10:00' }).click()
  await page.getByRole('menuitem', { name: 'Check in' }).click()
  await expect(eva).toContainText('Arrived')
  await eva.getByRole('button', { name: 'Actions for Eva Stone, 10:00' }).click()
  await page.getByRole('menuitem', { name: 'Move…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move Eva Stone, Massage' })
  await dialog.getByRole('button', { name: '15:00' }).click()
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(eva).toContainText('15:00–16:00')
  await eva.getByRole('button', { name: 'Eva Stone', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Appointment', exact: true })).toBeVisible()
})

test('FD-C18 axe finds nothing on the calendar, its menus and its dialogs, in light and in dark', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }], { note: 'Likes it quiet' })
  await spa.yoga('14:00', 8, ['Ann'])
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const card = calendar.card('Eva Stone', 'Anna')
  await card.focus()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Shift+F10')
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Move…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move Eva Stone, Massage' })
  await expect(dialog.getByRole('button', { name: '15:00' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card).toBeFocused()
})

test('FD-C18 axe finds nothing on the list, the legend and another day, in light and in dark', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }], { note: 'Likes it quiet' })
  const page = await openDesk()
  await page.getByRole('button', { name: 'Next day' }).click()
  await page.getByRole('button', { name: 'Legend' }).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await page.keyboard.press('l')
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)
})
