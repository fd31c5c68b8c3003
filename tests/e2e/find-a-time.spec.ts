import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor } from '../support/appointment-editor.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

function timeSearch(page: Page) {
  const panel = page.getByRole('dialog', { name: 'Find a time' })
  return {
    panel,
    service: panel.getByRole('combobox', { name: /^(Service|Add another service)$/ }),
    day: (name: string) => panel.getByRole('region', { name, exact: true }),
    start: (name: string) => panel.getByRole('button', { name, exact: true }),
    none: panel.getByRole('region', { name: 'Nothing is free then.' }),
    async choose(service: string) {
      await this.service.fill(service)
      await page.getByRole('option', { name: service }).first().click()
    },
  }
}

test('FD-A12 a time is found for several services and a wished person; one click opens the editor there, filled', async ({
  api,
  openDesk,
}) => {
  test.slow()
  const { services, staff, clients, book } = await smallSalon(api)
  const byAnna = { staff: [{ oneOf: [staff.anna] }] }
  for (const time of ['09:00', '10:00', '11:00', '12:00']) {
    await book(clients.stone, at(time), line(services.hotStone, byAnna))
  }
  const page = await openDesk()
  const find = timeSearch(page)
  const editor = appointmentEditor(page)
  await expect(page.getByRole('button', { name: 'Find a time' })).toBeVisible()
  await page.keyboard.press('f')
  await expect(find.service).toBeFocused()
  await expect(find.panel).toContainText('Choose a service to see when it is free.')
  await find.choose('Hot stone massage')
  await expect(find.start('Mon, 2 Mar, 11:30')).toBeVisible()
  await find.panel.getByRole('combobox', { name: 'Who does it' }).click()
  await page.getByRole('option', { name: 'Anna Berzina' }).click()
  await page.keyboard.press('Escape')
  await find.choose('Cut')
  await expect(find.day('Mon, 2 Mar').getByRole('button').first()).toHaveText('13:00')
  await expect(find.panel).toContainText('starts are free.')
  await expectAccessible(page)

  await find.panel.getByText('Evening').click()
  await expect(find.day('Mon, 2 Mar').getByRole('button').first()).toHaveText('17:00')
  await find.start('Tue, 3 Mar, 17:15').click()
  await expect(find.panel).toBeHidden()
  await expect(editor.panel.getByRole('region', { name: 'Hot stone massage' })).toContainText('17:15')
  await expect(editor.seat('Hot stone massage', 'Staff member')).toContainText('Anna Berzina')
  await expect(editor.service('Cut')).toContainText('18:15')
  await expect(page.getByRole('heading', { level: 1, name: /3 Mar/ })).toBeVisible()
  await editor.chooseClient('Ozola', /Anna Ozola/)
  await editor.save.click()
  await expect(editor.panel).toBeHidden()
  const { cards } = await api.calendar.day.call({ date: '2026-03-03', withResting: false })
  expect(cards.map(({ startsAt, who }) => [startsAt, who])).toEqual([
    [at('17:15', '2026-03-03'), 'Anna Ozola'],
    [at('18:15', '2026-03-03'), 'Anna Ozola'],
  ])
})

test('FD-A12 from the editor the search takes over its services, and what is typed there stays', async ({
  api,
  openDesk,
}) => {
  const { services, clients, book } = await smallSalon(api)
  for (const time of ['09:00', '10:30', '12:00']) await book(clients.stone, at(time), line(services.sauna))
  const page = await openDesk()
  const find = timeSearch(page)
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Ozola', /Anna Ozola/)
  await editor.chooseService('Sauna')
  await editor.note.fill('Brings her own towel')
  await editor.startAt('11:00')
  await expect(editor.refusal).toBeVisible()
  await editor.panel.getByRole('button', { name: 'Find a time' }).click()
  await expect(find.panel).toContainText('For this appointment: Sauna.')
  await expect(editor.panel).toBeHidden()
  await expect(find.day('Mon, 2 Mar').getByRole('button').first()).toHaveText('13:30')
  await page.keyboard.press('Escape')
  await expect(editor.note).toHaveValue('Brings her own towel')
  await editor.panel.getByRole('button', { name: 'Find a time' }).click()
  await find.start('Mon, 2 Mar, 14:00').click()
  await expect(editor.service('Sauna')).toContainText('14:00')
  await expect(editor.note).toHaveValue('Brings her own towel')
  await expect(editor.save).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(editor.panel).toBeHidden()
  expect((await api.calendar.day.call({ date: '2026-03-02', withResting: false })).cards).toContainEqual(
    expect.objectContaining({ who: 'Anna Ozola', startsAt: at('14:00'), note: 'Brings her own towel' }),
  )
  const { bookings } = await api.refusals.report.call({ from: '2026-03-01', to: '2026-03-31' })
  expect(bookings).toEqual([])
})

test('FD-A12 where nothing is free the search says what is missing and what would help; closed so, it is a missed booking', async ({
  api,
  openDesk,
}) => {
  const { services, clients, book } = await smallSalon(api)
  for (const time of ['17:00', '18:30']) await book(clients.stone, at(time), line(services.sauna))
  const page = await openDesk()
  const find = timeSearch(page)
  await page.getByRole('button', { name: 'Find a time' }).click()
  await find.choose('Sauna')
  await find.panel.getByRole('textbox', { name: 'To' }).fill('02/03/2026')
  await page.keyboard.press('Tab')
  await find.panel.getByText('Evening').click()
  await expect(find.none).toContainText('No Sauna cabin is free')
  await expect(find.none).toContainText('Eva Stone, Sauna')
  await expect(find.none.getByRole('button')).toHaveText([
    /^Another time of the day: Mon, 2 Mar, 09:/,
    'A later day: Tue, 3 Mar, 17:00',
  ])
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(find.panel).toBeHidden()
  const missed = async () => (await api.refusals.report.call({ from: '2026-03-01', to: '2026-03-31' })).bookings
  await expect.poll(missed).toMatchObject([
    {
      ...{ startsAt: at('17:00'), services: ['Sauna'], became: { kind: 'lost' } },
      lacking: [{ kind: 'resource', names: ['Sauna cabin'] }],
    },
  ])

  await page.keyboard.press('f')
  await find.choose('Sauna')
  await find.panel.getByText('Evening').click()
  await find.start('Tue, 3 Mar, 17:00').click()
  const editor = appointmentEditor(page)
  await editor.chooseClient('Ozola', /Anna Ozola/)
  await editor.save.click()
  await expect.poll(missed).toMatchObject([{ became: { kind: 'booked', startsAt: at('17:00', '2026-03-03') } }])
})

test('FD-A12 a start at which others would make room is found on a later day too; it is then no missed booking', async ({
  api,
  openDesk,
}) => {
  const { clients, services, resources, instance, book } = await smallSalon(api)
  const room = { kind: 'resource' as const, resourceIds: [resources.room], quantity: 1, parts: [] }
  const bath = await api.services.add.call({
    ...{ name: 'Milk bath', category: 'Spa', durationMinutes: 120, price: 4000, colour: '#0f766e' },
    ...{ bookableByClients: true, performers: [] },
    requirements: [{ ...room, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }],
  })
  // On the Tuesday the rooms are open from ten to twelve only: the first is taken in the first hour, the second after it.
  const tuesday = '2026-03-03'
  const closed = [
    { startsAt: at('00:00'), endsAt: at('10:00', tuesday) },
    { startsAt: at('12:00', tuesday), endsAt: at('00:00', '2026-03-04') },
  ]
  const closing = { fingerprint: null, leaveOpen: false }
  for (const name of ['Room 1', 'Room 2'])
    for (const interval of closed)
      await api.resources.closeInstance.call({ id: instance(name), interval, reason: 'Painting', closing })
  await book(clients.stone, at('10:00', tuesday), line(services.hotStone))
  const room2 = { instances: [{ oneOf: [instance('Room 2')] }] }
  await book(clients.marta, at('11:00', tuesday), line(services.hotStone, room2))

  const page = await openDesk()
  const find = timeSearch(page)
  await page.getByRole('button', { name: 'Find a time' }).click()
  await find.choose('Milk bath')
  await find.panel.getByRole('textbox', { name: 'To' }).fill('03/03/2026')
  await page.keyboard.press('Tab')
  const makingRoom = find.none.getByRole('button', { name: 'If others make room: Tue, 3 Mar, 10:00' })
  await expect(makingRoom).toBeVisible()
  await makingRoom.click()
  const editor = appointmentEditor(page)
  await expect(editor.panel.getByRole('region', { name: 'Who makes room' })).toContainText(
    'Eva Stone, 10:00, moves from Room 1 to Room 2',
  )
  await expect(editor.service('Milk bath')).toContainText('10:00–12:00')
  const report = { from: '2026-03-01', to: '2026-03-31' }
  // A command after what was said on leaving: the search alone left nothing.
  await expect(book(clients.ozola, at('10:30', tuesday), line(bath.id))).rejects.toMatchObject({
    refusal: { reason: 'does-not-fit' },
  })
  const { bookings } = await api.refusals.report.call(report)
  expect(bookings).toMatchObject([{ client: 'Anna Ozola' }])
})
