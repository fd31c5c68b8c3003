import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests that break things on purpose, against the built host: one at a time, and slow. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/faults/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    passWithNoTests: true,
    testTimeout: 300_000,
  },
})
