import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import endToEnd from './playwright.config.ts'

/** Pictures of every screen from the demo salon, to be looked at: `npm run screenshots`. */
export default defineConfig(endToEnd, {
  testDir: resolve(import.meta.dirname, 'screenshots'),
  outputDir: resolve(import.meta.dirname, '../test-results/screenshots'),
  reporter: [['list']],
  timeout: 240_000,
})
