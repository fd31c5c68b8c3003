import { contextBridge, ipcRenderer } from 'electron'

/*
 * The only thing a page gets: text out, text back, and text that was pushed. No event, no channel name and no object of
 * Electron's passes, and whatever is not text is turned away on both sides.
 */

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('only text passes')
  return value
}

contextBridge.exposeInMainWorld(
  'desk',
  Object.freeze({
    send: async (call: unknown): Promise<string> => text(await ipcRenderer.invoke('api', text(call))),
    listen: (push: (text: string) => void): (() => void) => {
      const hear = (_event: unknown, pushed: unknown) => push(text(pushed))
      ipcRenderer.on('api:push', hear)
      return () => {
        ipcRenderer.off('api:push', hear)
      }
    },
  }),
)
