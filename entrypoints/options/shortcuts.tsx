import { ShortcutList } from '../../components/shortcut-list';
import { openShortcutSettings, shortcutsHow } from '../../lib/platform/command-keys';
import { t } from '../../lib/platform/i18n';
import { useCommandKeys } from './use-command-keys';

/** The keys as they are really bound, and the way to the browser's page that changes them. */
export function Shortcuts() {
  const keys = useCommandKeys();
  return (
    <>
      <ShortcutList keys={keys} />
      <div class="line">
        <button type="button" class="framed" onClick={() => void openShortcutSettings()}>
          {t('shortcutsChange')}
        </button>
        <p class="facts">{t(shortcutsHow())}</p>
      </div>
    </>
  );
}
