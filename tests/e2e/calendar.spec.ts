import type { Locator } from '@playwright/test'
import { CalendarPage } from '../support/calendar-page.ts'
import { Spa } from '../support/spa.ts'
import { expect, test } from '../support/test.ts'

async function chooseService(editor: Locator, name: string): Promise<void> {
  await editor.getByPlaceholder('Type a part of its name').click()
  await editor
    .page()
    .getByRole('option', { name: new RegExp(name) })
    .click()
}

test('S8 FD-C1 people stand first, then each resource with its instances, and both groups fold', async ({
  api,
  openDesk,
}) => {
  await Spa.open(api)
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  await expect(calendar.heading('Staff')).toBeVisible()
  await expect
    .poll(() => calendar.rows())
    .toEqual(['Staff', 'Anna', 'Boris', 'Resources', 'Massage room', 'Room 1', 'Room 2', 'Sauna', 'Cabin'])

  await page.getByRole('button', { name: 'Staff: fold away' }).click()
  await expect(calendar.heading('Anna')).toHaveCount(0)
  const rooms = page.getByRole('button', { name: 'Massage room: fold away' })
  await rooms.focus()
  await page.keyboard.press('Enter')
  await expect(calendar.heading('Room 1')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Massage room: unfold' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Staff: unfold' }).click()
  await expect(calendar.heading('Anna')).toBeVisible()
  await expect(calendar.heading('Room 1')).toBeVisible()
})

test('S8 FD-C2 FD-C3 a booking stands in the lane of its person and of its room, and pointing at one lights both', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'], instances: ['Room 2'] }])
  await spa.book('Tom Hale', '10:00', [{ service: 'Massage', staff: ['Boris'] }])
  const calendar = new CalendarPage(await openDesk())
  const anna = calendar.card('Eva Stone', 'Anna')
  const room = calendar.card('Eva Stone', 'Room 2')
  await expect(anna).toContainText('Massage')
  await expect(anna).toContainText('10:00')
  await expect(room.locator('[data-full="Anna"]')).toBeVisible()
  await expect(calendar.card('Eva Stone')).toHaveCount(2)

  await anna.hover()
  await expect(room).toHaveAttribute('data-lit', 'line')
  await expect(calendar.card('Tom Hale', 'Boris')).not.toHaveAttribute('data-lit')
  await room.focus()
  await expect(anna).toHaveAttribute('data-lit', 'line')
  await expect(calendar.page.getByRole('tooltip')).toContainText('Room 2')
  await calendar.page.keyboard.press('Escape')
  await expect(calendar.page.getByRole('tooltip')).toHaveCount(0)
})

test('FD-C4 drawing over free time opens the editor with the person, the time and the length', async ({
  api,
  openDesk,
}) => {
  await Spa.open(api)
  const calendar = new CalendarPage(await openDesk())
  await calendar.draw('Anna', '14:00', '14:45')
  const editor = calendar.page.getByRole('dialog', { name: 'New appointment' })
  await expect(editor.getByRole('spinbutton', { name: 'Start: hours' })).toHaveValue('14')
  await expect(editor.getByRole('spinbutton', { name: 'Start: minutes' })).toHaveValue('00')
  await chooseService(editor, 'Massage')
  await expect(editor).toContainText('Anna')
  await expect(editor.getByRole('button', { name: 'Keep 45 min' })).toBeVisible()
})

test('FD-C4 Escape gives up what is being drawn', async ({ api, openDesk }) => {
  await Spa.open(api)
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await calendar.draw('Anna', '14:00', '14:45', async () => {
    await expect(page.locator('.fc-highlight')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('.fc-highlight')).toHaveCount(0)
  })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await calendar.draw('Anna', '15:00', '15:45')
  await expect(page.getByRole('dialog', { name: 'New appointment' })).toBeVisible()
})

test('FD-C5 a double click on free time opens the editor there, and a click or Enter on a card opens it', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const card = calendar.card('Eva Stone', 'Anna')
  const stored = page.getByRole('dialog', { name: 'Appointment', exact: true })
  await card.dblclick()
  await expect(stored).toContainText('Eva Stone')
  await page.keyboard.press('Escape')
  await expect(stored).toHaveCount(0)
  await card.focus()
  await page.keyboard.press('Enter')
  await expect(stored).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(stored).toHaveCount(0)
  await expect(card).toBeFocused()

  const lane = await calendar.lane('Boris').boundingBox()
  if (!lane) throw new Error('no lane')
  await page.mouse.dblclick(await calendar.x('15:30'), lane.y + lane.height / 2)
  const fresh = page.getByRole('dialog', { name: 'New appointment' })
  await expect(fresh.getByRole('spinbutton', { name: 'Start: hours' })).toHaveValue('15')
  await expect(fresh.getByRole('spinbutton', { name: 'Start: minutes' })).toHaveValue('30')
  await chooseService(fresh, 'Facial')
  await expect(fresh).toContainText('Boris')
})

test('FD-C6 begun on a free room, the editor has that room chosen by hand and no person', async ({ api, openDesk }) => {
  await Spa.open(api)
  const calendar = new CalendarPage(await openDesk())
  await calendar.draw('Room 2', '14:00', '15:00')
  const editor = calendar.page.getByRole('dialog', { name: 'New appointment' })
  await chooseService(editor, 'Massage')
  await expect(editor).toContainText('Room 2')
})

test('FD-C19 FD-C17 another day than today says so loudly, and keys turn the pages', async ({ api, openDesk }) => {
  await Spa.open(api)
  const page = await openDesk()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Monday, 2 March 2026')
  await expect(page.getByRole('button', { name: 'Back to today' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Next day' }).click()
  await expect(title).toHaveText('Tuesday, 3 March 2026')
  await expect(page.getByRole('note')).toContainText('Tuesday, 3 March 2026')
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(title).toHaveText('Monday, 2 March 2026')

  for (const [key, day] of [
    ['j', 'Tuesday, 3 March 2026'],
    ['PageDown', 'Wednesday, 4 March 2026'],
    ['k', 'Tuesday, 3 March 2026'],
    ['PageUp', 'Monday, 2 March 2026'],
    ['PageUp', 'Sunday, 1 March 2026'],
    ['t', 'Monday, 2 March 2026'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(title).toHaveText(day)
  }
  await page.keyboard.press('g')
  await page.getByRole('dialog', { name: 'Go to date' }).getByRole('button', { name: '12 March 2026' }).click()
  await expect(title).toHaveText('Thursday, 12 March 2026')
  await page.keyboard.press('l')
  await expect(page.getByRole('table')).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByRole('table', { name: /Bookings/ })).toHaveCount(0)
})

test('FD-C17 the letters work by their place on a Cyrillic keyboard, and do nothing in fields, menus and dialogs', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  const page = await openDesk()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Monday, 2 March 2026')
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true })),
  )
  await expect(title).toHaveText('Tuesday, 3 March 2026')
  await page.keyboard.press('t')
  await new CalendarPage(page).card('Eva Stone', 'Anna').focus()
  await page.keyboard.press('Shift+F10')
  await page.keyboard.press('j')
  await page.getByRole('menuitem', { name: 'Move…' }).click()
  await page.getByRole('button', { name: 'Cancel' }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  const editor = page.getByRole('dialog', { name: 'New appointment' })
  await editor.getByRole('combobox').first().click()
  await page.keyboard.type('jjlt')
  await expect(title).toHaveAttribute('title', 'Monday, 2 March 2026')
})

test('FD-C20 the line of now stands at the minute of the clock and is in sight', async ({ api, openDesk }) => {
  await Spa.open(api)
  const calendar = new CalendarPage(await openDesk())
  const line = calendar.page.locator('.fc-timeline-now-indicator-line')
  await expect(line).toBeInViewport()
  const box = await line.boundingBox()
  expect(Math.abs((box?.x ?? 0) - (await calendar.x('09:00')))).toBeLessThan(6)
  for (let zoomed = 0; zoomed < 2; zoomed += 1) await calendar.page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(line).toBeInViewport()
})

test('FD-C26 who does not work that day is left out and counted, and shown when asked for', async ({
  api,
  openDesk,
}) => {
  await Spa.open(api)
  const calendar = new CalendarPage(await openDesk())
  await expect(calendar.heading('Anna')).toBeVisible()
  await expect(calendar.heading('Clara')).toHaveCount(0)
  await calendar.page.getByRole('button', { name: '1 not working' }).click()
  await expect(calendar.heading('Clara')).toBeVisible()
  await calendar.page.getByRole('button', { name: 'Next day' }).click()
  await expect(calendar.page.getByRole('button', { name: /not working/ })).toHaveCount(0)
})

test('FD-C27 breaks and days off are shaded and say why, and refuse a card with the reason', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  const at = (time: string) => Date.parse(`2026-03-02T${time}:00+02:00`) / 60_000
  await api.staff.addTimeOff.call({
    id: spa.staff('Boris'),
    interval: { startsAt: at('15:00'), endsAt: at('18:00') },
    reason: 'Dentist',
    closing: { fingerprint: null, leaveOpen: false },
  })
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  await expect(calendar.lane('Boris').getByTitle('Day off: Dentist')).toBeVisible()
  await expect(calendar.lane('Boris').getByTitle('Break')).toBeVisible()
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), { lane: 'Boris', time: '15:30' })
  await expect(calendar.toast('Dentist')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1'])
})

test('S10 a group shows its places, is one card, and moves as an appointment does', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.yoga('14:00', 8, ['Ann', 'Bea', 'Cid', 'Dan'])
  const calendar = new CalendarPage(await openDesk())
  const card = calendar.card('Yoga for beginners', 'Anna')
  await expect(card).toContainText('4 of 8')
  await calendar.drag(card, { time: '15:00' })
  await expect(calendar.toast('Yoga for beginners moved to 15:00')).toBeVisible()
  await expect.poll(() => spa.said('Yoga for beginners')).toEqual(['15:00–16:00 Anna'])
  await calendar.toast('moved').getByRole('button', { name: 'Undo' }).click()
  await expect(calendar.toast('Undone')).toBeVisible()
  await expect.poll(() => spa.said('Yoga for beginners')).toEqual(['14:00–15:00 Anna'])
})
