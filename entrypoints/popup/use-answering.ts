import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nameAndYear } from '../../components/namesakes';
import type { Pair } from '../../lib/domain/show';
import type { NowWatching, WaitingReport } from '../../lib/messages/protocol-inbox';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import { systemClock } from '../../lib/platform/clock';
import { keepQuery } from '../../lib/ui/kept-query';
import type { SearchStore } from '../../lib/ui/search-store';
import type { TonightStore } from '../../lib/ui/tonight-store';

/** Whose show is looked for: what waits, or what plays now. */
export type Question = { readonly report: WaitingReport } | { readonly now: NowWatching };

/** The search as the answer to "which show is this", and as the way to add one while nothing is asked. */
export function useAnswering(tonight: TonightStore, search: SearchStore) {
  const [question, setQuestion] = useState<Question | null>(null);
  const asking = useRef(false);
  // What was typed for a question is not kept: the next opening would add the show that answers it.
  useLayoutEffect(
    () =>
      search.state.listen(() =>
        keepQuery(localStorage, asking.current ? '' : search.state.get().query, systemClock.now()),
      ),
    [search],
  );

  /** Asks for the show; the title that the page names is looked for at once. */
  function ask(asked: Question): void {
    const { words } = 'report' in asked ? asked.report : asked.now;
    const [title = ''] = words.split(' · ');
    setQuestion(asked);
    asking.current = true;
    search.setQuery(title);
    void search.look();
  }

  function leave(): void {
    search.clear();
    setQuestion(null);
    asking.current = false;
  }

  return {
    ask,
    leave,
    asking: question !== null,
    question,
    /** What plays now and is taken for a show: it may be that only the episode is wrong. */
    taken:
      question !== null && 'now' in question && question.now.showId !== null
        ? { now: question.now, name: question.now.show ?? '' }
        : null,
    /** The show is right, but this episode of it plays. */
    answerEpisode(pair: Pair): void {
      leave();
      if (question === null || !('now' in question) || question.now.showId === null) return;
      const { now } = question;
      void tonight.correct(now, { id: question.now.showId, name: now.show ?? '' }, pair);
    },
    /** Answers with that show; false when nothing was asked. */
    answer({ id, name, year }: Pick<ShowHit, 'id' | 'name' | 'year'>): boolean {
      leave();
      if (question === null) return false;
      const show = { id, name: nameAndYear(name, year) };
      if ('report' in question) void tonight.weigh(question.report.reportId, show, null);
      else void tonight.correct(question.now, show, null);
      return true;
    },
  };
}
