import { useEffect, useState } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { healthDetails } from '../../components/health-details';
import { HealthList } from '../../components/health-list';
import type { SiteHealth } from '../../lib/messages/protocol-services';
import { t } from '../../lib/platform/i18n';
import type { HealthStore } from '../../lib/ui/health-store';
import { currentBuild, today } from '../../lib/ui/paint-snapshot';
import { useStore } from '../../lib/ui/store';

/** How the services are doing; looks at once, and again when asked. */
export function Health({ health }: { health: HealthStore }) {
  const { sites, looking, problem } = useStore(health.state);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => void health.look(), [health]);
  const copy = (site: SiteHealth) =>
    void navigator.clipboard.writeText(healthDetails(site, currentBuild())).then(() => setCopied(site.id));
  return (
    <>
      {problem !== null && <p role="alert">{faultWords(problem)}</p>}
      {sites !== null && <HealthList sites={sites} today={today()} copied={copied} onCopy={copy} />}
      <div class="line">
        <button type="button" class="chip" aria-disabled={looking} onClick={() => void health.look()}>
          {t(looking ? 'healthLooking' : 'healthLook')}
        </button>
        <p class="facts">{t('copyWhat')}</p>
      </div>
      <p class="facts" role="status">
        {copied === null ? '' : t('copiedDetails')}
      </p>
    </>
  );
}
