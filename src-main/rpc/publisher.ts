import type { z } from 'zod'
import type { Contract, Push } from '../../src-shared/contract/kit.ts'

export type Publisher<C extends Contract> = {
  /** Tells every subscriber; only after the commit. Throws when the data is not what the contract declares. */
  readonly publish: <Name extends keyof C['pushes'] & string>(name: Name, data: z.input<C['pushes'][Name]>) => void
  /** Hears every push as text until the returned function is called. */
  readonly subscribe: (sink: (text: string) => void) => () => void
}

/** Pushes of one contract; a sink that fails loses its push and harms nobody else. */
export function publisher<C extends Contract>(contract: C): Publisher<C> {
  const sinks = new Set<(text: string) => void>()
  return {
    publish(name, data) {
      const schema = Object.hasOwn(contract.pushes, name) ? contract.pushes[name] : undefined
      if (!schema) throw new Error(`undeclared push "${name}"`)
      const text = JSON.stringify({ name, data: schema.parse(data) } satisfies Push)
      for (const sink of sinks) {
        try {
          sink(text)
        } catch {
          sinks.delete(sink)
        }
      }
    },
    subscribe(sink) {
      sinks.add(sink)
      return () => sinks.delete(sink)
    },
  }
}
