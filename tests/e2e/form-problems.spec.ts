import type { Locator } from '@playwright/test'
import { appointmentEditor } from '../support/appointment-editor.ts'
import { smallSalon } from '../support/small-salon.ts'
import { expect, test } from '../support/test.ts'

const colourOfExample = (field: Locator) =>
  field.evaluate((input) => getComputedStyle(input, '::placeholder').getPropertyValue('color'))

test('the example in an empty field keeps its colour when the field is refused', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  const colours = [await colourOfExample(editor.client), await colourOfExample(editor.addService)]
  await editor.save.click()
  await expect(editor.client).toHaveAccessibleDescription(/Please choose a client/)
  await expect(editor.addService).toHaveAccessibleDescription(/Please choose a service/)
  expect([await colourOfExample(editor.client), await colourOfExample(editor.addService)]).toEqual(colours)
})

/** Whether what is said of one field lies over the other. */
async function covers(said: Locator, field: Locator): Promise<boolean> {
  const [above, below] = [await said.boundingBox(), await field.boundingBox()]
  if (!above || !below) throw new Error('one of them is not on the screen')
  const apartSideways = above.x + above.width <= below.x || below.x + below.width <= above.x
  return !apartSideways && above.y + above.height > below.y && below.y + below.height > above.y
}

test('the sentence about a price covers no other field', async ({ api, openDesk, page }) => {
  await smallSalon(api)
  await openDesk()
  const editor = appointmentEditor(page)
  await editor.openNew()
  await editor.chooseService('Sauna')
  const sauna = editor.service('Sauna')
  await sauna.getByLabel('Price').fill('fifty')
  const said = sauna.getByText('Please write an amount, such as 45.00.')
  await expect(said).toBeVisible()
  expect(await covers(said, sauna.getByLabel('Length'))).toBe(false)
  expect(await covers(said, sauna.getByLabel('Price'))).toBe(false)
})
