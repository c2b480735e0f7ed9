import { hydrate, render } from 'preact';
import { recallDays } from '../../components/format-day';
import { t } from '../../lib/platform/i18n';
import { systemClock } from '../../lib/platform/clock';
import { readQuery } from '../../lib/ui/kept-query';
import { livePorts } from '../../lib/ui/live-ports';
import { afterFrame } from '../../lib/ui/after-frame';
import { currentBuild, today } from '../../lib/ui/paint-snapshot';
import { tellLooked } from '../../lib/ui/looked';
import { setLanguage } from '../../lib/ui/set-language';
import { createSearchStore } from '../../lib/ui/search-store';
import { readSnapshot } from '../../lib/ui/snapshot';
import { NOTHING_KNOWN } from '../../lib/ui/tonight-state';
import { createTonightStore } from '../../lib/ui/tonight-store';
import { loadPopupParts } from './later-parts';
import { Popup } from './popup';

document.title = t('extensionName');
setLanguage(document.documentElement);

const kept = readSnapshot(localStorage, currentBuild(), today());
recallDays(kept?.snapshot.days ?? {});
const start =
  kept === null
    ? NOTHING_KNOWN
    : {
        ...NOTHING_KNOWN,
        tonight: kept.snapshot.tonight,
        from: kept.actable ? ('snapshot' as const) : ('stale' as const),
      };

const root = document.getElementById('app');
if (root !== null) {
  const typed = root.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '';
  const query = typed || readQuery(localStorage, systemClock.now());
  const tonight = createTonightStore(livePorts, start);
  const search = createSearchStore(livePorts);
  if (query !== '') search.setQuery(query);
  livePorts.onChanged(() => void tonight.refresh());
  void tellLooked(livePorts, localStorage).then(tonight.refresh).then(afterFrame).then(loadPopupParts);
  // What stands there already is taken over as it is, if it is what would be drawn: reports come a moment later.
  const stands = kept?.actable === true && query === '' && kept.snapshot.tonight.waiting.length === 0;
  const draw = stands ? hydrate : render;
  draw(<Popup ports={livePorts} tonight={tonight} search={search} today={today} />, root);
}
