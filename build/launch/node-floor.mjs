/**
 * The sentence for a Node that is too old; null: it will do. Linux may start with an older one, because the project
 * brings its own along; other systems run everything with the one they have.
 * @param {string} version such as `20.20.2`
 * @param {string} platform
 */
export function nodeTooOld(version, platform) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const floor = platform === 'linux' ? { major: 20, minor: 0 } : { major: 22, minor: 14 }
  if (major > floor.major || (major === floor.major && minor >= floor.minor)) return null
  const needed = platform === 'linux' ? '20' : '22.14'
  return `Lanebook needs Node ${needed} or newer to start, and this is Node ${version}: install a newer one from https://nodejs.org.`
}
