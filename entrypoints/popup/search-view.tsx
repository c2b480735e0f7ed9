import { EpisodeForm } from '../../components/episode-form';
import { SearchResults } from '../../components/search-results';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import { t } from '../../lib/platform/i18n';
import type { SearchStore } from '../../lib/ui/search-store';
import type { useAnswering } from './use-answering';

const FIRST = { season: 1, episode: 1 };

interface SearchViewProps {
  readonly search: SearchStore;
  readonly found: ReturnType<SearchStore['state']['get']>;
  readonly question: ReturnType<typeof useAnswering>;
  onChoose(hit: ShowHit): void;
}

/** What the search found: shows to add, or answers to what was asked. */
export function SearchView({ search, found, question, onChoose }: SearchViewProps) {
  const { taken } = question;
  return (
    <SearchResults
      hits={found.hits}
      looking={found.looking}
      browsing={found.browsing}
      problem={found.problem}
      answering={question.words}
      onChoose={onChoose}
      onAgain={() => void search.look()}
    >
      {found.browsing && (
        <button type="button" class="chip back" onClick={question.leave}>
          {t('backToTonight')}
        </button>
      )}
      {taken !== null && (
        <div class="check">
          <p dir="auto">{t('rightShow', taken.name)}</p>
          <EpisodeForm from={taken.now.pair ?? taken.now.said ?? FIRST} onEpisode={question.answerEpisode}>
            {t('thisOne')}
          </EpisodeForm>
        </div>
      )}
    </SearchResults>
  );
}
