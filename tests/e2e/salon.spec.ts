import { at, line, smallSalon } from '../support/small-salon.ts'
import { openSettings } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('FD-E11 name, country and opening hours are saved, and times are written as the country does', async ({
  api,
  openDesk,
}) => {
  await smallSalon(api)
  const page = await openDesk()
  await openSettings(page, 'Salon')
  await page.getByRole('textbox', { name: 'Name of the salon' }).fill('Salon Ozols')
  await page.getByRole('switch', { name: 'Sunday' }).click()
  await page.getByRole('spinbutton', { name: 'Monday, to, hours' }).fill('18')
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('06/03/2026')
  await page.getByRole('button', { name: 'Add a date' }).click()
  await page.getByRole('textbox', { name: 'Nothing moves by itself within' }).fill('5000')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('textbox', { name: 'Nothing moves by itself within' })).toHaveAccessibleDescription(
    /from 0 to 1440/,
  )
  await page.getByRole('textbox', { name: 'Nothing moves by itself within' }).fill('30')
  await page.getByRole('button', { name: 'Save' }).click()
  const saved = page.getByRole('alert').filter({ hasText: 'The salon is saved.' })
  await expect(saved).toBeVisible()
  await saved.getByRole('button', { name: 'Close' }).click()
  await expect(saved).toHaveCount(0)
  await expect(page.getByRole('banner').getByText('Salon Ozols')).toBeVisible()
  const { noticeMinutes, openingHours } = await api.salon.get.call({})
  expect(noticeMinutes).toBe(30)
  expect(openingHours.weekly).toHaveLength(6)
  expect(openingHours.weekly[0]?.stretches[0]?.to).toBe('18:00')
  expect(openingHours.exceptions).toEqual([{ date: '2026-03-06', stretches: [] }])

  await page.getByRole('combobox', { name: 'Country' }).fill('United States')
  await page.getByRole('option', { name: 'United States', exact: true }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(saved).toBeVisible()
  await openSettings(page, 'Staff')
  await expect(page.getByRole('table', { name: 'Staff' })).toContainText(/9:00\sAM–8:00\sPM/)
})

test('FD-W1 bookings outside changed opening hours are listed before anything is saved, each to be opened', async ({
  api,
  openDesk,
}) => {
  const salon = await smallSalon(api)
  await salon.book(salon.clients.stone, at('18:00'), line(salon.services.cut))
  await salon.book(salon.clients.marta, at('18:30', '2026-03-09'), line(salon.services.hotStone))
  const page = await openDesk()
  await openSettings(page, 'Salon')
  await page.getByRole('spinbutton', { name: 'Monday, to, hours' }).fill('17')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const outside = page.getByRole('dialog', { name: '2 future bookings would lie outside these hours' })
  const listed = outside.getByRole('list', { name: 'Outside these hours' })
  await expect(listed.getByRole('listitem')).toHaveText([/18:00.*Eva Stone, Cut/, /9 Mar.*Marta Liepa/])
  await expect.poll(async () => (await api.salon.get.call({})).openingHours.weekly[0]?.stretches[0]?.to).toBe('20:00')

  await listed.getByRole('button', { name: /Marta Liepa/ }).click()
  await page
    .getByRole('dialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Keep editing' })
    .click()
  await outside.getByRole('button', { name: 'Save the hours' }).click()
  await expect(page.getByText('The salon is saved.')).toBeVisible()
  await expect.poll(async () => (await api.salon.get.call({})).openingHours.weekly[0]?.stretches[0]?.to).toBe('17:00')
  const { cards } = await api.calendar.day.call({ date: '2026-03-02', withResting: false })
  expect(cards).toMatchObject([{ startsAt: at('18:00') }])
})
