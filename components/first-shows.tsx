import { useRef, useState } from 'preact/hooks';
import { formatPair, type Pair } from '../lib/domain/show';
import type { ShowHit } from '../lib/messages/protocol-shows';
import { t } from '../lib/platform/i18n';
import { Art } from './art';
import { closeOnEscape } from './close-on-escape';
import { swallowHeldKey } from './repeat';
import { StartAtForm } from './row-forms';
import { SearchBox } from './search-box';
import { foundWords } from './search-results';
import { SearchTrouble } from './search-trouble';
import type { PickerSearch } from './show-picker';
import { country } from './name-words';
import { nameAndYear } from './namesakes';

interface FirstShowsProps {
  readonly search: PickerSearch;
  /** Why a show or an episode could not be taken, in words; null when nothing went wrong. */
  readonly refused: string | null;
  /** What was added here, the latest first, each with its episode that is up next. */
  readonly added: readonly { readonly showId: number; readonly name: string; readonly upNext: Pair | null }[];
  onQuery(query: string): void;
  onGo(): void;
  onAdd(hit: ShowHit): void;
  /** "I'm at": from this episode on; `before` = all earlier ones were watched. */
  onStartAt(hit: ShowHit, pair: Pair, before: boolean): void;
}

/** Finds the first shows; each is added as it is, or from where somebody is. */
export function FirstShows({ search, refused, added, onQuery, onGo, onAdd, onStartAt }: FirstShowsProps) {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { query, looking, hits, problem } = search;
  const idle = query.trim() === '';
  return (
    <div class="first-shows">
      <SearchBox
        query={query}
        field={field}
        onQuery={onQuery}
        onGo={onGo}
        onDown={() => list.current?.querySelector<HTMLElement>('button')?.focus()}
        onEscape={() => onQuery('')}
      />
      <p class="facts" role="status">
        {refused ?? (idle ? latestWords(added) : foundWords(hits.length, looking, problem))}
      </p>
      {hits.length > 0 && (
        <ul class="finds" aria-label={t('results')} ref={list}>
          {hits.map((hit) => (
            <Find
              key={hit.id}
              hit={hit}
              held={hit.inLibrary || added.some(({ showId }) => showId === hit.id)}
              onAdd={onAdd}
              onStartAt={onStartAt}
            />
          ))}
        </ul>
      )}
      <SearchTrouble problem={problem} looking={looking} onAgain={onGo} />
      {added.length > 0 && (
        <>
          <h3>{t('welcomeShowsAdded')}</h3>
          <ul class="added" aria-label={t('welcomeShowsAdded')}>
            {added.map(({ showId, name, upNext }) => (
              <li key={showId}>
                <b dir="auto">{name}</b>{' '}
                {upNext !== null && <span class="facts">{t('welcomeShowFrom', formatPair(upNext))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What was added last, for those who only hear it. */
function latestWords([latest]: FirstShowsProps['added']): string {
  return latest === undefined ? '' : t('saidAdded', latest.name);
}

interface FindProps extends Pick<FirstShowsProps, 'onAdd' | 'onStartAt'> {
  readonly hit: ShowHit;
  /** It is among the shows already. */
  readonly held: boolean;
}

/** One show that was found. Its form stays open until the episode is taken: the search is over then. */
function Find({ hit, held, onAdd, onStartAt }: FindProps) {
  const [asking, setAsking] = useState(false);
  const { id, name, year, poster, countries } = hit;
  const named = nameAndYear(name, year);
  const facts = [year, ...countries.map(country)].filter((fact) => fact !== null);
  return (
    <li class="find" onKeyDown={(event) => closeOnEscape(event, () => setAsking(false))}>
      <Art kind="poster" path={poster} seed={id} name={name} width={46} height={69} />
      <div class="texts">
        <p class="name" dir="auto">
          {name}
        </p>
        <p class="facts" dir="auto">
          {facts.join(' · ')}
        </p>
        {held && <p class="facts">{t('inYourShows')}</p>}
      </div>
      <div class="answers">
        {!held && (
          <button
            type="button"
            class="chip first"
            aria-label={t('addNamed', named)}
            onKeyDown={swallowHeldKey}
            onClick={() => onAdd(hit)}
          >
            {t('welcomeAdd')}
          </button>
        )}
        <button
          type="button"
          class="chip"
          aria-expanded={asking}
          aria-label={t('welcomeShowAtNamed', named)}
          onClick={() => setAsking(!asking)}
        >
          {t('welcomeShowAt')}
        </button>
      </div>
      {asking && <StartAtForm from={FIRST} onStart={(pair, before) => onStartAt(hit, pair, before)} />}
    </li>
  );
}

const FIRST: Pair = { season: 1, episode: 1 };
