import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/faults/**'],
    environment: 'node',
    // Trying every way, as the model beside the engine does, takes 20 s on one random day in fifty thousand.
    testTimeout: 120_000,
  },
})
