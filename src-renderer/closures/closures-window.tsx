import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GuardedDialog } from '../ui/guarded-dialog.tsx'
import { AddClosure } from './add-closure.tsx'
import type { Closed } from './closed.ts'
import { ClosureList } from './closure-list.tsx'
import classes from './closures.module.css'

type Props = { readonly closed: Closed; readonly onClose: () => void }

/** Days off of one person, or repairs of one instance: those ahead, and a new one with what it does to visits. */
export function ClosuresWindow({ closed, onClose }: Props) {
  const { t } = useTranslation('closures')
  const [changed, setChanged] = useState(false)
  return (
    <GuardedDialog
      title={t(`${closed.kind}.title`, { name: closed.name })}
      size={640}
      changed={changed}
      onClose={onClose}
    >
      {() => (
        <Stack gap="lg" className={classes.window}>
          <ClosureList closed={closed} />
          <AddClosure key={closed.closures.length} closed={closed} onChanged={setChanged} />
        </Stack>
      )}
    </GuardedDialog>
  )
}
