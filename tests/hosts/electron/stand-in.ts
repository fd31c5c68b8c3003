import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/*
 * Stands in for Electron where there is no binary: it records in order what our code asks of it, and lets a test say what
 * Electron would say.
 */

/** Everything that was called, in order. */
export const calls: string[] = []

/** A recorded function that answers as told. */
function recorded<Answer>(name: string, answer?: (...args: never[]) => Answer) {
  return vi.fn((...args: unknown[]) => {
    calls.push(name)
    return answer?.(...(args as never[]))
  })
}

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://bundle/index.html' }
  readonly sent: [channel: string, text: string][] = []
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
  send(channel: string, text: string) {
    this.sent.push([channel, text])
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly webContents = new FakeContents()
  readonly settings: Record<string, unknown>
  isGone = false
  readonly show = recorded('window.show')
  readonly focus = recorded('window.focus')
  readonly restore = recorded('window.restore')
  readonly reload = recorded('window.reload')
  readonly loadURL = recorded('window.loadURL', () => Promise.resolve())
  readonly isMinimized = () => true
  readonly isDestroyed = () => this.isGone

  constructor(settings: Record<string, unknown>) {
    super()
    calls.push('new BrowserWindow')
    this.settings = settings
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
}

class App extends EventEmitter {
  isPackaged = false
  hasLock = true
  readonly enableSandbox = recorded('app.enableSandbox')
  readonly setPath = recorded('app.setPath')
  readonly requestSingleInstanceLock = recorded('app.requestSingleInstanceLock', () => this.hasLock)
  readonly whenReady = recorded('app.whenReady', () => Promise.resolve())
  readonly exit = recorded('app.exit')
  readonly quit = recorded('app.quit')
}

export const app = new App()

class FakeSession extends EventEmitter {
  readonly setPermissionRequestHandler = recorded('session.setPermissionRequestHandler')
  readonly setPermissionCheckHandler = recorded('session.setPermissionCheckHandler')
  readonly setDevicePermissionHandler = recorded('session.setDevicePermissionHandler')
  readonly setDisplayMediaRequestHandler = recorded('session.setDisplayMediaRequestHandler')
  readonly setSpellCheckerEnabled = recorded('session.setSpellCheckerEnabled')
  readonly webRequest = { onBeforeRequest: recorded('session.onBeforeRequest') }
}

export const session = { defaultSession: new FakeSession() }

export const protocol = {
  registerSchemesAsPrivileged: recorded('protocol.registerSchemesAsPrivileged'),
  handle: recorded('protocol.handle'),
}

export const ipcMain = { handle: recorded('ipcMain.handle') }
export const crashReporter = { start: recorded('crashReporter.start') }
export const dialog = {
  showErrorBox: recorded('dialog.showErrorBox'),
  showOpenDialog: recorded('dialog.showOpenDialog', () =>
    Promise.resolve({ canceled: true, filePaths: [] as string[] }),
  ),
}
export const Menu = {
  setApplicationMenu: recorded('Menu.setApplicationMenu'),
  buildFromTemplate: recorded('Menu.buildFromTemplate'),
}

/** As if nothing had ever been called. */
export function forgetAll(): void {
  vi.clearAllMocks()
  calls.length = 0
  BrowserWindow.all.length = 0
  app.removeAllListeners()
  app.isPackaged = false
  app.hasLock = true
  session.defaultSession.removeAllListeners()
}
