import { useEffect, useState } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { CredentialNotice } from '../../components/notice';
import { swallowHeldKey } from '../../components/repeat';
import { ShowCard } from '../../components/show-card';
import { plural, t } from '../../lib/platform/i18n';
import { createLibraryStore, type LibraryStore } from '../../lib/ui/library-store';
import { livePorts } from '../../lib/ui/live-ports';
import { openPage } from '../../lib/ui/open-page';
import { today } from '../../lib/ui/paint-snapshot';
import { useStore } from '../../lib/ui/store';
import { createTonightStore, type TonightStore } from '../../lib/ui/tonight-store';
import { doneWords, saidWords } from '../popup/said-words';
import { Inbox } from './inbox';

interface LibraryProps {
  readonly library: LibraryStore;
  readonly tonight: TonightStore;
}

function Library({ library, tonight }: LibraryProps) {
  const { shows, waiting, tonight: list, problem } = useStore(library.state);
  const inbox = useHash() === '#inbox';
  const day = today();
  useShownShow(shows !== null);
  return (
    <main class="page wide">
      <header>
        <h1>{t(inbox ? 'waitingTitle' : 'libraryTitle')}</h1>
        {!inbox && shows !== null && <p class="facts">{plural('shows', shows.length)}</p>}
        <nav>
          <a href="#" aria-current={inbox ? undefined : 'page'}>
            {t('libraryTitle')}
          </a>
          <a href="#inbox" aria-current={inbox ? 'page' : undefined}>
            {waiting.length === 0 ? t('waitingTitle') : t('waitingNumber', waiting.length)}
          </a>
          <a href="/options.html">{t('settings')}</a>
        </nav>
      </header>
      {problem !== null && <p role="alert">{faultWords(problem)}</p>}
      {list !== null && <CredentialNotice state={list.credential} />}
      {inbox ? (
        list !== null && <Inbox tonight={tonight} reports={waiting} today={day} />
      ) : (
        <>
          {shows?.length === 0 && <p class="why">{t('libraryEmpty')}</p>}
          <ul class="cards" aria-label={t('libraryTitle')}>
            {shows?.map((entry) => (
              <ShowCard key={entry.row.showId} entry={entry} today={day} />
            ))}
          </ul>
        </>
      )}
      <Said tonight={tonight} />
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

/** The part of the address after `#`, as it stands now. */
function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return hash;
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
