import { uuidV7 } from '../domain/ids';
import type { WatchOutcome } from '../messages/protocol';
import * as runtime from '../platform/content-runtime';
import { onNavigation } from './navigation';
import { Player } from './player';
import { Reporter } from './report';
import type { SampleEvent } from './sample';
import { Sampler } from './sampler';
import type { WatchSite } from './site';
import { onSuccessor, succeed, type Estate } from './succession';
import { Toast } from './toast';
import { Viewings, type Effect } from './viewings';

/** Cut off from the extension, it waits so long (ms) for a newer copy to hand over to. */
const LAST_CALL = 60_000;
/** An answer to a button is waited for this long (ms). */
const TIMEOUT = 10_000;

/**
 * Watches one page: finds the video, follows the viewings, tells the background, shows what became of it. On
 * addresses that are no watch pages only the listener for navigation stands. Ends when a newer copy takes over.
 */
export function watch(window: Window, site: WatchSite): void {
  const { document } = window;
  const newId = (): string => uuidV7(Date.now(), (bytes) => crypto.getRandomValues(bytes));
  const estate = succeed(document, site.reader.site);
  const viewings = new Viewings(newId);
  const sampler = new Sampler(window, site, Date.now);
  const reporter = new Reporter({
    site: site.reader.site,
    ask: async (name, payload, timeout) => {
      const answer = await runtime.ask(name, payload, timeout);
      if (!answer.ok && answer.code === 'gone') lastCall ??= setTimeout(retire, LAST_CALL);
      return answer;
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newId,
    language: () => document.documentElement.lang,
    offset: (at) => -new Date(at).getTimezoneOffset(),
    onState: (viewing, state) => {
      viewings.carry(viewing, state.played);
      viewings.thresholds = state.thresholds;
    },
  });
  let lastCall: ReturnType<typeof setTimeout> | undefined;
  let playing = false;
  let running = false;
  const tell = (effects: readonly Effect[]): void => effects.forEach((effect) => reporter.tell(effect));

  const player = new Player({
    document,
    reader: site.reader,
    shadow: site.shadow,
    onMoment: (video: HTMLVideoElement, event: SampleEvent) => {
      if (!isWatchPage()) return;
      playing = !video.paused && !video.ended;
      tell(viewings.feed(sampler.sample(video, event)));
    },
  });
  const toast = new Toast({
    document,
    text: runtime.text,
    answer: async (reportId, answer) => {
      const result = await runtime.ask('watch.answer', { reportId, answer }, TIMEOUT);
      return result.ok ? result.value : null;
    },
    isPlaying: () => playing,
  });

  function isWatchPage(): boolean {
    return site.reader.isWatchPage(new URL(window.location.href));
  }

  function navigate(): void {
    if (isWatchPage()) {
      if (!running) player.start();
      else player.look();
      running = true;
      player.tell('look');
    } else if (running) {
      running = playing = false;
      player.stop();
      tell(viewings.end(Date.now()));
    }
  }

  const onVisibility = (): void => {
    if (!running) return;
    if (document.visibilityState === 'visible') player.look();
    player.tell(document.visibilityState === 'visible' ? 'look' : 'hidden');
  };

  document.addEventListener('visibilitychange', onVisibility);
  const stopNavigation = onNavigation(window, navigate);
  const stopHearing = runtime.hear((message) => {
    const outcome = outcomeIn(message);
    if (outcome !== null) toast.show(outcome);
  });
  function retire(): Estate {
    clearTimeout(lastCall);
    stopNavigation();
    stopHearing();
    document.removeEventListener('visibilitychange', onVisibility);
    player.stop();
    toast.stop();
    return { viewing: viewings.handOver(), unsent: reporter.stop() };
  }

  onSuccessor(document, retire);
  if (estate.viewing !== null) viewings.inherit(estate.viewing);
  for (const report of estate.unsent) reporter.finish(report);
  navigate();
}

/** Messages to a content script come from the extension alone; only their kind is looked at. */
function outcomeIn(message: unknown): WatchOutcome | null {
  if (typeof message !== 'object' || message === null || !('name' in message) || !('payload' in message))
    return null;
  return message.name === 'watch.outcome' && isOutcome(message.payload) ? message.payload : null;
}

function isOutcome(payload: unknown): payload is WatchOutcome {
  return typeof payload === 'object' && payload !== null && 'reportId' in payload && 'outcome' in payload;
}
