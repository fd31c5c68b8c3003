/** @typedef {{ loopback: boolean, open: boolean, host: string[], loopbackOnly: string | null }} StartOptions */

const flags = ['--demo']
const values = ['--data', '--port', '--now', '--zone']
/** Options that the desktop window does not have. */
const loopbackOnly = ['--port', '--now']

/**
 * What `npm start` was asked for: its own part, and what the host gets word for word. A string is the sentence that says
 * what is wrong, before anything is installed or built.
 * @param {readonly string[]} given
 * @returns {StartOptions | string}
 */
export function readStartOptions(given) {
  /** @type {StartOptions} */
  const options = { loopback: false, open: true, host: [], loopbackOnly: null }
  for (let at = 0; at < given.length; at++) {
    const argument = given[at] ?? ''
    const name = argument.split('=', 1)[0] ?? ''
    if (argument === '--loopback') options.loopback = true
    else if (argument === '--no-open') options.open = false
    else if (flags.includes(argument)) options.host.push(argument)
    else if (values.includes(name)) {
      const value = argument === name ? given[++at] : argument.slice(name.length + 1)
      if (value === undefined || value === '' || value.startsWith('--')) return `${name} needs a value.`
      options.host.push(`${name}=${value}`)
      if (loopbackOnly.includes(name)) options.loopbackOnly ??= name
    } else
      return `There is no option ${argument}. There are ${[...values, ...flags, '--loopback', '--no-open'].join(', ')}.`
  }
  return options
}
