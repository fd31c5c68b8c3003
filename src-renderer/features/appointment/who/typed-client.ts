/** What somebody typed to find a client, taken apart: digits are the phone, the rest the name. */
export function typedClient(text: string): { readonly name: string; readonly phone: string } {
  const phone = /[+(]?\d[\d\s()./-]{1,}\d/.exec(text)?.[0] ?? ''
  const name = text.replace(phone, ' ').replaceAll(/[,;]/g, ' ').replaceAll(/\s+/g, ' ').trim()
  return { name, phone: phone.trim() }
}
