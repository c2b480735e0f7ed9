import { t } from '../lib/platform/i18n';

export interface Licence {
  readonly name: string;
  readonly text: string;
}

interface AboutPartsProps {
  readonly version: string;
  /** Couchmark's own. */
  readonly own: Licence;
  /** Of the libraries that are shipped in it. */
  readonly libraries: readonly Licence[];
}

/** What Couchmark is, where its facts come from, what leaves the browser, and the licences. */
export function AboutParts({ version, own, libraries }: AboutPartsProps) {
  return (
    <div class="about">
      <section>
        <p class="about-what">{t('aboutWhat')}</p>
        <p class="facts">{t('aboutVersion', version)}</p>
      </section>
      <section>
        <h2>{t('aboutTmdb')}</h2>
        <p>
          <a class="tmdb-mark" href="https://www.themoviedb.org/" target="_blank" rel="noreferrer">
            TMDB
          </a>
        </p>
        <p>{t('aboutTmdbWhy')}</p>
        <p>{t('creditTmdb')}</p>
      </section>
      <section>
        <h2>{t('aboutJustwatch')}</h2>
        <p>
          {t('aboutJustwatchWhy')}{' '}
          <a href="https://www.justwatch.com/" target="_blank" rel="noreferrer">
            JustWatch
          </a>
        </p>
      </section>
      <section>
        <h2>{t('aboutSends')}</h2>
        <p>{t('aboutSendsWhy')}</p>
      </section>
      <section>
        <h2>{t('aboutLicences')}</h2>
        <p>{t('aboutOwnLicence')}</p>
        <LicenceText {...own} />
        <p>{t('aboutLibraries')}</p>
        <ul class="licences">
          {libraries.map((library) => (
            <li key={library.name}>
              <LicenceText {...library} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function LicenceText({ name, text }: Licence) {
  return (
    <details>
      <summary aria-label={t('aboutLicenceOf', name)}>{name}</summary>
      <pre dir="ltr" lang="en">
        {text}
      </pre>
    </details>
  );
}
