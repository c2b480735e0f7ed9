import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Credit } from '../../components/credit';
import { useKeptPlace } from '../../components/kept-place';
import { StepBar } from '../../components/step-bar';
import { t, type MessageKey } from '../../lib/platform/i18n';
import { removeOrigins, requestOrigins } from '../../lib/platform/permissions';
import { createChoicesStore, type ChoicesStore } from '../../lib/ui/choices-store';
import { livePorts } from '../../lib/ui/live-ports';
import { openPage } from '../../lib/ui/open-page';
import { createFirstShowsStore, type FirstShowsStore } from '../../lib/ui/first-shows-store';
import { createSettingsStore, type SettingsStore } from '../../lib/ui/settings-store';
import { useStore } from '../../lib/ui/store';
import { KeyStep, ServicesStep, ShortcutStep, ShowsStep } from './steps';

interface WelcomeProps {
  readonly settings: SettingsStore;
  readonly choices: ChoicesStore;
  readonly first: FirstShowsStore;
}

interface Step {
  /** Names it in the address. */
  readonly id: string;
  readonly title: MessageKey;
  readonly part: ComponentChild;
  /** May it be left undone? Then the button says so. */
  readonly open: boolean;
}

/** Four steps at most, one at a time; the address keeps the place. */
function Welcome({ settings, choices, first }: WelcomeProps) {
  const { credential, services, own } = useStore(settings.state);
  const { any } = useStore(first.state);
  const [id, setId] = useStepId();
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  useKeptPlace(main, credential !== null);
  if (credential === null) return null;
  const steps = [
    // A build with a key of its own asks nobody for one.
    ...(credential.kind === 'build' ? [] : [keyStep(settings, credential.state)]),
    {
      id: 'services',
      title: 'welcomeServices',
      part: <ServicesStep settings={settings} choices={choices} />,
      open: own.length === 0 && !services.some(({ granted }) => granted),
    },
    {
      id: 'shows',
      title: 'welcomeShow',
      part: <ShowsStep ports={livePorts} first={first} />,
      open: !any,
    },
    { id: 'open', title: 'welcomeOpen', part: <ShortcutStep />, open: false },
  ] satisfies Step[];
  const at = Math.max(
    0,
    steps.findIndex((one) => one.id === id),
  );
  const go = (to: number) => {
    setId(steps[to]?.id ?? '');
    heading.current?.focus();
    scrollTo(0, 0);
  };
  const step = steps[at];
  const skipped = steps.flatMap(({ open }, index) => (open ? [index] : []));
  if (step === undefined) return null;
  return (
    <main class="page welcome" ref={main}>
      <header class="welcome-head">
        <span class="lamp-mark" aria-hidden="true" />
        <h1>{t('welcomeTitle')}</h1>
        <p class="why">{t('welcomeWhy')}</p>
      </header>
      <StepBar names={steps.map(({ title }) => t(title))} at={at} skipped={skipped} onStep={go} />
      <section aria-labelledby="step-title">
        <p class="facts">{t('welcomeStep', at + 1, steps.length)}</p>
        <h2 id="step-title" ref={heading} tabIndex={-1}>
          {t(step.title)}
        </h2>
        {step.part}
        <div class="step-acts">
          {at > 0 && (
            <button type="button" class="framed" onClick={() => go(at - 1)}>
              {t('back')}
            </button>
          )}
          {at === steps.length - 1 ? (
            <a class="primary" href="/library.html">
              {t('welcomeDone')}
            </a>
          ) : (
            <button type="button" class={step.open ? 'framed' : 'primary'} onClick={() => go(at + 1)}>
              {t(step.open ? 'skipForNow' : 'next')}
            </button>
          )}
        </div>
      </section>
      <Credit />
    </main>
  );
}

function keyStep(settings: SettingsStore, state: string): Step {
  return {
    id: 'key',
    title: 'welcomeKey',
    part: <KeyStep settings={settings} />,
    open: state === 'none' || state === 'refused',
  };
}

/** The step that the address names, so that going back and loading again keep the place. */
function useStepId(): [string, (id: string) => void] {
  const [id, setId] = useState(location.hash.slice(1));
  useEffect(() => {
    const read = () => setId(location.hash.slice(1));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return [
    id,
    (to) => {
      location.hash = to;
      setId(to);
    },
  ];
}

const settings = createSettingsStore(livePorts, { requestOrigins, removeOrigins });
const choices = createChoicesStore(livePorts);
const first = createFirstShowsStore(livePorts);
const load = () => {
  void settings.load();
  void choices.load();
  void first.load();
};
livePorts.onChanged(load);
load();
openPage('welcomeTitle', <Welcome settings={settings} choices={choices} first={first} />);
