import { spawn } from 'node:child_process'

/**
 * Opens the person's own browser; where that is not possible, the address was printed all the same.
 * @param {string} address
 */
export function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address]
  const browser = spawn(command ?? '', args, { stdio: 'ignore', detached: true })
  browser.on('error', () => undefined)
  browser.unref()
}
