import type { ComponentChildren } from 'preact';
import type { ShowHit } from '../lib/messages/protocol-shows';
import { plural, t } from '../lib/platform/i18n';
import { Art } from './art';
import { swallowHeldKey } from './repeat';
import { SearchTrouble } from './search-trouble';
import { country } from './name-words';
import { nameAndYear } from './namesakes';

interface SearchResultsProps {
  readonly hits: readonly ShowHit[];
  /** Looking: nothing is known yet about this query. */
  readonly looking: boolean;
  /** Nothing was typed: these are the planned shows. */
  readonly browsing?: boolean;
  /** Why TMDB's shows are not among them, a fault's code; null when they are. */
  readonly problem: string | null;
  /** Whose show is looked for, in the page's words; null when one is to be added. */
  readonly answering: string | null;
  /** Another way to answer, above the results. */
  readonly children?: ComponentChildren;
  onChoose(hit: ShowHit): void;
  /** Asks TMDB once more. */
  onAgain(): void;
}

/** What the search found. Every result has one button, as large as the result; the arrow keys walk through them. */
export function SearchResults({
  hits,
  looking,
  browsing = false,
  problem,
  answering,
  children,
  onChoose,
  onAgain,
}: SearchResultsProps) {
  return (
    <div class="results">
      {answering !== null && <p class="answering">{t('whichShowIs', answering)}</p>}
      {children}
      <p class="sum" aria-live="polite">
        {browsing ? t('plannedShows') : foundWords(hits.length, looking, problem)}
      </p>
      {hits.length > 0 && (
        <ul aria-label={t('results')}>
          {hits.map((hit) => (
            <li key={hit.id} class="hit" data-row={hit.id}>
              <Hit hit={hit} answering={answering !== null} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
      <SearchTrouble problem={problem} looking={looking} onAgain={onAgain} />
    </div>
  );
}

/** How much was found. That nothing is, is known only where TMDB answered. */
export function foundWords(count: number, looking: boolean, problem: string | null): string {
  if (looking) return t('searching');
  if (count > 0) return plural('found', count);
  return problem === null ? t('foundNothing') : '';
}

function Hit({
  hit,
  answering,
  onChoose,
}: { hit: ShowHit; answering: boolean } & Pick<SearchResultsProps, 'onChoose'>) {
  const name = nameAndYear(hit.name, hit.year);
  const facts = [hit.year, ...hit.countries.map(country)].filter((fact) => fact !== null);
  const other = hit.originalName !== hit.name ? hit.originalName : '';
  return (
    <>
      <Art kind="poster" path={hit.poster} seed={hit.id} name={hit.name} width={46} height={69} />
      <div class="texts">
        <p class="name" dir="auto">
          {hit.name}
        </p>
        <p class="facts" dir="auto">
          {facts.join(' · ')}
        </p>
        {other !== '' && (
          <p class="facts" dir="auto">
            {other}
          </p>
        )}
        {hit.inLibrary && (
          <p class="facts" dir="auto">
            {t('inYourShows')}
          </p>
        )}
      </div>
      <button
        type="button"
        class="plus"
        data-rove="hit"
        aria-label={answering ? t('choose', name) : t('addNamed', name)}
        onKeyDown={swallowHeldKey}
        onClick={() => onChoose(hit)}
      />
    </>
  );
}
