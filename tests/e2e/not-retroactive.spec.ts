import { at, line, smallSalon } from '../support/small-salon.ts'
import { openSettings, pick, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('S10 FD-R8 a resource assigned later changes no booking; a notice lists those without it, each to be opened', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  const { id } = await salon.book(salon.clients.stone, at('12:00'), line(salon.services.cut))
  await salon.book(salon.clients.marta, at('10:00', '2026-03-03'), line(salon.services.cut))
  await salon.book(salon.clients.ozola, at('10:00'), line(salon.services.sauna))
  const before = await api.appointments.get.call({ id })

  const page = await openDesk()
  await openSettings(page, 'Resources')
  await rowOf(page, 'Massage room').getByRole('button', { name: 'Edit' }).click()
  await pick(page, 'Services', 'Cut')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('1 service changed')).toBeVisible()
  await expect(page.getByText('2 future bookings have no Massage room')).toBeVisible()
  expect(await api.appointments.get.call({ id })).toEqual(before)

  await page.getByRole('button', { name: 'Review' }).click()
  const lacking = page.getByRole('list', { name: '2 future bookings have no Massage room' })
  await expect(lacking.getByRole('listitem')).toHaveText([/12:00.*Eva Stone, Cut/, /3 Mar.*Marta Liepa, Cut/])
  await lacking.getByRole('button', { name: /Marta Liepa/ }).click()
  await expect(page.getByRole('dialog', { name: /Marta Liepa|appointment/i })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main menu' }).locator('[aria-current]')).toHaveText(
    'Appointment Calendar',
  )
  await expect(page.getByText(/Tuesday.*3 March|Tue.*3 Mar/).first()).toBeVisible()
})

test('FD-R8 the notice is in sight also after the last row of a long list was edited', async ({ api, openDesk }) => {
  const salon = await smallSalon(api)
  for (let number = 1; number <= 25; number += 1) {
    const name = `Cabin ${String(number)}`
    await api.resources.add.call({ name, description: '', colour: null, serviceIds: [], instanceNames: [name] })
  }
  const { id, revision } = await salon.book(salon.clients.stone, at('12:00'), line(salon.services.cut))
  const page = await openDesk()
  await openSettings(page, 'Resources')
  await rowOf(page, 'Cabin 25').getByRole('button', { name: 'Edit' }).click()
  await pick(page, 'Services', 'Cut')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const notice = page.getByRole('alert').filter({ hasText: '1 future booking has no Cabin 25' })
  await expect(notice).toBeInViewport({ ratio: 1 })
  await expect(rowOf(page, 'Cabin 25')).toBeInViewport()
  await api.appointments.setStatus.call({ id, revision, status: 'cancelled', reason: '' })
  await expect(notice).toHaveCount(0)
})

test('S10 FD-R8 the service’s own form says so too, and the notice goes when nothing lacks it', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  const { id, revision } = await salon.book(salon.clients.stone, at('12:00'), line(salon.services.cut))
  const page = await openDesk()
  await openSettings(page, 'Services')
  await rowOf(page, 'Cut').getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit Cut' })
  await form.getByRole('tab', { name: 'Resources' }).click()
  await form.getByRole('button', { name: 'Add resources' }).click()
  await page.getByRole('option', { name: 'Warm table' }).click()
  await page.keyboard.press('Escape')
  await form.getByRole('button', { name: 'Save' }).click()
  const notice = page.getByText('1 future booking has no Warm table')
  await expect(notice).toBeVisible()

  await api.appointments.setStatus.call({ id, revision, status: 'cancelled', reason: '' })
  await expect(notice).toHaveCount(0)
})
