import { CalendarPage } from '../support/calendar-page.ts'
import { Spa } from '../support/spa.ts'
import { expect, test } from '../support/test.ts'

const twoLines = [
  { service: 'Massage', staff: ['Anna'] },
  { service: 'Facial', staff: ['Boris'] },
] as const

test('FD-C7 another time moves the whole appointment, copies together, distances kept', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', twoLines)
  const calendar = new CalendarPage(await openDesk())
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), {
    time: '14:00',
    before: async () => {
      const { page } = calendar
      await expect(page.locator('.fc-event-mirror')).toHaveCount(2)
      await expect(page.locator('[data-verdict="fits"]').first()).toBeVisible()
      await expect(page.getByText('14:00–15:00')).toBeVisible()
    },
  })
  await expect(calendar.toast('Eva Stone moved to 14:00')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['14:00–15:00 Anna, Room 1', '15:00–15:30 Boris'])
  await calendar.toast('moved').getByRole('button', { name: 'Undo' }).click()
  await expect(calendar.toast('Undone')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1', '11:00–11:30 Boris'])
})

test('FD-C7 another lane changes that line only', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', twoLines)
  const calendar = new CalendarPage(await openDesk())
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), { lane: 'Boris' })
  await expect(calendar.toast('now Boris')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Boris, Room 1', '11:00–11:30 Boris'])
})

test('FD-C7 Shift moves this service only, and so does the menu', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', twoLines)
  const calendar = new CalendarPage(await openDesk())
  await calendar.drag(calendar.card('Eva Stone', 'Boris'), { time: '12:00', key: 'Shift' })
  await expect(calendar.toast('Eva Stone moved to 12:00')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1', '12:00–12:30 Boris'])

  const { page } = calendar
  await calendar.card('Eva Stone', 'Boris').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move this service only…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move Eva Stone, Facial' })
  await expect(dialog.getByRole('radio', { name: 'This service only' })).toBeChecked()
  await dialog.getByRole('button', { name: '15:30' }).click()
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(calendar.toast('Eva Stone moved to 15:30')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1', '15:30–16:00 Boris'])
})

test('FD-C8 FD-C9 a drop on a conflict goes back, says who is in the way, and takes the nearest free time with a click', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  await spa.book('Tom Hale', '14:00', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const card = calendar.card('Eva Stone', 'Anna')
  const before = await card.boundingBox()
  await calendar.drag(card, {
    time: '14:15',
    before: () => expect(page.getByText('Anna is busy until 15:00: Tom Hale, Massage')).toBeVisible(),
  })
  const toast = calendar.toast('busy until 15:00: Tom Hale, Massage')
  await expect(toast).toBeVisible()
  expect(await calendar.card('Eva Stone', 'Anna').boundingBox()).toEqual(before)
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–10:30 Anna'])

  await toast.getByRole('button', { name: /^Move to/ }).click()
  await expect(calendar.toast('Eva Stone moved to')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).not.toEqual(['10:00–10:30 Anna'])
})

test('FD-C8 a visit of several services says which of them is in the way of whom, and what would help', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', twoLines)
  await spa.book('Tom Hale', '15:00', [{ service: 'Facial', staff: ['Boris'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), {
    time: '14:00',
    before: async () => {
      await expect(page.getByText(/Boris.* is not free 15:00–15:30: busy until 15:30: Tom Hale, Facial/)).toBeVisible()
      await expect(page.getByText('Free from 14:30')).toBeVisible()
      await expect(page.getByText('Fits with Facial by Anna')).toBeVisible()
      await expect(page.getByText('Moves the whole appointment.')).toBeVisible()
    },
  })
  const toast = calendar.toast('Tom Hale, Facial')
  await toast.getByRole('button', { name: 'Move to 13:30' }).click()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['13:30–14:30 Anna, Room 1', '14:30–15:00 Boris'])
})

test('FD-C7 FD-C11 another lane at the same time says who or what takes whose place, and no more', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', twoLines)
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const says = (what: string) => async () => {
    await expect(page.getByText(what)).toBeVisible()
    await expect(page.getByText('Moves the whole appointment')).toHaveCount(0)
  }
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), {
    lane: 'Boris',
    before: says('Massage: Boris instead of Anna'),
  })
  await expect(calendar.toast('now Boris')).toBeVisible()
  // What is known of the card under the pointer lies over the next lanes.
  await page.mouse.move(5, 5)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  const room = says('Massage: Room 2 instead of Room 1, chosen by hand')
  await calendar.drag(calendar.card('Eva Stone', 'Room 1'), { lane: 'Room 2', before: room })
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Boris, Room 2', '11:00–11:30 Boris'])
})

test('FD-C9 a refused drop can be booked anyway with a reason, and the card shows it', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  await spa.book('Tom Hale', '14:00', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), { time: '14:15' })
  await calendar.toast('Tom Hale').getByRole('button', { name: 'Book anyway…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Book anyway?' })
  await dialog.getByRole('button', { name: 'Book anyway' }).click()
  await expect(dialog.getByText('Please say why.')).toBeVisible()
  await dialog.getByLabel('Reason').fill('Only looks at the skin')
  await dialog.getByRole('button', { name: 'Book anyway' }).click()
  await expect(calendar.toast('Eva Stone moved to 14:15')).toBeVisible()
  const card = calendar.card('Eva Stone', 'Anna')
  await expect(card).toHaveAccessibleName(/booked anyway: Only looks at the skin/)
  await card.hover()
  await expect(page.getByRole('tooltip')).toContainText('Booked anyway: Only looks at the skin')
})

test('FD-C10 a card is never carried from people to resources, and says so at once', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'], instances: ['Room 1'] }])
  const calendar = new CalendarPage(await openDesk())
  const said = 'A card stays among its own'
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), {
    lane: 'Room 2',
    before: () => expect(calendar.page.getByText(said)).toBeVisible(),
  })
  await expect(calendar.toast(said)).toBeVisible()
  await calendar.drag(calendar.card('Eva Stone', 'Room 1'), { lane: 'Boris' })
  await expect(calendar.card('Eva Stone', 'Room 1')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1'])
})

test('FD-C1 FD-C10 what has no holder stands on top under "To solve", and is solved by carrying it to a lane', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  await spa.loseAnna('Is ill')
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const open = calendar.card('Eva Stone', 'To solve')
  await expect(open).toHaveAccessibleName(/to solve: a staff member/)
  await expect.poll(async () => (await calendar.rows())[0]).toBe('To solve')
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–10:30 ?'])
  await expect(page.getByRole('button', { name: '1 to solve' })).toBeVisible()

  await calendar.drag(open, { lane: 'Room 1' })
  await expect(calendar.toast('A card stays among its own')).toBeVisible()
  await calendar.drag(open, { lane: 'Boris' })
  await expect(calendar.toast('now Boris')).toBeVisible()
  await expect(calendar.lane('To solve')).toHaveCount(0)
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–10:30 Boris'])
})

test('FD-C11 another room is pinned, time and person stay, and a click takes the pin off', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  await calendar.drag(calendar.card('Eva Stone', 'Room 1'), { lane: 'Room 2' })
  await expect(calendar.toast('now Room 2')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 2'])
  const pinned = async () =>
    (await spa.cards()).flatMap(({ reservations }) => reservations.filter(({ kind }) => kind === 'instance'))[0]?.pinned
  await expect.poll(() => pinned()).toBe(true)

  await calendar.card('Eva Stone', 'Room 2').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Choose Room 2 automatically again' }).click()
  await expect(calendar.toast('Room 2 is chosen automatically again')).toBeVisible()
  await expect.poll(() => pinned()).toBe(false)
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 2'])
})

test('FD-C12 Escape during a drag puts the card back at once and writes nothing', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  const { page } = calendar
  const card = calendar.card('Eva Stone', 'Anna')
  const before = await card.boundingBox()
  const escape = async () => {
    await page.keyboard.press('Escape')
    await expect(page.locator('.fc-event-mirror')).toHaveCount(0)
    expect(await calendar.card('Eva Stone', 'Anna').boundingBox()).toEqual(before)
  }
  await calendar.drag(card, { time: '14:00', lane: 'Boris', before: escape })
  await expect(page.getByRole('status').filter({ hasText: 'Eva Stone stays at 10:00' })).toBeAttached()
  await calendar.stretch(card, '12:00', escape)
  expect(await calendar.card('Eva Stone', 'Anna').boundingBox()).toEqual(before)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1'])
  await expect.poll(async () => (await spa.cards())[0]?.revision).toBe(0)
})

test('FD-C13 a longer line pushes the later ones, and a refused length goes back with the reason', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', twoLines)
  await spa.book('Tom Hale', '12:00', [{ service: 'Facial', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  await calendar.stretch(calendar.card('Eva Stone', 'Anna'), '11:30', async () => {
    await expect(calendar.page.getByText('10:00–11:30 (1 h 30 min)')).toBeVisible()
    await expect(calendar.page.getByText('The later services of the visit go along.')).toBeVisible()
    const pushed = await calendar.card('Eva Stone', 'Boris').boundingBox()
    expect(Math.abs((pushed?.x ?? 0) + 2 - (await calendar.x('11:30')))).toBeLessThan(4)
  })
  await expect(calendar.page.getByText('(1 h 30 min)')).toHaveCount(0)
  await expect(calendar.toast('Eva Stone, Massage: now until 11:30')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:30 Anna, Room 1', '11:30–12:00 Boris'])

  await calendar.stretch(calendar.card('Eva Stone', 'Anna'), '12:15')
  await expect(calendar.toast('Tom Hale, Facial')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:30 Anna, Room 1', '11:30–12:00 Boris'])
})

test('FD-C8 the chip says who does not perform the service, and does not call them busy', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  const performers = [{ staffId: spa.staff('Boris'), durationMinutes: null, price: null }]
  const service = { name: 'Manicure', category: '', durationMinutes: 30, price: null, colour: null }
  const requirement = { kind: 'staff' as const, staffIds: [], quantity: 1, parts: [], bufferBeforeMinutes: 0 }
  const { id: serviceId } = await api.services.add.call({
    ...{ ...service, bookableByClients: true, performers },
    requirements: [{ ...requirement, bufferAfterMinutes: 0 }],
  })
  const line = { serviceId, begins: { kind: 'after' as const }, staff: [], instances: [], added: [] }
  const request = { startsAt: Date.parse('2026-03-02T10:00:00+02:00') / 60_000, lines: [line] }
  await api.appointments.book.call({ clientId: await spa.client('Eva Stone'), note: '', request, anyway: null })
  await spa.book('Tom Hale', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  await calendar.drag(calendar.card('Eva Stone', 'Boris'), {
    lane: 'Anna',
    before: async () => {
      await expect(calendar.page.getByText('Anna does not perform Manicure.')).toBeVisible()
      await expect(calendar.page.getByText('Anna is busy')).toHaveCount(0)
    },
  })
  await expect(calendar.toast('does not perform this service')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–10:30 Boris'])
})

test('what another desk changes during a drag is shown when the drag is over', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Facial', staff: ['Anna'] }])
  const calendar = new CalendarPage(await openDesk())
  await calendar.drag(calendar.card('Eva Stone', 'Anna'), {
    time: '15:00',
    before: async () => {
      await spa.book('Tom Hale', '10:00', [{ service: 'Facial', staff: ['Boris'] }])
      await calendar.page.waitForTimeout(300)
      await calendar.page.keyboard.press('Escape')
    },
  })
  await expect(calendar.card('Tom Hale', 'Boris')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–10:30 Anna'])
})

test('FD-C13 the start edge changes when a line begins; its end and the other lines stay', async ({
  api,
  openDesk,
}) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', twoLines)
  const calendar = new CalendarPage(await openDesk())
  const card = calendar.card('Eva Stone', 'Anna')
  await calendar.stretchStart(card, '09:15')
  await expect(calendar.toast('now from 09:15')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['09:15–11:00 Anna, Room 1', '11:00–11:30 Boris'])
  await calendar.stretchStart(card, '10:30', () => calendar.page.keyboard.press('Escape'))
  await expect(calendar.page.getByRole('status').filter({ hasText: 'Eva Stone stays at 09:15' })).toBeAttached()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['09:15–11:00 Anna, Room 1', '11:00–11:30 Boris'])
  await calendar.stretchStart(card, '09:45')
  await expect(calendar.toast('now from 09:45')).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['09:45–11:00 Anna, Room 1', '11:00–11:30 Boris'])
  await calendar.toast('now from 09:45').getByRole('button', { name: 'Undo' }).click()
  await expect(calendar.toast('Undone')).toBeVisible()
  await calendar.page.keyboard.press('Control+z')
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1', '11:00–11:30 Boris'])
})

test('FD-C13 the start edge stops at the line of the visit before it, and says so', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', twoLines)
  const calendar = new CalendarPage(await openDesk())
  const said = 'Not before 11:00: Massage of the same visit lasts until then.'
  await calendar.stretchStart(calendar.card('Eva Stone', 'Boris'), '10:30', () =>
    expect(calendar.page.getByText(said)).toBeVisible(),
  )
  await expect(calendar.toast(said)).toBeVisible()
  await expect.poll(() => spa.said('Eva Stone')).toEqual(['10:00–11:00 Anna, Room 1', '11:00–11:30 Boris'])
  expect((await spa.cards())[0]?.revision).toBe(0)
})
