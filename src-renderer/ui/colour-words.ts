import { useTranslation } from 'react-i18next'
import { palette } from './palette.ts'

/** The name of a colour of the palette; of any other its figures. */
export function useColourWords(): (colour: string | null) => string {
  const { t } = useTranslation('common')
  return (colour) => {
    if (colour === null) return t('colour.none')
    const known = palette.find(({ hex }) => hex === colour)
    return known ? t(`colour.${known.key}`) : colour
  }
}
