// Builds the loopback host apart from the packaged app, so that nothing of it is ever shipped.
import { resolve } from 'node:path'
import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  build: {
    ssr: true,
    target: 'node22',
    outDir: resolve(root, 'out-loopback/main'),
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        loopback: resolve(root, 'src-main/loopback.ts'),
        'import-altegio': resolve(root, 'src-main/import-altegio.ts'),
      },
      external: ['better-sqlite3', ...builtinModules, /^node:/],
    },
  },
  ssr: { noExternal: true },
})
