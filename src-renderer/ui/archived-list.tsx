import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './archived-list.module.css'

type Item = { readonly id: string; readonly name: string }

type Props<I extends Item> = {
  readonly label: string
  readonly items: readonly I[]
  readonly onRestore: (item: I) => Promise<void>
}

/** What was put away, each with the way back. */
export function ArchivedList<I extends Item>({ label, items, onRestore }: Props<I>) {
  const { t } = useTranslation('common')
  return (
    <section className={classes.archived}>
      <Title order={2}>{t('archived')}</Title>
      <ul aria-label={label}>
        {items.map((item) => (
          <li key={item.id}>
            <Text size="sm" c="dimmed" id={`archived-${item.id}`}>
              {item.name}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              aria-describedby={`archived-${item.id}`}
              onClick={() => void onRestore(item)}
            >
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
