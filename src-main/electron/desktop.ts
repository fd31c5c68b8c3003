import { mkdirSync } from 'node:fs'
import { app, crashReporter, dialog, ipcMain, Menu, protocol, session } from 'electron'
import type { FileKind } from '../../src-shared/contract/host.ts'
import { type KeptFiles, keptFiles } from '../kept-files.ts'
import type { Pages } from '../pages/pages.ts'
import { forbidden } from '../rpc/dispatcher.ts'
import type { Roles } from '../rpc/roles.ts'
import { guardContents, guardSession } from './guards.ts'
import { menuOf } from './menu.ts'
import { isTrusted, pageOrigin, pathOfPage } from './our-pages.ts'
import { pickFile } from './pick-file.ts'
import { dangerousSwitch } from './switches.ts'
import { type Windows, windowsOf } from './windows.ts'

/** The program said in a sentence why it may not run; whoever started it need not try another way. */
const refusedExitCode = 3

export type Desktop = {
  readonly argv: readonly string[]
  /** Electron's own files: one folder for each data folder, so that two salons can be open side by side. */
  readonly profileFolder: string
  readonly preload: string
  readonly pages: Pages
  /** Opens the book; throws an error whose message is the sentence to show. */
  readonly open: (host: DesktopHost) => OpenSalon
}

/** What only the desktop can do for the procedures. */
export type DesktopHost = {
  readonly files: KeptFiles & { readonly pick: (kind: FileKind) => Promise<string | null> }
  readonly openClientBooking: () => { readonly address: null }
}

type OpenSalon = { readonly roles: Roles; readonly notes: readonly string[]; readonly close: () => void }

/** Runs the desktop program: a sandboxed window of our own pages over the book, and nothing else. */
export function runDesktop(desktop: Desktop): void {
  const dangerous = dangerousSwitch(desktop.argv, app.isPackaged)
  if (dangerous !== null) {
    refuse(`Lanebook does not start with ${dangerous}.`)
    return
  }
  app.enableSandbox()
  mkdirSync(desktop.profileFolder, { recursive: true })
  app.setPath('userData', desktop.profileFolder)
  crashReporter.start({ uploadToServer: false })
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  if (app.requestSingleInstanceLock()) void app.whenReady().then(() => show(desktop))
  else refuse('Lanebook is already open; its window was brought to the front.')
}

function show(desktop: Desktop): void {
  guardSession(session.defaultSession)
  protocol.handle('app', (request) => answerPage(desktop.pages, request))
  const menu = menuOf(process.platform)
  Menu.setApplicationMenu(menu && Menu.buildFromTemplate(menu))
  const opened = openOrRefuse(desktop)
  if (!opened) return
  const { salon, windows } = opened

  ipcMain.handle('api', (event, text: unknown) => {
    const caller = isTrusted(event) ? windows.callerOf(event.sender) : null
    return caller === null ? forbidden : salon.roles[caller.role].dispatch(text, caller)
  })
  app.on('second-instance', () => windows.open('desk'))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => salon.close())
  for (const note of salon.notes) console.log(note)
  windows.open('desk').once('ready-to-show', () => console.log(`Lanebook is ready at ${pageOrigin}/`))
}

/** The book and its windows; null when the book could not be opened, which the person has been told. */
function openOrRefuse(desktop: Desktop): { salon: OpenSalon; windows: Windows } | null {
  const files = keptFiles()
  try {
    const salon = desktop.open({
      files: { ...files, pick: (kind) => pickFile(windows.ofRole('desk'), kind, files) },
      openClientBooking: () => {
        windows.open('client')
        return { address: null }
      },
    })
    const windows = windowsOf(salon.roles, desktop.preload, app.isPackaged)
    return { salon, windows }
  } catch (error) {
    const sentence = error instanceof Error ? error.message : 'The book could not be opened.'
    dialog.showErrorBox('Lanebook', sentence)
    refuse(sentence)
    return null
  }
}

function answerPage(pages: Pages, request: Request): Response {
  const path = request.method === 'GET' ? pathOfPage(request.url) : null
  if (path === null) return new Response(null, { status: 404 })
  const { status, headers, body } = pages(path)
  return new Response(new Uint8Array(body), { status, headers })
}

function refuse(sentence: string): void {
  console.error(sentence)
  app.exit(refusedExitCode)
}
