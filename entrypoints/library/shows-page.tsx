import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { PosterGrid } from '../../components/poster-grid';
import { sharedNames } from '../../lib/domain/show';
import { arrange, EVERYTHING, type WallAsked } from '../../components/wall';
import { WallTools } from '../../components/wall-tools';
import { locale, t } from '../../lib/platform/i18n';
import type { Ports } from '../../lib/ui/ports';
import type { ShowsStore } from '../../lib/ui/shows-store';
import { useStore } from '../../lib/ui/store';
import { AddShow } from './add-show';

/** How the wall was left: whoever comes back from a show finds it so, as long as the tab is open. */
const left: { asked: WallAsked; scrolled: number; to: string } = { asked: EVERYTHING, scrolled: 0, to: '' };

interface ShowsPageProps {
  readonly store: ShowsStore;
  readonly ports: Ports;
}

/** All shows of the profile, to be searched, sorted and sifted. */
export function ShowsPage({ store, ports }: ShowsPageProps) {
  const { list, minutes, problem } = useStore(store.state);
  const [asked, setAsked] = useState(left.asked);
  useEffect(() => {
    void store.load();
    return ports.onChanged(() => void store.load());
  }, []);
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useWayBack();
  const shown = useMemo(() => (list === null ? [] : arrange(list.shows, asked, locale())), [list, asked]);
  const shared = useMemo(() => sharedNames(list?.shows ?? []), [list]);
  if (list === null) return problem === null ? null : <p role="alert">{faultWords(problem)}</p>;
  // What is not found here may be found there.
  const missing = list.shows.length > 0 && shown.length === 0 ? asked.query.trim() : '';
  const leave = () => {
    opener.current?.focus();
    setAdding(false);
  };
  const add = <AddShow ports={ports} profileId={list.profileId} query={missing} onLeave={leave} />;
  if (list.shows.length === 0)
    return (
      <>
        <p class="why">{t('libraryEmpty')}</p>
        {add}
      </>
    );
  const ask = (next: WallAsked) => {
    left.asked = next;
    setAsked(next);
  };
  return (
    <>
      <WallTools shows={list.shows} asked={asked} shown={shown.length} onAsk={ask}>
        <button
          type="button"
          class="framed"
          ref={opener}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {t('addAShow')}
        </button>
      </WallTools>
      {adding && add}
      {!adding && missing !== '' && (
        <button type="button" class="framed missing" onClick={() => setAdding(true)}>
          {t('findAtTmdb', missing)}
        </button>
      )}
      <PosterGrid shows={shown} shared={shared} minutes={minutes} today={list.today} />
    </>
  );
}

/** Comes back to where the wall was left, and to the show that was opened there. */
function useWayBack(): void {
  useLayoutEffect(() => {
    const to = left.scrolled;
    if (document.activeElement === document.body && left.to !== '')
      document
        .querySelector<HTMLElement>(`.wall a[href="${CSS.escape(left.to)}"]`)
        ?.focus({ preventScroll: true });
    const timer = setTimeout(() => scrollTo(0, to));
    const keep = () => (left.scrolled = scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => {
      left.to = location.hash;
      clearTimeout(timer);
      removeEventListener('scroll', keep);
    };
  }, []);
}
