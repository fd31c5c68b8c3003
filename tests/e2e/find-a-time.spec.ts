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
