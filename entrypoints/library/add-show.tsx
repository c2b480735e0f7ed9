import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { walkResults } from '../../components/result-keys';
import { SearchBox } from '../../components/search-box';
import { SearchResults } from '../../components/search-results';
import type { Ports } from '../../lib/ui/ports';
import { createSearchStore } from '../../lib/ui/search-store';
import { useStore } from '../../lib/ui/store';

interface AddShowProps {
  readonly ports: Ports;
  /** Whose shows it comes to. */
  readonly profileId: string;
  /** What is looked for at once; empty = what is typed. */
  readonly query: string;
  onLeave(): void;
}

/** Finds a show at TMDB, adds it and opens its page. */
export function AddShow({ ports, profileId, query: wanted, onLeave }: AddShowProps) {
  const search = useMemo(() => createSearchStore(ports), []);
  const { query, problem, ...found } = useStore(search.state);
  const [refused, setRefused] = useState<{ showId: number; code: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    field.current?.focus();
    if (wanted !== '') search.setQuery(wanted);
    return search.clear;
  }, []);
  async function add(showId: number): Promise<void> {
    const answer = await ports.send('show.add', { showId, profileId });
    if (answer.ok) location.hash = `#show=${showId}`;
    else setRefused({ showId, code: answer.code });
  }
  return (
    <div class="picker add-show" ref={box} onKeyDown={(event) => walkResults(event, onLeave)}>
      <SearchBox
        query={query}
        field={field}
        onQuery={(words) => {
          setRefused(null);
          search.setQuery(words);
        }}
        onGo={() => void search.look()}
        onDown={() => box.current?.querySelector<HTMLElement>('[data-rove]')?.focus()}
        onEscape={onLeave}
        leaves
      />
      {query.trim() !== '' && (
        <SearchResults
          {...found}
          problem={refused?.code ?? problem}
          answering={null}
          onChoose={({ id }) => void add(id)}
          onAgain={() => void (refused === null ? search.look() : add(refused.showId))}
        />
      )}
    </div>
  );
}
