import { useLayoutEffect, useRef } from 'preact/hooks';
import { t, type MessageKey } from '../lib/platform/i18n';

const KEYS: readonly (readonly [string, MessageKey])[] = [
  ['↑ ↓ · j k', 'keyMove'],
  ['← →', 'keyAlong'],
  ['x', 'markWatchedShort'],
  ['u', 'undo'],
  ['s', 'keySkip'],
  ['/', 'keySearch'],
  ['1–9', 'keyProfile'],
  ['Esc', 'keyEscape'],
  ['?', 'keyHelp'],
];

/** The keys of the popup. The browser keeps the focus inside and gives it back. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t('keysTitle')}</h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="primary">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
