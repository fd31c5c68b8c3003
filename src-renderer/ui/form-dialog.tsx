import { Alert, Button, Drawer, Group, Modal } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './form-dialog.module.css'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import { useUnsaved } from './unsaved.ts'

type Props = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  /** Whether something was typed that is not saved: closing asks once. */
  readonly changed: boolean
  readonly saving: boolean
  readonly onSave: () => void
  readonly saveLabel?: string
  /** Why it was not saved, where that belongs to no single field. */
  readonly problem?: string | null
  /** A panel at the side for long forms; otherwise a window in the middle. */
  readonly place?: 'middle' | 'side'
  readonly size?: string | number
  /** At the start of the last row: Archive, for one. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A form in a dialog: Save, Ctrl+Enter, and nothing lost by Escape, the cross or a click beside it. */
export function FormDialog(props: Props) {
  const { opened, onClose, title, changed, saving, onSave, problem, place = 'middle', size = 'md' } = props
  const { t } = useTranslation('common')
  const [asking, setAsking] = useState(false)
  useUnsaved(opened && changed)

  const leave = () => (changed ? setAsking(true) : onClose())
  const submit = (event: SubmitEvent | KeyboardEvent) => {
    event.preventDefault()
    // A form that stands in another one's dialog is a child of it for React.
    event.stopPropagation()
    if (!saving) onSave()
  }
  const Frame = place === 'side' ? Drawer : Modal

  return (
    <Frame
      opened={opened}
      onClose={leave}
      title={title}
      size={size}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !asking) submit(event)
      }}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
      {...(place === 'side' ? { position: 'right' as const } : {})}
    >
      <form noValidate className={classes.form} onSubmit={submit}>
        <div className={classes.fields}>{props.children}</div>
        <div className={classes.footer}>
          {problem && (
            <Alert color="red" variant="light" role="alert" icon={<TriangleAlert size={18} aria-hidden />} mb="sm">
              {problem}
            </Alert>
          )}
          <Group justify="space-between" gap="sm">
            <div>{props.extra}</div>
            <Group gap="sm">
              <Button variant="default" onClick={leave}>
                {t('cancel')}
              </Button>
              <Button type="submit" loading={saving}>
                {props.saveLabel ?? t('save')}
              </Button>
            </Group>
          </Group>
        </div>
      </form>
      <UnsavedDialog
        opened={asking}
        onKeep={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false)
          onClose()
        }}
      />
    </Frame>
  )
}
