import { useEffect, useMemo } from 'preact/hooks';
import { ShowChoices } from '../../components/show-choices';
import { useLookedUp } from '../../components/use-looked-up';
import type { ShowPage } from '../../lib/messages/protocol-library';
import { t } from '../../lib/platform/i18n';
import type { Ports } from '../../lib/ui/ports';
import type { ShowStore } from '../../lib/ui/show-store';
import { createTitlesStore } from '../../lib/ui/titles-store';
import { Titles } from '../options/titles';

interface ChoicesProps {
  readonly page: ShowPage;
  readonly store: ShowStore;
  readonly ports: Pick<Ports, 'send' | 'onChanged'>;
  /** How much was done: whom it counts for is asked for anew after each. */
  readonly done: number;
}

/** What is chosen for a show, wired to the stores. */
export function Choices({ page, store, ports, done }: ChoicesProps) {
  const { id } = page.show;
  const titles = useMemo(() => createTitlesStore(ports), []);
  useEffect(() => {
    void titles.load();
    return ports.onChanged(() => void titles.load());
  }, [titles]);
  const people = useLookedUp(async () => {
    const answer = await ports.send('show.people', { showId: id });
    return answer.ok && answer.value.people.length > 1 ? answer.value : null;
  }, done);
  return (
    <ShowChoices
      choices={page.choices}
      people={people}
      onChoose={(change) => void store.choose(change)}
      onAudience={(profileIds, before) => void store.setAudience(profileIds, before)}
    >
      <Titles titles={titles} showId={id} />
      <p>
        <a href={`#history=${id}`}>{t('historyOf')}</a>
      </p>
    </ShowChoices>
  );
}
