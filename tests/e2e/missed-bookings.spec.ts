import { expectAccessible } from '../support/accessible.ts'
import { appointmentEditor } from '../support/appointment-editor.ts'
import { openSettings } from '../support/settings.ts'
import { at, line, smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

test('Missed bookings says that nobody was turned away, while that is so', async ({ api, openDesk }) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Missed bookings')
  await expect(page.getByText('In these days nobody was turned away.')).toBeVisible()
  await expectAccessible(page)
})

test('a booking that is refused at the desk stands in Missed bookings, and what it became', async ({
  api,
  openDesk,
}) => {
  const { services, clients, book } = await smallSalon(api)
  await book(clients.stone, at('10:00'), line(services.sauna))
  const page = await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseClient('Ozola', /Anna Ozola/)
  await editor.chooseService('Sauna')
  await editor.startAt('10:30')
  await expect(editor.refusal).toBeVisible()
  await editor.save.click()
  await expect(editor.panel.getByText('Not saved')).toBeVisible()
  await editor.panel.getByRole('button', { name: 'Close' }).last().click()
  await page.getByRole('button', { name: 'Discard' }).click()

  await openSettings(page, 'Missed bookings')
  const missed = page.getByRole('row').filter({ hasText: 'Anna Ozola' })
  const lacking = page.getByRole('region', { name: 'By what was lacking' })
  await expect(missed).toContainText('Sauna cabin')
  await expect(missed).toContainText('Lost')
  await expect(lacking.getByRole('row', { name: 'Sauna cabin' }).getByRole('cell')).toHaveText([
    '1',
    '0',
    '1',
    '€40.00',
  ])
  await expect(page.getByRole('row', { name: '10:00–11:00' })).toBeVisible()
  await expectAccessible(page)

  await book(clients.ozola, at('14:00'), line(services.sauna))
  await openSettings(page, 'Staff')
  await openSettings(page, 'Missed bookings')
  await expect(missed).toContainText('Booked for Mon, 2 Mar, 14:00')
  await page.getByRole('combobox', { name: 'Period' }).click()
  await page.getByRole('option', { name: 'Last month' }).click()
  await expect(page.getByText('In these days nobody was turned away.')).toBeVisible()
})

test('Missed bookings says what one more of would have saved how many bookings', async ({ api, openDesk }) => {
  const { services, clients, book } = await smallSalon(api)
  const aroma = line(services.aroma)
  await book(clients.stone, at('12:00'), aroma)
  for (const client of [clients.ozola, clients.marta]) await expect(book(client, at('12:00'), aroma)).rejects.toThrow()
  const page = await openDesk()
  await openSettings(page, 'Missed bookings')
  await expect(page.getByText('One more Warm table would have saved 2 bookings, €80.00.')).toBeVisible()
  await expectAccessible(page)
})

test('Missed bookings is printed without menus, with its days written out', async ({ api, openDesk }) => {
  const { services, clients, book } = await smallSalon(api)
  await book(clients.stone, at('10:00'), line(services.sauna))
  await expect(book(null, at('10:00'), line(services.sauna))).rejects.toMatchObject({
    refusal: { reason: 'does-not-fit' },
  })
  const page = await openDesk()
  await openSettings(page, 'Missed bookings')
  await expect(page.getByRole('region', { name: 'By service' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await expect(page.getByText('Sun, 1 Mar 2026 – Mon, 2 Mar 2026')).toBeVisible()
  await expect(page.getByRole('region', { name: 'By service' })).toBeVisible()
})

test('a client who goes back from days without a free start is a missed booking', async ({ api, host, page }) => {
  const { staff } = await smallSalon(api)
  await api.staff.addTimeOff.call({
    id: staff.anna,
    interval: { startsAt: at('00:00'), endsAt: at('00:00', '2026-03-20') },
    reason: 'Holiday',
    closing: { fingerprint: null, leaveOpen: false },
  })
  const { address } = await api.host.openClientBooking.call({})
  await page.goto(address ?? '')
  await page.getByRole('button', { name: /Hot stone massage/ }).click()
  await page.getByRole('button', { name: 'Anna Berzina' }).click()
  await expect(page.getByText('Nothing is free on these days.')).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  const { from, to } = { from: '2026-03-01', to: '2026-03-31' }
  await expect
    .poll(async () => (await host.api.refusals.report.call({ from, to })).bookings)
    .toMatchObject([
      { source: 'client booking', lacking: [{ kind: 'wished', names: ['Anna Berzina'] }], became: { kind: 'lost' } },
    ])
})
