import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ShowPicker } from '../../components/show-picker';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import type { Ports } from '../../lib/ui/ports';
import { createSearchStore } from '../../lib/ui/search-store';
import { useStore } from '../../lib/ui/store';

interface Asking<T> {
  /** Whose show is looked for, in the page's words. */
  words(of: T): string;
  onPick(of: T, hit: ShowHit): void;
  onCancel?(): void;
}

interface ShowSearch<T> {
  /** For what a show is looked for; null when for nothing. */
  readonly asked: T | null;
  /** Draws the search in its place. */
  readonly picker: VNode | null;
  /** Looks for the show of `of`, first by this query. */
  ask(of: T, query: string): void;
}

/** One search for all that a list asks about: whose show it is for changes, and it ends with an answer. */
export function useShowSearch<T>(ports: Ports, { words, onPick, onCancel }: Asking<T>): ShowSearch<T> {
  const search = useMemo(() => createSearchStore(ports), []);
  const found = useStore(search.state);
  const [asked, setAsked] = useState<T | null>(null);
  const leave = () => {
    search.clear();
    setAsked(null);
  };
  const picker = asked !== null && (
    <ShowPicker
      search={found}
      words={words(asked)}
      onQuery={search.setQuery}
      onGo={() => void search.look()}
      onPick={(hit) => {
        leave();
        onPick(asked, hit);
      }}
      onCancel={() => {
        leave();
        onCancel?.();
      }}
    />
  );
  return {
    asked,
    picker: picker || null,
    ask(of, query) {
      setAsked(() => of);
      search.setQuery(query);
      void search.look();
    },
  };
}
