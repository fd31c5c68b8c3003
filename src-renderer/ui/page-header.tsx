import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-header.module.css'

type Props = {
  readonly title: string
  /** Where we are, outermost first. */
  readonly path?: readonly string[]
  /** One sentence on what this screen is for. */
  readonly sentence?: string
  readonly actions?: ReactNode
}

/** The head of a screen: where we are, its name, what it is for, and what can be done. */
export function PageHeader({ title, path = [], sentence, actions }: Props) {
  return (
    <header className={classes.header}>
      <div>
        {path.length > 0 && (
          <Text size="xs" c="dimmed" mb={2}>
            {path.join(' › ')}
          </Text>
        )}
        <Title order={1}>{title}</Title>
        {sentence && (
          <Text size="sm" c="dimmed" mt={2}>
            {sentence}
          </Text>
        )}
      </div>
      <Group gap="sm" wrap="nowrap">
        {actions}
      </Group>
    </header>
  )
}
