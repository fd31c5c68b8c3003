import type { MenuItemConstructorOptions } from 'electron'

/** macOS takes copy, paste and quit from the menu; elsewhere the page has them, and there is no menu at all. */
export function menuOf(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null
  return [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]
}
