/** The oldest Node that the SQLite addon runs on; an older one would not fail but crash. */
const floor = { major: 22, minor: 14 }

/** The sentence for a Node that is too old, by its version such as `20.20.2`; null: it will do. */
export function nodeTooOld(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > floor.major || (major === floor.major && minor >= floor.minor)) return null
  return `Lanebook needs Node ${String(floor.major)}.${String(floor.minor)} or newer, and this is Node ${version}.`
}
