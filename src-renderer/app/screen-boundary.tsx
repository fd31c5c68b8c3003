import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { CrashNote } from './crash-note.tsx'

type Props = {
  readonly children: ReactNode
  readonly resetKey: string
  /** Around all there is on the page: what is said then is its main part. */
  readonly whole?: boolean
}

/** Keeps a broken screen from taking the others with it, and says so in plain words. */
export function ScreenBoundary(props: Props) {
  const { reset } = useQueryErrorResetBoundary()
  return <Boundary key={props.resetKey} {...props} onAgain={reset} />
}

class Boundary extends Component<Props & { readonly onAgain: () => void }, { readonly error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    const again = () => {
      this.props.onAgain()
      this.setState({ error: null })
    }
    const note = <CrashNote error={this.state.error} onAgain={again} />
    return this.props.whole === true ? <main>{note}</main> : note
  }
}
