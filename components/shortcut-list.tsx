import { t, type MessageKey } from '../lib/platform/i18n';
import type { CommandName } from '../lib/platform/shortcuts';

const WORDS: Record<CommandName, MessageKey> = {
  _execute_action: 'shortcutOpen',
  'mark-watched': 'commandMark',
  undo: 'commandUndo',
  'open-library': 'commandLibrary',
};

/** What each command does and the key it really has. */
export function ShortcutList({ keys }: { keys: ReadonlyMap<string, string> }) {
  return (
    <dl class="shortcuts">
      {Object.entries(WORDS).map(([name, words]) => (
        <div key={name}>
          <dt>{t(words)}</dt>
          <dd>
            <kbd>{keys.get(name) || t('shortcutNone')}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
