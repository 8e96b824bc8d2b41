/** Languages that the interface speaks, as settings name them. What it says in each stands in `src/portal/words/`. */
export const interfaceLanguages = ['en', 'de', 'ar', 'ja'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]
