import { z } from 'zod'

export const languages = ['en', 'ru'] as const
const language = z.enum(languages)
export type Language = z.infer<typeof language>

const storedAt = 'lanebook.language'

/** The language chosen here before, else the first one this computer asks for that we speak. */
export function startLanguage(): Language {
  const asked = [localStorage.getItem(storedAt), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return asked.flatMap((tag) => language.safeParse(tag).data ?? [])[0] ?? 'en'
}

export function rememberLanguage(chosen: Language): void {
  localStorage.setItem(storedAt, chosen)
}
