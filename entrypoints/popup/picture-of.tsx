import { render } from 'preact';
import { NO_FILTERS } from '../../components/filter-chips';
import { HeaderBar } from '../../components/header-bar';
import { ProfileSwitch } from '../../components/profile-switch';
import { SearchBox } from '../../components/search-box';
import { eveningWords } from '../../components/words';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import { takePicture, type Picture } from '../../lib/ui/picture';
import { firstRows } from '../../lib/ui/snapshot';
import { TonightView } from './tonight-view';

const idle = () => {};
const ROWS = {
  onMark: idle,
  onSkip: idle,
  onJump: idle,
  onStatus: idle,
  onRemove: idle,
  onAct: idle,
  onMenu: idle,
  looks: () => new Promise<never>(idle),
};
const REPORTS = {
  onChoose: idle,
  onSearch: idle,
  onNever: idle,
  onDismiss: idle,
  onConfirm: idle,
  onEpisode: idle,
  onCancel: idle,
};

/**
 * What the next opening paints first: the popup as it will stand then, in the background's order and with nothing
 * open. Drawn aside, since rows on the screen keep the order that they had.
 */
export function pictureOf(tonight: Tonight, today: string): Picture {
  const aside = document.createElement('div');
  render(
    <>
      <HeaderBar evening={eveningWords(tonight)}>
        <SearchBox query="" field={null} onQuery={idle} onGo={idle} onDown={idle} onEscape={idle} />
        <ProfileSwitch
          profiles={tonight.profiles}
          active={tonight.profileId}
          open={false}
          onOpen={idle}
          onSwitch={idle}
        />
      </HeaderBar>
      <main class="main" data-from="snapshot">
        <TonightView
          tonight={firstRows(tonight)}
          today={today}
          actable
          busy={new Set()}
          menu={null}
          unfolded={new Set()}
          filters={NO_FILTERS}
          choice={null}
          rows={ROWS}
          reports={REPORTS}
          onFold={idle}
          onMore={idle}
          onFilter={idle}
          onSearch={idle}
          onWrong={idle}
          onTakeBack={idle}
          onWhom={idle}
        />
      </main>
    </>,
    aside,
  );
  const picture = takePicture(aside);
  render(null, aside);
  return picture;
}
