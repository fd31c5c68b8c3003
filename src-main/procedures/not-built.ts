/** Stands in for the procedures of a noun that are being written: each call is a fault that names itself. */
export function notBuilt(noun: string): never {
  return new Proxy(
    {},
    {
      get: (_, verb) => () => {
        throw new Error(`${noun}.${String(verb)} is not built yet`)
      },
    },
  ) as never
}
