import type { Language } from '@lampyre/assistant';

/** The interface's language for an `Accept-Language` header: whichever of French and English is wanted more; English when neither is. */
export function preferredLanguage(header: string | undefined): Language {
  const weight = { fr: 0, en: 0 };
  for (const range of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = tag.split('-')[0];
    if (language !== 'fr' && language !== 'en') continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const value = quality ? Number(quality.slice(2)) : 1;
    if (value <= 1 && value > weight[language]) weight[language] = value;
  }
  return weight.fr > weight.en ? 'fr' : 'en';
}
