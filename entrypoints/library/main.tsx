import { useEffect } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { CredentialNotice } from '../../components/notice';
import { ShowCard } from '../../components/show-card';
import { WaitingReports } from '../../components/waiting-reports';
import { plural, t } from '../../lib/platform/i18n';
import { createLibraryStore, type LibraryStore } from '../../lib/ui/library-store';
import { livePorts } from '../../lib/ui/live-ports';
import { openPage } from '../../lib/ui/open-page';
import { today } from '../../lib/ui/paint-snapshot';
import { useStore } from '../../lib/ui/store';
import { createTonightStore, type TonightStore } from '../../lib/ui/tonight-store';

interface LibraryProps {
  readonly library: LibraryStore;
  readonly tonight: TonightStore;
}

function Library({ library, tonight }: LibraryProps) {
  const { shows, waiting, tonight: list, problem } = useStore(library.state);
  const day = today();
  useShownShow(shows !== null);
  return (
    <main class="page wide">
      <header>
        <h1>{t('libraryTitle')}</h1>
        {shows !== null && <p class="facts">{plural('shows', shows.length)}</p>}
        <a class="quiet" href="/options.html">
          {t('openSettings')}
        </a>
      </header>
      {problem !== null && <p role="alert">{faultWords(problem)}</p>}
      {list !== null && <CredentialNotice state={list.credential} />}
      <WaitingReports
        reports={waiting}
        today={day}
        onChoose={(report, { showId, name, pair }) =>
          void tonight.choose(report.reportId, { id: showId, name }, pair)
        }
        onNever={(report) => void tonight.never(report.reportId)}
        onDismiss={(report) => void tonight.dismiss(report.reportId)}
      />
      {shows?.length === 0 && <p class="why">{t('libraryEmpty')}</p>}
      <ul class="cards" aria-label={t('libraryTitle')}>
        {shows?.map((entry) => (
          <ShowCard key={entry.row.showId} entry={entry} today={day} />
        ))}
      </ul>
      <p class="facts credit">{t('creditTmdb')}</p>
    </main>
  );
}

/** Brings the show that the address names (`#show=12`) into view. */
function useShownShow(ready: boolean): void {
  useEffect(() => {
    const show = () => {
      const id = /^#show=(\d+)$/.exec(location.hash)?.[1];
      const card = id === undefined ? null : document.getElementById(`show-${id}`);
      card?.scrollIntoView({ block: 'center' });
      card?.focus({ preventScroll: true });
    };
    if (ready) show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, [ready]);
}

const library = createLibraryStore(livePorts);
const tonight = createTonightStore(livePorts);
const load = () => {
  void library.load();
  void tonight.refresh();
};
livePorts.onChanged(load);
load();
openPage('libraryTitle', <Library library={library} tonight={tonight} />);
