import { ClosuresWindow } from '../../closures/closures-window.tsx'
import { api } from '../../rpc/desk.ts'
import type { ResourceInstance } from './resource.ts'

type Props = { readonly instance: ResourceInstance; readonly onClose: () => void }

/** Close for repair: the repairs ahead of one instance, and a new one with what it does to visits. */
export function InstanceClosures({ instance: { id, name, closures }, onClose }: Props) {
  return (
    <ClosuresWindow
      closed={{
        kind: 'instance',
        name,
        closures,
        plan: (interval) => api.resources.planCloseInstance.options({ id, interval }),
        close: (closure) => api.resources.closeInstance.call({ id, ...closure }),
        reopen: (closure) => api.resources.reopenInstance.call({ id: closure }),
        commands: { close: 'resources.closeInstance', reopen: 'resources.reopenInstance' },
      }}
      onClose={onClose}
    />
  )
}
