import { EpisodeForm } from '../../components/episode-form';
import { reportWords } from '../../components/moment-words';
import { SearchResults } from '../../components/search-results';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import { t } from '../../lib/platform/i18n';
import type { SearchStore } from '../../lib/ui/search-store';
import type { Question, useAnswering } from './use-answering';

const FIRST = { season: 1, episode: 1 };

interface SearchViewProps {
  readonly search: SearchStore;
  readonly found: ReturnType<SearchStore['state']['get']>;
  readonly answering: ReturnType<typeof useAnswering>;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  onChoose(hit: ShowHit): void;
}

/** What the search found: shows to add, or answers to what was asked. */
export function SearchView({ search, found, answering, today, onChoose }: SearchViewProps) {
  const { taken, question } = answering;
  return (
    <SearchResults
      hits={found.hits}
      looking={found.looking}
      browsing={found.browsing}
      problem={found.problem}
      answering={question === null ? null : wordsOf(question, today)}
      onChoose={onChoose}
      onAgain={() => void search.look()}
    >
      {found.browsing && (
        <button type="button" class="chip back" onClick={answering.leave}>
          {t('backToTonight')}
        </button>
      )}
      {taken !== null && (
        <div class="check">
          <p dir="auto">{t('rightShow', taken.name)}</p>
          <EpisodeForm from={taken.now.pair ?? taken.now.said ?? FIRST} onEpisode={answering.answerEpisode}>
            {t('thisOne')}
          </EpisodeForm>
        </div>
      )}
    </SearchResults>
  );
}

/** What is asked about, in the page's own words. */
function wordsOf(question: Question, today: string): string {
  return 'report' in question ? reportWords(question.report, today) : question.now.words;
}
