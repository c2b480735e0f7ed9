import { locale } from '../lib/platform/i18n';
import { formatDay } from './format-day';

/** The name of an evening of the week, 0 = Sunday. */
export function nightName(night: number, length: 'long' | 'short'): string {
  // 2023-01-01 was a Sunday.
  return formatDay(`2023-01-0${night + 1}`, { weekday: length });
}

export function country(code: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
