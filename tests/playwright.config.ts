import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')
const debianChromium = '/usr/bin/chromium'
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: resolve(root, 'tests/e2e'),
  outputDir: resolve(root, 'test-results/e2e'),
  globalSetup: resolve(root, 'tests/support/built.ts'),
  // Every test has a host and a book of its own; one page draws while the other waits for its host.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // `npm start` builds anew what the other tests run: it has its turn when they are done.
  projects: [
    { name: 'desk', testIgnore: '**/start.spec.ts' },
    { name: 'start', testMatch: '**/start.spec.ts', dependencies: ['desk'] },
  ],
  reporter: [['list'], ['json', { outputFile: resolve(root, 'test-results/e2e.json') }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    // Far from any salon of the tests: what is drawn must come from the salon's zone, never from the computer's.
    timezoneId: 'America/New_York',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
      chromiumSandbox: !isRoot,
      args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
    },
  },
})
