import { runNodeQuietly } from './children.mjs'

/**
 * Builds the app, and the loopback host apart from it.
 * @returns {Promise<boolean>} whether both could be built
 */
export async function buildBoth() {
  console.log('Building…')
  const app = ['node_modules/electron-vite/bin/electron-vite.js', 'build']
  const loopback = ['node_modules/vite/bin/vite.js', 'build', '--config', 'build/loopback.vite.config.ts']
  return (await runNodeQuietly(app)) && (await runNodeQuietly(loopback))
}
