import { useEffect, useRef } from 'preact/hooks';
import { isTyping, readKey, type KeyAct } from '../../components/popup-keys';
import { direction } from '../../lib/platform/i18n';

/** Listens for the popup's keys. `act` answers whether the key did something, and so goes no further. */
export function usePopupKeys(act: (key: KeyAct) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null) return;
      const key = readKey(event, isTyping(document.activeElement), direction() === 'rtl');
      if (key !== null && latest.current(key)) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
