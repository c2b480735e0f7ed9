import { useState } from 'preact/hooks';
import { ExportList } from '../../components/export-list';
import { faultWords } from '../../components/fault-words';
import { NOT_HELD, type ExportFormat } from '../../lib/formats/export-show';
import type { ProfileFacts } from '../../lib/messages/protocol-household';
import { t } from '../../lib/platform/i18n';
import { readExport, WRITERS } from '../../lib/ui/export-store';
import type { Ports } from '../../lib/ui/ports';
import { offerFile } from '../../lib/ui/offer-file';

interface TakeOutProps {
  readonly ports: Ports;
  readonly profiles: readonly ProfileFacts[];
}

/** Files for other trackers. */
export function TakeOut({ ports, profiles }: TakeOutProps) {
  const [said, setSaid] = useState('');
  async function save(profileId: string, format: ExportFormat): Promise<void> {
    const shows = await readExport(ports, profileId);
    if ('code' in shows) return setSaid(faultWords(shows.code));
    if (shows.length === 0) return setSaid(t('exportNothing'));
    const { name, write } = WRITERS[format];
    setSaid('');
    offerFile(name, name.endsWith('.json') ? 'application/json' : 'text/csv', [write(shows)]);
  }
  return (
    <section aria-labelledby="take-out">
      <h2 id="take-out">{t('importTaken')}</h2>
      <p class="why">{t('importTakenWhy')}</p>
      <ExportList
        profiles={profiles}
        lacks={NOT_HELD}
        onSave={(profileId, format) => void save(profileId, format)}
      />
      <p role="status">{said}</p>
    </section>
  );
}
