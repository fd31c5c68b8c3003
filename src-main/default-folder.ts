import { join } from 'node:path'

type Machine = { readonly platform: NodeJS.Platform; readonly home: string; readonly env: NodeJS.ProcessEnv }

/**
 * Where the book lies unless `--data` says otherwise, the same for both hosts: a local folder of this person, never
 * the roaming one of Windows, which is copied over a network.
 */
export function defaultFolder({ platform, home, env }: Machine): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Lanebook')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lanebook')
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'lanebook')
}
