import { runNodeQuietly } from './children.mjs'

/**
 * Builds the app, and the loopback host apart from it.
 * @returns {Promise<boolean>} whether both could be built
 */
export async function buildBoth() {
  console.log('Building…')
  const app = ['node_modules/electron-vite/bin/electron-vite.js', 'build']
  return (await runNodeQuietly(app)) && (await buildLoopback())
}

/**
 * Builds the loopback host and the commands that run beside it.
 * @returns {Promise<boolean>} whether it could be built
 */
export function buildLoopback() {
  return runNodeQuietly(['node_modules/vite/bin/vite.js', 'build', '--config', 'build/loopback.vite.config.ts'])
}
