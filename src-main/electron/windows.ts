import { BrowserWindow, type WebContents } from 'electron'
import { randomUUID } from 'node:crypto'
import type { Caller } from '../rpc/dispatcher.ts'
import type { RoleName, Roles } from '../rpc/roles.ts'
import { pageOrigin } from './our-pages.ts'
import { windowSettings } from './window-settings.ts'

const pages: Readonly<Record<RoleName, string>> = { desk: 'index.html', client: 'book.html' }

export type Windows = {
  /** Opens the window of a role, or brings the one there is to the front. */
  readonly open: (role: RoleName) => BrowserWindow
  /** Who a page is: the desk for good, or the client booking of one window. Known by its window and by nothing that the page says; null: not one of ours. */
  readonly callerOf: (contents: WebContents) => Caller | null
  readonly ofRole: (role: RoleName) => BrowserWindow | null
}

/** The only place that makes windows: at most one for each role, each hearing the pushes of its role. */
export function windowsOf(roles: Roles, preload: string, isPackaged: boolean): Windows {
  const open = new Map<RoleName, { readonly window: BrowserWindow; readonly device: string }>()

  const make = (role: RoleName): BrowserWindow => {
    const window = new BrowserWindow(windowSettings(role, preload, isPackaged))
    const stop = roles[role].subscribe((text) => {
      if (!window.isDestroyed()) window.webContents.send('api:push', text)
    })
    open.set(role, { window, device: role === 'desk' ? role : `${role} ${randomUUID()}` })
    window.once('ready-to-show', () => window.show())
    window.once('closed', () => {
      stop()
      open.delete(role)
    })
    // Whatever was typed is kept by the page itself; a crashed one is loaded again.
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') window.reload()
    })
    void window.loadURL(`${pageOrigin}/${pages[role]}`)
    return window
  }

  return {
    open: (role) => {
      const there = open.get(role)?.window
      if (!there) return make(role)
      if (there.isMinimized()) there.restore()
      there.focus()
      return there
    },
    callerOf: (contents) => {
      const found = [...open].find(([, { window }]) => window.webContents === contents)
      return found ? { role: found[0], device: found[1].device } : null
    },
    ofRole: (role) => open.get(role)?.window ?? null,
  }
}
