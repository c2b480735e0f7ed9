import { t } from '../lib/platform/i18n';

/** Where TMDB's key comes from, step by step. */
export function CredentialGuide() {
  return (
    <>
      <p class="why">{t('welcomeKeyWhy')}</p>
      <ol class="guide">
        <li>
          <a href="https://www.themoviedb.org/signup" target="_blank" rel="noreferrer">
            {t('welcomeKeyAccount')}
          </a>
        </li>
        <li>
          <a href="https://www.themoviedb.org/settings/api" target="_blank" rel="noreferrer">
            {t('welcomeKeyAsk')}
          </a>
        </li>
        <li>{t('welcomeKeyCopy')}</li>
      </ol>
    </>
  );
}
