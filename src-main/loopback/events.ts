import type { ServerResponse } from 'node:http'

/** An empty line so often tells both ends that the other is still there. */
const keepWarmMs = 15_000

/** Streams pushes as lines until the page goes away; the empty first line tells the page that it is heard. */
export function streamPushes(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  subscribe: (sink: (text: string) => void) => () => void,
): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'application/x-ndjson' })
  const stop = subscribe((text) => response.write(`${text}\n`))
  const warm = setInterval(() => response.write('\n'), keepWarmMs)
  response.on('close', () => {
    stop()
    clearInterval(warm)
  })
  response.write('\n')
}
