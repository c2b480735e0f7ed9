import { useState } from 'preact/hooks';
import type { ServiceState } from '../lib/messages/protocol-services';
import { plural, t } from '../lib/platform/i18n';

interface ServiceSwitchesProps {
  readonly services: readonly ServiceState[];
  /** How many sites are on that the user named. */
  readonly own: number;
  /** Called in the click itself, so that the browser lets the permission be asked for. */
  onSwitch(service: ServiceState, on: boolean): void;
}

/** With more services than this, a box to find one is worth its room. */
const MANY = 12;

/** One switch for each streaming service, named after it. */
export function ServiceSwitches({ services, own, onSwitch }: ServiceSwitchesProps) {
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = services.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const on = services.filter(({ granted }) => granted).length + own;
  return (
    <div class="services">
      <div class="line">
        <p class="facts">{plural('servicesOn', on)}</p>
        {services.length > MANY && (
          <input
            type="search"
            aria-label={t('findService')}
            placeholder={t('findService')}
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        )}
      </div>
      <ul class="switches" aria-label={t('servicesTitle')}>
        {shown.map((service) => (
          <li key={service.id}>
            <button
              type="button"
              role="switch"
              aria-checked={service.granted}
              onClick={() => onSwitch(service, !service.granted)}
            >
              {service.name}
            </button>
          </li>
        ))}
      </ul>
      <p class="facts none" role="status">
        {shown.length === 0 && t('noSuchService')}
      </p>
    </div>
  );
}
