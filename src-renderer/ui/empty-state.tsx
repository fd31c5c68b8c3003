import { Text } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type Props = { readonly icon: LucideIcon; readonly sentence: string; readonly action?: ReactNode }

/** A screen with nothing on it yet: one sentence and one button. */
export function EmptyState({ icon: Icon, sentence, action }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>
        <Icon size={26} strokeWidth={1.6} aria-hidden />
      </span>
      <Text className={classes.sentence}>{sentence}</Text>
      {action}
    </div>
  )
}
