import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The engine beside its slow model, forty times as long as in `npm test`: some 200,000 random cases, for an hour or two. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/allocation/**/*.test.ts'],
    environment: 'node',
    env: { ENGINE_RUNS: process.env['ENGINE_RUNS'] ?? '40' },
    testTimeout: 6 * 3_600_000,
  },
})
