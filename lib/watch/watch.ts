import { uuidV7 } from '../domain/ids';
import { ask } from '../platform/content-runtime';
import { onNavigation } from './navigation';
import { createPlayer } from './player';
import { createReporter } from './report';
import { createSampler } from './sampler';
import type { WatchSite } from './site';
import { onSuccessor, succeed, type Estate } from './succession';
import { createViewings, type Effect } from './viewings';

/** Cut off from the extension, it waits so long (ms) for a newer copy to hand over to. */
const LAST_CALL = 60_000;

/**
 * Watches one page: finds the video, follows the viewings, tells the background. On addresses that are no watch pages
 * only the listener for navigation stands. Ends when a newer copy takes over.
 */
export function watch(window: Window, site: WatchSite): void {
  const { reader, shadow } = site;
  const { document, location } = window;
  const newId = (): string => uuidV7(Date.now(), (bytes) => crypto.getRandomValues(bytes));
  const isFrame = window.parent !== window;
  const viewings = createViewings(newId, isFrame);
  const sample = createSampler(window, site, Date.now);
  const life = new AbortController();
  let lastCall: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  const reporter = createReporter({
    site: reader.site,
    ask: async (name, payload, timeout) => {
      const answer = await ask(name, payload, timeout);
      if (!answer.ok && answer.code === 'gone') lastCall ??= setTimeout(retire, LAST_CALL);
      return answer;
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newId,
    language: () => document.documentElement.lang,
    offset: (at) => -new Date(at).getTimezoneOffset(),
    onState: (viewing, { played, thresholds }) => viewings.carry(viewing, played, thresholds),
  });
  const tell = (effects: readonly Effect[]): void => effects.forEach(reporter.tell);
  const player = createPlayer({
    document,
    reader,
    shadow,
    // An event may come before the listener for navigation: the address is looked at each time.
    onMoment: (video, event) => isWatchPage() && tell(viewings.feed(sample(video, event))),
  });

  function isWatchPage(): boolean {
    // The page around a frame says what is watched; the frame's own address is the player's.
    return isFrame || reader.isWatchPage(new URL(location.href));
  }

  function navigate(): void {
    const was = running;
    running = isWatchPage();
    if (running && !was) player.start();
    if (running) {
      player.look();
      player.tell('look');
    } else if (was) {
      player.stop();
      tell(viewings.end(Date.now()));
    }
  }

  function onVisibility(): void {
    if (document.visibilityState === 'hidden') player.tell('hidden');
    else if (running) navigate();
  }

  function retire(): Estate {
    clearTimeout(lastCall);
    // Where it stands now, not at its last event: the newer copy goes on from there.
    player.tell('look');
    life.abort();
    player.stop();
    return { viewing: viewings.handOver(), unsent: reporter.stop() };
  }

  const estate = succeed(document, reader.site);
  if (estate.viewing) viewings.inherit(estate.viewing);
  estate.unsent.forEach(reporter.finish);
  onNavigation(window, life.signal, navigate);
  document.addEventListener('visibilitychange', onVisibility, { signal: life.signal });
  onSuccessor(document, retire);
  navigate();
}
