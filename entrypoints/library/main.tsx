import { useEffect, useRef } from 'preact/hooks';
import { Credit } from '../../components/credit';
import { useKeptPlace } from '../../components/kept-place';
import { lazy } from '../../components/lazy';
import { PageHeader } from '../../components/page-header';
import { pageLinks } from '../../components/page-links';
import { CredentialNotice } from '../../components/notice';
import { profileName } from '../../components/profile-switch';
import { SaidBar } from '../../components/said-bar';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import { t, type MessageKey } from '../../lib/platform/i18n';
import { livePorts } from '../../lib/ui/live-ports';
import { routeOf, type Route } from '../../lib/ui/library-route';
import { openPage } from '../../lib/ui/open-page';
import { today } from '../../lib/ui/paint-snapshot';
import { createShowsStore } from '../../lib/ui/shows-store';
import { useStore } from '../../lib/ui/store';
import { createTonightStore, type TonightStore } from '../../lib/ui/tonight-store';
import { doneWords, saidWords } from '../popup/said-words';
import { useRoute } from './route';
import { ShowPage } from './show-page';
import { ShowsPage } from './shows-page';
import { Unsaved } from './unsaved';

// A show's page, which is opened most, does not wait for the scripts of these.
const CalendarPage = lazy(async () => (await import('./calendar-page')).CalendarPage);
const HistoryPage = lazy(async () => (await import('./history-page')).HistoryPage);
const ImportPage = lazy(async () => (await import('./import-page')).ImportPage);
const Inbox = lazy(async () => (await import('./inbox')).Inbox);
const AboutPage = lazy(async () => (await import('./about-page')).AboutPage);

const TITLES: Record<Exclude<Route['page'], 'show'>, MessageKey> = {
  shows: 'libraryTitle',
  calendar: 'calendar',
  history: 'history',
  inbox: 'waitingTitle',
  about: 'about',
  import: 'importTitle',
};

function Library({ tonight }: { tonight: TonightStore }) {
  const { latest } = useStore(tonight.state);
  const route = useRoute();
  const waiting = latest?.waiting ?? [];
  useEffect(() => {
    if (route.page !== 'show') document.title = t(TITLES[route.page]);
  }, [route.page]);
  const page = useRef<HTMLDivElement>(null);
  useKeptPlace(page);
  return (
    <div ref={page} class={route.page === 'show' ? 'page wide on-picture' : 'page wide'}>
      <PageHeader links={pageLinks(route.page, waiting.length)} whose={whoseWords(route, latest)} />
      <main>
        {route.page !== 'show' && <h1>{t(TITLES[route.page])}</h1>}
        {latest !== null && <CredentialNotice state={latest.credential} />}
        {/* It counts the whole library, which a show's episodes would wait for. */}
        {(route.page !== 'show' || latest !== null) && <Unsaved />}
        {route.page === 'show' && (
          <ShowPage
            key={route.showId}
            showId={route.showId}
            ports={livePorts}
            onDrawn={async () => {
              if (latest === null) await tonight.refresh();
            }}
          />
        )}
        {route.page === 'shows' && <ShowsPage store={shows} ports={livePorts} />}
        {route.page === 'calendar' && <CalendarPage ports={livePorts} />}
        {route.page === 'history' && (
          <HistoryPage
            key={route.showId}
            ports={livePorts}
            profiles={latest?.profiles ?? []}
            today={today()}
            showId={route.showId}
          />
        )}
        {route.page === 'import' && latest !== null && (
          <ImportPage ports={livePorts} profiles={latest.profiles} today={today()} />
        )}
        {route.page === 'inbox' && latest !== null && (
          <>
            <Inbox tonight={tonight} reports={waiting} today={today()} />
            <Said tonight={tonight} />
            <p class="facts">
              <a href="/options.html#titles">{t('titlesTitle')}</a>
            </p>
          </>
        )}
        {route.page === 'about' && <AboutPage />}
      </main>
      {route.page !== 'about' && <Credit />}
    </div>
  );
}

/** In a household some pages are of one person alone: whose evening it is. */
function whoseWords({ page }: Route, latest: Tonight | null): string {
  if (latest === null || latest.profiles.length < 2) return '';
  const whose = latest.profiles.find(({ id }) => id === latest.profileId);
  const isTheirs = page === 'shows' || page === 'show' || page === 'calendar';
  return isTheirs && whose !== undefined ? t('profileIs', profileName(whose)) : '';
}

/** What just happened here, and Undo. It follows the list: what had the focus leaves it to what is asked. */
function Said({ tonight }: { tonight: TonightStore }) {
  const { said, done } = useStore(tonight.state);
  const last = done.at(-1);
  return (
    <SaidBar
      words={said === null ? '' : saidWords(said)}
      passing={said?.what === 'failed' ? null : said}
      also={null}
      undoes={last === undefined ? null : doneWords(last)}
      onUndo={() => void tonight.undo()}
    />
  );
}

const shows = createShowsStore(livePorts);
const tonight = createTonightStore(livePorts);
livePorts.onChanged(() => void tonight.refresh());
openPage('libraryTitle', <Library tonight={tonight} />);
// What the page itself shows is asked for first; a show's page says when that stands.
if (routeOf(location.hash).page !== 'show') setTimeout(() => void tonight.refresh());
