import { create } from 'zustand'
import { forgetUnsaved, hasUnsaved } from '../ui/unsaved.ts'

export const settingsSections = [
  'overview',
  'resources',
  'services',
  'staff',
  'salon',
  'import',
  'missedBookings',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** Which screen is shown. The calendar's date is absent for "today". */
export type View =
  | { readonly screen: 'calendar'; readonly date?: string }
  | { readonly screen: 'clients' }
  | { readonly screen: 'settings'; readonly section: SettingsSection }

/** Where to, and what is done there. */
type Asked = { readonly view: View; readonly then?: (() => void) | undefined }

type ViewState = {
  readonly view: View
  /** Where a changed form asked to be left for, until the person decided. */
  readonly asked: Asked | null
}

/** The address stays as it is; the browser's history holds the views, so that Back works. */
export const useView = create<ViewState>(() => ({ view: { screen: 'calendar' }, asked: null }))

/** Shows a screen, and does `then` there; where a form is changed, asks first. */
export function go(view: View, then?: () => void): void {
  if (hasUnsaved()) {
    useView.setState({ asked: { view, then } })
    return
  }
  history.pushState({ view }, '')
  useView.setState({ view, asked: null })
  then?.()
}

/** The same screen with other particulars (another date): takes the place of the present step in the history. */
export function goWithin(view: View): void {
  history.replaceState({ view }, '')
  useView.setState({ view })
}

export function keepEditing(): void {
  useView.setState({ asked: null })
}

/** Leaves the changed form for where the person wanted to go. */
export function discardAndGo(): void {
  const { asked } = useView.getState()
  forgetUnsaved()
  if (asked) go(asked.view, asked.then)
}

/** Follows the browser's Back and Forward, and asks before a changed form is left; returns what ends that. */
export function followHistory(): () => void {
  const onPop = ({ state }: PopStateEvent) => {
    if (!hasUnsaved()) {
      useView.setState({ view: viewOf(state), asked: null })
      return
    }
    history.pushState({ view: useView.getState().view }, '')
    useView.setState({ asked: { view: viewOf(state) } })
  }
  const onLeave = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault()
  }
  useView.setState({ view: viewOf(history.state) })
  window.addEventListener('popstate', onPop)
  window.addEventListener('beforeunload', onLeave)
  return () => {
    window.removeEventListener('popstate', onPop)
    window.removeEventListener('beforeunload', onLeave)
  }
}

/** A step without a view is the first one: the calendar. */
function viewOf(state: unknown): View {
  const step = state as { readonly view?: View } | null
  return step?.view ?? { screen: 'calendar' }
}
