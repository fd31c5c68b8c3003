import { CloseButton, Title } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './editor-panel.module.css'

type Props = {
  readonly title: string
  readonly head?: ReactNode
  /** What main answers to what is typed: scrolls by itself above the footer. */
  readonly answer?: ReactNode
  /** Stays in sight whatever stands above it. */
  readonly footer: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onSave: () => void
  readonly panelRef?: RefObject<HTMLElement | null>
}

/**
 * The panel beside the calendar, which stays in sight and in use. Escape closes it, Ctrl+Enter saves from any field, and the
 * calendar's keys do nothing while the focus is in here.
 */
export function EditorPanel({ title, head, answer, footer, children, onClose, onSave, panelRef }: Props) {
  const { t } = useTranslation('common')
  const own = useRef<HTMLElement>(null)
  const panel = panelRef ?? own
  const titleId = useId()
  // A button that goes away with its click, or cannot be pressed while that is done, must not take the panel's keys with it.
  const inUse = useRef<EventTarget>(null)
  useEffect(() => {
    if (inUse.current === null || document.activeElement !== document.body) return
    panel.current?.focus({ preventScroll: true })
  })
  useEffect(() => {
    // A field may have taken the focus already.
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true })
  }, [panel])

  const onKeyDown = (event: KeyboardEvent) => {
    // What happens in a dialog or a list above the panel reaches it through React only.
    if (!panel.current?.contains(event.target as Node)) return
    const held = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') {
      // The first one closes the list that is open.
      if (event.defaultPrevented || isExpanded(event.target)) return
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter' && held) {
      event.preventDefault()
      // After the list under the focus, if one is open, has taken what is marked in it.
      setTimeout(onSave)
    }
    if (!held || event.key.toLowerCase() === 'z') event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys hold for whatever field within has the focus
    <section
      ref={panel}
      role="dialog"
      aria-labelledby={titleId}
      className={classes.panel}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        inUse.current = event.target
      }}
      onBlur={({ target, relatedTarget }) => {
        const isTakenAway = !target.isConnected || target.matches(':disabled')
        if (relatedTarget === null && !isTakenAway) inUse.current = null
      }}
    >
      <div className={classes.header}>
        <Title order={2} id={titleId} className={classes.title}>
          {title}
        </Title>
        {head}
        <CloseButton aria-label={t('close')} size="lg" onClick={onClose} />
      </div>
      <div className={classes.fields}>{children}</div>
      <div className={classes.answer}>{answer}</div>
      <div className={classes.footer}>{footer}</div>
    </section>
  )
}

function isExpanded(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
}
