/** Switches that would let somebody look into the program, load into it, or lead it elsewhere. No fuse covers these. */
const dangerous = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'proxy-bypass-list',
  'user-data-dir',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
]

/**
 * The first dangerous switch of a command line; null: there is none, or this is a development build, which tests start with
 * some of them. Chromium reads `-switch`, `--switch`, and on Windows `/switch`, in any case.
 */
export function dangerousSwitch(argv: readonly string[], isPackaged: boolean): string | null {
  if (!isPackaged) return null
  for (const argument of argv.slice(1)) {
    const name = /^(?:--?|\/)([a-z-]+)(?:=|$)/i.exec(argument)?.[1]?.toLowerCase()
    if (name !== undefined && dangerous.includes(name)) return argument
  }
  return null
}
