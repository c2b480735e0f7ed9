import { useState } from 'preact/hooks';
import type { ServiceState } from '../lib/messages/protocol-services';
import { plural, t } from '../lib/platform/i18n';

interface ServicePickerProps {
  readonly services: readonly ServiceState[];
  /** Called in the click itself, so that the browser lets the permissions be asked for. */
  onAllow(picked: readonly ServiceState[]): void;
}

/** Services are picked first; one press asks the browser for all of them. */
export function ServicePicker({ services, onAllow }: ServicePickerProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = services.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const chosen = services.filter(({ id, granted }) => picked.has(id) && !granted);
  const pick = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <div class="service-picker">
      <input
        type="search"
        aria-label={t('findService')}
        placeholder={t('findService')}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <ul class="picks" aria-label={t('servicesTitle')}>
        {shown.map(({ id, name, granted }) => (
          <li key={id}>
            <label class={granted ? 'pick pick-on' : 'pick'}>
              <input
                type="checkbox"
                checked={granted || picked.has(id)}
                disabled={granted}
                onChange={(event) => pick(id, event.currentTarget.checked)}
              />
              <span dir="auto">{name}</span>
              {granted && <span class="facts">{t('welcomePicked')}</span>}
            </label>
          </li>
        ))}
      </ul>
      <p class="facts none" role="status">
        {shown.length === 0 && t('noSuchService')}
      </p>
      <button
        type="button"
        class="primary"
        aria-disabled={chosen.length === 0}
        onClick={() => chosen.length > 0 && onAllow(chosen)}
      >
        {chosen.length === 0 ? t('welcomePickNone') : plural('welcomePick', chosen.length)}
      </button>
    </div>
  );
}
