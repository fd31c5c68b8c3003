import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import { securityHeaders } from './headers.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

type Page = {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** The answer to a path, `/` included; 404 for whatever is not one of the built files, letter by letter. */
export type Pages = (path: string) => Page

/**
 * The built renderer, read once into memory. A path is only ever looked up, never joined to a folder, so no form of
 * `..` leads anywhere. HTML files say `__CSP_NONCE__` where this start's nonce belongs: in the `<meta>` that Mantine and
 * FullCalendar read.
 */
export function readPages(folder: string, nonce: string): Pages {
  const root = resolve(folder)
  const files = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in types)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length).split(sep).join('/'), page(file, nonce)] as const),
  )
  const missing: Page = { status: 404, headers: securityHeaders(nonce), body: new Uint8Array() }
  return (path) => files.get(path === '/' ? '/index.html' : path) ?? missing
}

function page(file: string, nonce: string): Page {
  const type = types[extname(file)] ?? ''
  const bytes = readFileSync(file)
  return {
    status: 200,
    headers: { ...securityHeaders(nonce), 'Content-Type': type },
    body: type.startsWith('text/html') ? Buffer.from(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)) : bytes,
  }
}
