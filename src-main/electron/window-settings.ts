import type { BrowserWindowConstructorOptions } from 'electron'
import type { RoleName } from '../rpc/roles.ts'

/** The settings of every window there is: a page without Node, in a sandbox, that can open, download and install nothing. */
export function windowSettings(role: RoleName, preload: string, isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    // Under its name Electron keeps where the window was and how large.
    name: role,
    windowStatePersistence: true,
    title: 'Lanebook',
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      plugins: false,
      // Would download dictionaries.
      spellcheck: false,
      devTools: !isPackaged,
    },
  }
}
