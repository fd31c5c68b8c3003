import { openSettings, rowOf } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

/** The example of the source's documentation. */
const answer = {
  success: true,
  data: [
    { id: 1, title: 'Pedicure chair', instances: [{ id: 11, title: 'Pedicure chair #1', resource_id: 1 }] },
    {
      id: 2,
      title: 'massage room',
      instances: [
        { id: 21, title: 'Massage room 1st floor', resource_id: 2 },
        { id: 22, title: 'Massage room 2nd floor', resource_id: 2 },
      ],
    },
  ],
  meta: { count: 2 },
}

test('S1 resources are imported from a file, a second time changes nothing, a broken file says where', async ({
  openDesk,
}) => {
  const page = await openDesk()
  await openSettings(page, 'Import')
  const give = async (text: string) => {
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    const chooser = await choosing
    await chooser.setFiles({ name: 'resources.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  }
  await give('{ "success": true,\n  "data": [ oops ] }')
  await expect(page.getByText('Line 2, column 13: this is not JSON. Nothing was changed.')).toBeVisible()
  await give(JSON.stringify({ ...answer, data: [{ id: 1, title: '' }] }))
  await expect(page.getByText('At data[0].title: the name is empty. Nothing was changed.')).toBeVisible()

  await give(JSON.stringify(answer))
  await expect(page.getByText('2 resources added')).toBeVisible()
  await expect(page.getByText('3 instances added')).toBeVisible()
  await give(JSON.stringify(answer))
  await expect(page.getByText('0 resources added')).toBeVisible()
  await expect(page.getByText('5 unchanged')).toBeVisible()
  await expect(page.getByText('Everything in the file is here already')).toBeVisible()
  await give(JSON.stringify({ ...answer, data: [] }))
  await expect(page.getByText('The file is in order, but lists no resources')).toBeVisible()
  const [chair, room] = answer.data
  await give(JSON.stringify({ ...answer, data: [{ ...chair, title: 'Foot bath' }, room] }))
  await expect(page.getByText('1 renamed')).toBeVisible()

  await page.getByRole('button', { name: 'See the resources' }).click()
  await expect(rowOf(page, 'massage room')).toContainText('Massage room 1st floor, Massage room 2nd floor')
})
