import { useEffect } from 'preact/hooks';
import { CredentialNotice } from '../../components/notice';
import { swallowHeldKey } from '../../components/repeat';
import { t, type MessageKey } from '../../lib/platform/i18n';
import { livePorts } from '../../lib/ui/live-ports';
import { openPage } from '../../lib/ui/open-page';
import { today } from '../../lib/ui/paint-snapshot';
import { useStore } from '../../lib/ui/store';
import { createTonightStore, type TonightStore } from '../../lib/ui/tonight-store';
import { doneWords, saidWords } from '../popup/said-words';
import { CalendarPage } from './calendar-page';
import { HistoryPage } from './history-page';
import { ImportPage } from './import-page';
import { Inbox } from './inbox';
import { useRoute, type Route } from './route';
import { ShowPage } from './show-page';
import { ShowsPage } from './shows-page';

const TITLES: Record<Exclude<Route['page'], 'show'>, MessageKey> = {
  shows: 'libraryTitle',
  calendar: 'calendar',
  history: 'history',
  inbox: 'waitingTitle',
  import: 'importTitle',
};

function Library({ tonight }: { tonight: TonightStore }) {
  const { latest } = useStore(tonight.state);
  const route = useRoute();
  const waiting = latest?.waiting ?? [];
  const here = (page: Route['page']) => (route.page === page ? 'page' : undefined);
  useEffect(() => {
    if (route.page !== 'show') document.title = t(TITLES[route.page]);
  }, [route.page]);
  return (
    <main class={route.page === 'show' ? 'page wide on-picture' : 'page wide'}>
      <header>
        {route.page !== 'show' && <h1>{t(TITLES[route.page])}</h1>}
        <nav>
          <a href="#" aria-current={here('shows')}>
            {t('libraryTitle')}
          </a>
          <a href="#calendar" aria-current={here('calendar')}>
            {t('calendar')}
          </a>
          <a href="#history" aria-current={here('history')}>
            {t('history')}
          </a>
          <a href="#inbox" aria-current={here('inbox')}>
            {waiting.length === 0 ? t('waitingTitle') : t('waitingNumber', waiting.length)}
          </a>
          <a href="#import" aria-current={here('import')}>
            {t('importNav')}
          </a>
          <a href="/options.html">{t('settings')}</a>
        </nav>
      </header>
      {latest !== null && <CredentialNotice state={latest.credential} />}
      {route.page === 'show' && <ShowPage key={route.showId} showId={route.showId} ports={livePorts} />}
      {route.page === 'shows' && <ShowsPage ports={livePorts} />}
      {route.page === 'calendar' && <CalendarPage ports={livePorts} />}
      {route.page === 'history' && (
        <HistoryPage ports={livePorts} profiles={latest?.profiles ?? []} today={today()} />
      )}
      {route.page === 'import' && latest !== null && (
        <ImportPage ports={livePorts} profiles={latest.profiles} today={today()} />
      )}
      {route.page === 'inbox' && latest !== null && (
        <>
          <Inbox tonight={tonight} reports={waiting} today={today()} />
          <Said tonight={tonight} />
        </>
      )}
      <p class="facts credit">{t('creditTmdb')}</p>
    </main>
  );
}

/** What just happened here, and Undo; stands at the bottom of the window, in the page's own row. */
function Said({ tonight }: { tonight: TonightStore }) {
  const { said, done } = useStore(tonight.state);
  const last = done.at(-1);
  return (
    <div class="said-bar" data-empty={said === null}>
      <p role="status" dir="auto">
        {said === null ? '' : saidWords(said)}
      </p>
      {last !== undefined && (
        <button
          type="button"
          class="undo"
          title={t('undoes', doneWords(last))}
          onKeyDown={swallowHeldKey}
          onClick={() => void tonight.undo()}
        >
          {t('undo')}
        </button>
      )}
    </div>
  );
}

const tonight = createTonightStore(livePorts);
livePorts.onChanged(() => void tonight.refresh());
openPage('libraryTitle', <Library tonight={tonight} />);
// What the page itself shows is asked for first.
setTimeout(() => void tonight.refresh());
