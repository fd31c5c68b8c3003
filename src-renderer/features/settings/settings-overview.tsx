import { Text, Title, UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { go } from '../../app/view.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './settings-overview.module.css'
import { settingsGroups } from './settings-places.ts'

/** What can be set, and what each is for. */
export function SettingsOverview() {
  const { t } = useTranslation('app')
  return (
    <>
      <PageHeader title={t('settings')} />
      {settingsGroups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </>
  )
}

type GroupProps = { readonly group: (typeof settingsGroups)[number] }

function Group({ group }: GroupProps) {
  const { t } = useTranslation('app')
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.group}>
      <Title order={2} id={id}>
        {t(group.key)}
      </Title>
      <div className={classes.places}>
        {group.places.map(({ section, icon: Icon }) => (
          <UnstyledButton key={section} className={classes.place} onClick={() => go({ screen: 'settings', section })}>
            <Icon size={20} aria-hidden className={classes.icon} />
            <span>
              <Text fw={600}>{t(section)}</Text>
              <Text size="sm" c="dimmed">
                {t(`about.${section}`)}
              </Text>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </section>
  )
}
