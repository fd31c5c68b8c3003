import { Alert, Button, Group } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode, SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './form-dialog.module.css'
import { GuardedDialog } from './guarded-dialog.tsx'

type Props = {
  readonly onClose: () => void
  readonly title: ReactNode
  /** Whether something was typed that is not saved: closing asks once. */
  readonly changed: boolean
  readonly saving: boolean
  readonly onSave: () => void
  readonly saveLabel?: string
  /** Why it was not saved, where that belongs to no single field. */
  readonly problem?: string | null
  /** Above the last row, always in sight. */
  readonly notice?: ReactNode
  readonly place?: 'middle' | 'side'
  readonly size?: string | number
  /** At the start of the last row: Archive, for one. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A form in a dialog with Save (also Ctrl+Enter) and Cancel; nothing typed is lost unasked. */
export function FormDialog({ saving, onSave, saveLabel, problem, notice, extra, children, ...dialog }: Props) {
  const { t } = useTranslation('common')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    // A form that stands in another one's dialog is a child of it for React.
    event.stopPropagation()
    if (!saving) onSave()
  }
  return (
    <GuardedDialog
      {...dialog}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
      }}
    >
      {(leave) => (
        <form noValidate className={classes.form} onSubmit={submit}>
          <div className={classes.fields}>{children}</div>
          <div className={classes.footer}>
            {notice}
            {problem && (
              <Alert color="red" role="alert" icon={<TriangleAlert size={18} aria-hidden />} mb="sm">
                {problem}
              </Alert>
            )}
            <Group justify="space-between" gap="sm">
              <div>{extra}</div>
              <Group gap="sm">
                <Button variant="default" onClick={leave}>
                  {t('cancel')}
                </Button>
                <Button type="submit" loading={saving}>
                  {saveLabel ?? t('save')}
                </Button>
              </Group>
            </Group>
          </div>
        </form>
      )}
    </GuardedDialog>
  )
}
