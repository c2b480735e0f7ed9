import { t } from '../lib/platform/i18n';

/** Titles are not looked up at TMDB, and where that is chosen. */
export function TitlesKept() {
  return (
    <p class="facts">
      {t('importTitlesKept', t('lookUp'))} <a href="/options.html#marking">{t('importTitlesChange')}</a>
    </p>
  );
}
