import { expect, type Page, test as base } from '@playwright/test'
import type { Api } from '../../src-renderer/rpc/client.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { Host, type HostOptions } from './host.ts'

type Fixtures = {
  /** What the host is started with; change it with `test.use({ hostOptions: { … } })`. */
  readonly hostOptions: HostOptions
  /** A running host with a book of its own: `host.restart()`, `host.stop()`, `host.kill()`. */
  readonly host: Host
  /** The desk's operations over real HTTP, for filling the book. */
  readonly api: Api<DeskContract>
  /** The desk's page, opened and connected. Fill the book through `api` before asking for it, or see it refetch. */
  readonly openDesk: () => Promise<Page>
}

/** The morning on which every test begins unless it says otherwise: a Monday. */
export const monday: HostOptions = { now: '2026-03-02T09:00', zone: 'Europe/Riga', demo: false }

/** Playwright's test with a salon: every test has its own host and book, and fails on a script error, a policy violation or a request to any other place. */
export const test = base.extend<Fixtures & { readonly quiet: undefined }>({
  hostOptions: [monday, { option: true }],
  host: [
    async ({ hostOptions }, use) => {
      const host = new Host(hostOptions)
      await host.start()
      await use(host)
      await host.end()
    },
    { timeout: 180_000 },
  ],
  api: ({ host }, use) => use(host.api),
  openDesk: async ({ page, host }, use) => {
    await use(async () => {
      await page.goto(host.address)
      return page
    })
  },
  quiet: [
    async ({ context }, use) => {
      const heard: string[] = []
      context.on('weberror', (error) => heard.push(error.error().message))
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) heard.push(message.text())
      })
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') heard.push(`asked ${request.url()}`)
      })
      await use(undefined)
      expect(heard, 'script errors, policy violations and requests to other places').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
