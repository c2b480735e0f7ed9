import { t } from '../lib/platform/i18n';

/** TMDB's required notice and JustWatch's name, at the foot of every page, and the way to the rest. */
export function Credit() {
  return (
    <footer class="facts credit">
      {t('creditTmdb')} <a href="/library.html#about">{t('about')}</a>
    </footer>
  );
}
