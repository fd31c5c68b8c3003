import { useEffect, useState } from 'react'

/** Dialogs that are open, the topmost last. */
const open: symbol[] = []

/** The dialog that the Escape just pressed is meant for; it may close while the others still hear of the same key. */
let meant: symbol | undefined

window.addEventListener(
  'keydown',
  ({ key }) => {
    if (key !== 'Escape') return
    meant = open.at(-1)
    setTimeout(() => {
      meant = undefined
    })
  },
  { capture: true },
)

/** For a dialog that is open: whether it is the one to be closed now. Every open dialog hears Escape; one answers. */
export function useTopmost(): () => boolean {
  const [dialog] = useState(() => Symbol('dialog'))
  useEffect(() => {
    open.push(dialog)
    return () => void open.splice(open.indexOf(dialog), 1)
  }, [dialog])
  return () => (meant ?? open.at(-1)) === dialog
}
