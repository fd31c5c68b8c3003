import type { FileKind } from '../../src-shared/contract/host.ts'
import type { PageTransport } from './transport.ts'

const accepted: Readonly<Record<FileKind, string>> = { json: '.json,application/json' }

type Pick = (kind: FileKind) => Promise<{ readonly file: string | null }>

/** Picks in the host's own dialog where it has one, else in the browser's, and hands the file over. */
export function filePicker({ upload }: PageTransport, pick: Pick): (kind: FileKind) => Promise<string | null> {
  return async (kind) => {
    if (!upload) return (await pick(kind)).file
    const file = await pickInBrowser(accepted[kind])
    return file && upload(file)
  }
}

function pickInBrowser(accept: string): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
