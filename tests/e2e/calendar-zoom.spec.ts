import type { Page } from '@playwright/test'
import { CalendarPage } from '../support/calendar-page.ts'
import { Spa } from '../support/spa.ts'
import { expect, test } from '../support/test.ts'

/** How many columns an hour has. */
function columnsOfAnHour(page: Page): Promise<number> {
  return page.locator('.fc-timeline-slot-lane[data-date*="T10:"]').count()
}

test('FD-C25 buttons and Ctrl with the wheel zoom from an hour to five minutes, and it is remembered', async ({
  api,
  openDesk,
}) => {
  await Spa.open(api)
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const columns = () => columnsOfAnHour(page)
  await expect.poll(columns).toBe(4)
  const [zoomIn, zoomOut] = ['Zoom in', 'Zoom out'].map((name) => page.getByRole('button', { name }))
  if (!zoomIn || !zoomOut) throw new Error('no buttons')
  for (const expected of [6, 12]) {
    await zoomIn.click()
    await expect.poll(columns).toBe(expected)
  }
  await expect(zoomIn).toBeDisabled()
  await page.reload()
  await expect.poll(columns).toBe(12)

  const lane = await calendar.lane('Boris').boundingBox()
  if (!lane) throw new Error('no lane')
  await page.mouse.move(lane.x + 500, lane.y + 10)
  await page.keyboard.down('Control')
  for (const expected of [6, 4, 2, 1]) {
    await page.mouse.wheel(0, 100)
    await expect.poll(columns).toBe(expected)
  }
  await expect(zoomOut).toBeDisabled()
  await page.mouse.wheel(0, 100)
  await page.mouse.wheel(0, -100)
  await expect.poll(columns).toBe(2)
  await page.keyboard.up('Control')
  await page.mouse.wheel(0, 100)
  await page.reload()
  await expect.poll(columns).toBe(2)
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1)
})

test('FD-C25 what is under the pointer stays there while the wheel zooms', async ({ api, openDesk }) => {
  await Spa.open(api)
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  await expect(calendar.lane('Boris')).toBeVisible()
  const x = await calendar.x('15:00')
  const lane = await calendar.lane('Boris').boundingBox()
  await page.mouse.move(x, (lane?.y ?? 0) + 10)
  await page.keyboard.down('Control')
  for (const expected of [6, 12]) {
    await page.mouse.wheel(0, -100)
    await expect.poll(() => columnsOfAnHour(page)).toBe(expected)
    await expect.poll(async () => Math.abs((await calendar.x('15:00')) - x)).toBeLessThan(4)
  }
  await page.keyboard.up('Control')
})

test('the height of the rows is chosen, seen at once on every lane, and remembered', async ({ api, openDesk }) => {
  const spa = await Spa.open(api)
  await spa.book('Eva Stone', '10:00', [{ service: 'Massage', staff: ['Anna'], instances: ['Room 1'] }])
  const page = await openDesk()
  const calendar = new CalendarPage(page)
  const heights = async () => {
    const boxes = await Promise.all([
      calendar.lane('Anna').boundingBox(),
      calendar.lane('Room 1').boundingBox(),
      calendar.card('Eva Stone', 'Anna').boundingBox(),
    ])
    return boxes.map((box) => Math.round(box?.height ?? 0))
  }
  await expect(calendar.card('Eva Stone', 'Anna')).toBeVisible()
  const normal = await heights()
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('radiogroup', { name: 'Height of rows' }).getByText(name).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('radiogroup', { name: 'Height of rows' })).toHaveCount(0)
  }
  const isLower = (a: readonly number[], b: readonly number[]) => a.every((height, index) => height < (b[index] ?? 0))
  await choose('Compact')
  await expect.poll(async () => isLower(await heights(), normal)).toBe(true)
  expect(Math.min(...(await heights()))).toBeGreaterThanOrEqual(24)
  await choose('Large')
  await expect.poll(async () => isLower(normal, await heights())).toBe(true)
  await page.reload()
  await expect.poll(async () => isLower(normal, await heights())).toBe(true)
})
