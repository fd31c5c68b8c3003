/**
 * @typedef {{ loopback: boolean, loopbackOnly: string | null }} Asked
 * @typedef {{ isRoot: boolean, hasDisplay: boolean }} Machine
 * @typedef {{ at: number, version: string }} FailedDownload
 */

const day = 24 * 60 * 60 * 1000

/**
 * Why the desktop window is not even tried, in a sentence; an empty one where it was asked for; null: it is tried.
 * @param {Asked} asked
 * @param {Machine} machine
 * @returns {string | null}
 */
export function whyNoWindow({ loopback, loopbackOnly }, { isRoot, hasDisplay }) {
  if (loopback) return ''
  if (loopbackOnly) return inBrowser(`${loopbackOnly} is for the browser`)
  if (isRoot) return inBrowser('The desktop window does not open for root')
  if (!hasDisplay) return inBrowser('There is no display for the desktop window')
  return null
}

/**
 * Whether Electron's download failed so lately, for this version, that it is not worth trying again.
 * @param {FailedDownload | null} failed
 * @param {string} version
 * @param {number} now milliseconds
 */
export function isFailureFresh(failed, version, now) {
  return failed !== null && failed.version === version && now >= failed.at && now - failed.at < day
}

/**
 * The sentence after a window that did not stay.
 * @param {number} seconds
 * @param {number | string | null} how exit code or signal
 */
export function windowGone(seconds, how) {
  return inBrowser(`The desktop window was gone after ${seconds} s (${how ?? 'no exit code'})`)
}

/** @param {string} because */
export function inBrowser(because) {
  return `${because}: Lanebook runs in your browser instead.`
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasDisplay(env, platform) {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
