import type { ComponentChild } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { EpisodePanel } from '../../components/episode-panel';
import type { PanelMoves } from '../../components/episode-grid';
import type { GridHandlers } from '../../components/grid-handlers';
import { samePair } from '../../lib/domain/show';
import type { PageEpisode, ShowPage } from '../../lib/messages/protocol-library';
import { createEpisodeStore } from '../../lib/ui/episode-store';
import { earlierUnseen, isHidden } from '../../lib/ui/grid-marks';
import type { Ports } from '../../lib/ui/ports';
import type { ShowStore } from '../../lib/ui/show-store';
import { useStore } from '../../lib/ui/store';

interface EpisodeViewProps extends GridHandlers, PanelMoves {
  readonly ports: Pick<Ports, 'send'>;
  readonly page: ShowPage;
  readonly one: PageEpisode;
  readonly store: ShowStore;
  /** What just happened, and Undo. */
  readonly children: ComponentChild;
}

/** All about one episode, wired to the stores; asked for again whenever the show's page was. */
export function EpisodeView({ ports, page, one, store, ...rest }: EpisodeViewProps) {
  const { show, row } = page;
  const about = useMemo(() => createEpisodeStore(ports, show.id), [show.id]);
  const { pair, plays, places, profiles } = useStore(about.state);
  useEffect(() => void about.load(one), [about, page, one.season, one.episode]);
  const next = row === null ? null : row.position.upNext;
  return (
    <EpisodePanel
      {...rest}
      showId={show.id}
      show={show.name}
      one={one}
      hidden={isHidden(page, one)}
      upNext={next !== null && samePair(next, one)}
      earlier={earlierUnseen(page, one).length > 0}
      today={page.today}
      plays={pair !== null && samePair(pair, one) ? plays : null}
      places={places}
      profiles={profiles}
      onTakeBack={(it, id) => void store.takeBack(it, id)}
      onRedatePlay={(it, id, when) => void store.redatePlay(it, id, when)}
    />
  );
}
