import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { FileDrop } from '../../components/file-drop';
import { ImportProgress } from '../../components/import-progress';
import { ImportWhose } from '../../components/import-whose';
import { fileFaultWords } from '../../components/import-words';
import { swallowHeldKey } from '../../components/repeat';
import { momentWord } from '../../components/moment-words';
import { listWords } from '../../components/words';
import type { ProfileFacts } from '../../lib/messages/protocol-household';
import { t, type MessageKey } from '../../lib/platform/i18n';
import { createImportStore, drawnStep, type ImportStore, type ImportView } from '../../lib/ui/import-store';
import type { Ports } from '../../lib/ui/ports';
import { readInWorker, type StartReading } from '../../lib/ui/reading';
import { useStore } from '../../lib/ui/store';
import { appliedWords, ImportDone } from './import-done';
import { ImportReady } from './import-ready';
import { TakeOut } from './take-out';

interface ImportPageProps {
  readonly ports: Ports;
  readonly profiles: readonly ProfileFacts[];
  /** Local day. */
  readonly today: string;
  readonly reading?: StartReading;
}

/** Histories come in from other trackers here, and go out to them. */
export function ImportPage({ ports, profiles, today, reading = readInWorker }: ImportPageProps) {
  const store = useMemo(() => createImportStore(ports, reading), []);
  const view = useStore(store.state);
  useEffect(() => void store.load(), []);
  const lookUp = useLookUp(ports);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = drawnStep(view) ?? '';
  useHeadingOf(heading, step);
  return (
    <>
      <section aria-labelledby="bring-in">
        <h2 id="bring-in" ref={heading} tabIndex={-1}>
          {t('importBring')}
        </h2>
        {/* Stands through all steps: what comes into the page along with its words is not read aloud. */}
        <p class="unseen-words" role="status">
          {view.undone ? '' : stepWords(step)}
        </p>
        {view.problem !== null && <p role="alert">{faultWords(view.problem)}</p>}
        <Step store={store} view={view} ports={ports} profiles={profiles} today={today} lookUp={lookUp} />
      </section>
      <TakeOut ports={ports} profiles={profiles} />
    </>
  );
}

const STEPS: Readonly<Record<string, MessageKey>> = {
  whose: 'importWhose',
  matching: 'importLooking',
  ready: 'importReady',
  applied: 'importApplied',
};

/** What the step is about, as its own heading says it; empty where it needs no words. */
function stepWords(step: string): string {
  const key = STEPS[step];
  return key === undefined ? '' : t(key);
}

/** May titles be looked up at TMDB? As long as nobody says no. */
function useLookUp(ports: Ports): boolean {
  const [lookUp, setLookUp] = useState(true);
  useEffect(() => {
    const ask = async () => {
      const answer = await ports.send('settings.get', {});
      if (answer.ok) setLookUp(answer.value.lookUp);
    };
    void ask();
    return ports.onChanged(() => void ask());
  }, []);
  return lookUp;
}

/** A button that led to the next step is gone with the one before: who works by keys goes on at the heading. */
function useHeadingOf(heading: RefObject<HTMLHeadingElement | null>, step: string): void {
  const before = useRef(step);
  useLayoutEffect(() => {
    const moved = before.current !== '' && before.current !== step;
    before.current = step;
    if (moved && document.activeElement === document.body) heading.current?.focus();
  }, [step]);
}

interface StepProps extends ImportPageProps {
  readonly store: ImportStore;
  readonly view: ImportView;
  readonly lookUp: boolean;
}

/** What comes next, from the files to the list. */
function Step({ store, view, ports, profiles, today, lookUp }: StepProps) {
  const { reading, job, preview } = view;
  if (reading !== null)
    return (
      <div class="going">
        <progress max={reading.of} value={reading.done} aria-label={t('importReading')} />
        <p role="status" class="facts">
          {t('importReading')}
        </p>
        <div class="line">
          <button type="button" class="chip quiet" onClick={() => store.stop()}>
            {t('refreshStop')}
          </button>
        </div>
      </div>
    );
  if (job === undefined) return null;
  if (job === null || job.step === 'staging') return <Choose store={store} view={view} today={today} />;
  if (job.step === 'whose')
    return (
      <ImportWhose
        key={job.id}
        job={job}
        profiles={profiles}
        lookUp={lookUp}
        onGo={(whose) => void store.match(whose)}
      />
    );
  if (job.step === 'applied') return <ImportDone store={store} view={view} job={job} />;
  if (preview === null || drawnStep(view) !== 'ready')
    return (
      <ImportProgress
        job={job}
        today={today}
        onPause={(paused) => void store.pause(paused)}
        onCancel={() => void store.cancel()}
      />
    );
  return (
    <ImportReady
      store={store}
      view={view}
      job={job}
      preview={preview}
      ports={ports}
      profiles={profiles}
      lookUp={lookUp}
    />
  );
}

function Choose({ store, view, today }: Pick<StepProps, 'store' | 'view' | 'today'>) {
  const { fileFault, last, undone, busy } = view;
  return (
    <>
      <p class="why">{t('importWhy')}</p>
      {fileFault !== null && (
        <div role="alert" class="file-fault">
          <p dir="auto">
            {fileFaultWords(fileFault)} {t('fileNothingChanged')}
          </p>
          {fileFault.seen.length > 0 && (
            <p class="facts" dir="auto">
              {t('fileSeen', listWords(fileFault.seen.slice(0, 12)))}
            </p>
          )}
        </div>
      )}
      <FileDrop onFiles={(files) => void store.read(files)} />
      {last !== null && (
        <p class="line facts">
          <span role="status">
            {undone ? t('importTakenBack') : t('importLast', momentWord(last.at, today), appliedWords(last))}
          </span>
          <button
            type="button"
            class="chip"
            aria-disabled={busy}
            onKeyDown={swallowHeldKey}
            onClick={() => !busy && void store.undo()}
          >
            {undone ? t('importBringBack') : t('historyTakeBack')}
          </button>
        </p>
      )}
    </>
  );
}
