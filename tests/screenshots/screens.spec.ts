import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { Host } from '../support/host.ts'
import { test } from '../support/test.ts'

const folder = resolve(import.meta.dirname, '../../build/screenshots')

test.use({ hostOptions: { now: '2026-03-02T11:40', zone: 'Europe/Riga', demo: true } })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()

const settings = (section: string) => async (page: Page) => {
  await button(page, 'Settings').click()
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name: section }).click()
}

const newAppointment = async (page: Page, service: string, hour: string) => {
  await button(page, 'New appointment').click()
  await page.getByRole('spinbutton', { name: 'Start: hours' }).fill(hour)
  await page.getByRole('combobox', { name: 'Service' }).fill(service)
  await page.getByRole('option', { name: service }).first().click()
}

/** Every screen of the desk, and the way to it from the calendar. */
const desk: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  calendar: () => Promise.resolve(),
  'calendar-list': (page) => page.getByText('List', { exact: true }).click(),
  'calendar-legend': (page) => button(page, 'Legend').click(),
  appointment: async (page) => page.locator('.fc-event').filter({ hasText: 'Classic massage' }).first().click(),
  'appointment-new': (page) => newAppointment(page, 'Hot stone massage', '16'),
  'appointment-refused': (page) => newAppointment(page, "Couple's massage", '12'),
  group: async (page) => {
    await button(page, 'New appointment').click()
    await page.getByText('Group', { exact: true }).click()
  },
  clients: (page) => button(page, 'Clients').click(),
  client: async (page) => {
    await button(page, 'Clients').click()
    await page.getByRole('table').getByRole('button').first().click()
  },
  settings: (page) => button(page, 'Settings').click(),
  resources: settings('Resources'),
  'resource-edit': async (page) => {
    await settings('Resources')(page)
    await button(page, 'Edit').click()
  },
  'resource-instances': async (page) => {
    await settings('Resources')(page)
    await button(page, 'Massage room').click()
  },
  'instance-edit': async (page) => {
    await settings('Resources')(page)
    await button(page, 'Massage room').click()
    const window = page.getByRole('dialog', { name: 'Massage room' })
    await window.getByRole('button', { name: 'Edit' }).first().click()
    await window.getByRole('switch', { name: 'Available at certain hours only' }).check()
  },
  'instance-closing': async (page) => {
    await settings('Resources')(page)
    await button(page, 'Massage room').click()
    await button(page, 'Close for repair').click()
    await page.getByRole('textbox', { name: 'First day' }).fill('02/03/2026')
    await page.keyboard.press('Enter')
    await page
      .getByRole('list', { name: /future booking/ })
      .first()
      .waitFor()
  },
  services: settings('Services'),
  'service-edit': async (page) => {
    await settings('Services')(page)
    await button(page, 'Hot stone massage').click()
  },
  'service-resources': async (page) => {
    await settings('Services')(page)
    await button(page, 'Hot stone massage').click()
    await page.getByRole('tab', { name: 'Resources' }).click()
  },
  staff: settings('Staff'),
  'staff-edit': async (page) => {
    await settings('Staff')(page)
    await button(page, 'Edit').click()
  },
  'staff-shifts': async (page) => {
    await settings('Staff')(page)
    await button(page, 'Edit').click()
    await page.getByRole('tab', { name: 'Shifts' }).click()
  },
  'staff-archive': async (page) => {
    await settings('Staff')(page)
    await button(page, 'Edit').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click()
    await page
      .getByRole('list', { name: /future booking/ })
      .first()
      .waitFor()
  },
  'staff-days-off': async (page) => {
    await settings('Staff')(page)
    await button(page, 'Days off').click()
  },
  salon: settings('Salon'),
  'missed-bookings': settings('Missed bookings'),
  import: settings('Import'),
}

/** What a client sees, step by step. */
async function walkBooking(page: Page, host: Host, shoot: (name: string) => Promise<unknown>): Promise<void> {
  const { address } = await host.api.host.openClientBooking.call({})
  await page.goto(String(address))
  await page.getByRole('button', { name: /Classic massage/ }).click()
  await shoot('book-2')
  await page.goto(String(address))
  await shoot('book-1')
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    test(`every screen, ${colorScheme}, ${String(width)}×${String(height)}`, async ({ page, openDesk, host }) => {
      const shoot = async (name: string) => {
        // What fades in has faded in, and nothing moves any more.
        await page.waitForTimeout(700)
        await page.screenshot({ path: resolve(folder, `${name}-${colorScheme}-${String(width)}.png`), caret: 'hide' })
      }
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openDesk()
      for (const [name, go] of Object.entries(desk)) {
        await page.reload()
        await button(page, 'Appointment Calendar').click()
        await page.locator('.fc-event').first().waitFor()
        await go(page)
        await shoot(name)
      }
      await walkBooking(page, host, shoot)
    })
  }
}
