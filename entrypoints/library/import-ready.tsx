import { useMemo } from 'preact/hooks';
import {
  ImportFates,
  ImportOffers,
  ImportShows,
  previewWords,
  wouldChange,
} from '../../components/import-preview';
import { ImportQuestions } from '../../components/import-questions';
import { profileName } from '../../components/profile-switch';
import { TitlesKept } from '../../components/titles-kept';
import type { ImportPreview, ImportQuestion, ImportState } from '../../lib/messages/protocol-import';
import type { ProfileFacts } from '../../lib/messages/protocol-household';
import { t } from '../../lib/platform/i18n';
import type { ImportStore, ImportView } from '../../lib/ui/import-store';
import type { Ports } from '../../lib/ui/ports';
import { saveReport } from './save-report';
import { useShowSearch } from './use-show-search';

interface ImportReadyProps {
  readonly store: ImportStore;
  readonly view: ImportView;
  readonly ports: Ports;
  readonly profiles: readonly ProfileFacts[];
  /** May titles be looked up at TMDB? */
  readonly lookUp: boolean;
  readonly job: ImportState;
  readonly preview: ImportPreview;
}

/** What would come in, what is asked, and the way to do it. */
export function ImportReady({ store, view, job, preview, ports, profiles, lookUp }: ImportReadyProps) {
  const people = useMemo(
    () => new Map(profiles.length > 1 ? profiles.map((one) => [one.id, profileName(one)]) : []),
    [profiles],
  );
  const { questions, offers, shows } = preview;
  return (
    <>
      <h3>{t('importReady')}</h3>
      <p class="would" role="status">
        {previewWords(preview)}
      </p>
      <div class="line">
        <button
          type="button"
          class={wouldChange(preview) ? 'primary' : 'chip'}
          disabled={view.busy || job.step !== 'ready'}
          onClick={() => void store.apply()}
        >
          {t('importApply')}
        </button>
        <button type="button" class="chip" onClick={() => void saveReport(store, job)}>
          {t('importSaveReport')}
        </button>
        <button type="button" class="chip quiet" onClick={() => void store.cancel()}>
          {t('cancel')}
        </button>
      </div>
      {questions.length > 0 && (
        <Questions store={store} ports={ports} questions={questions} lookUp={lookUp} />
      )}
      {offers.length > 0 && (
        <ImportOffers offers={offers} onTake={(offer, taken) => void store.take(offer, taken)} />
      )}
      <ImportFates preview={preview} />
      {shows.length > 0 && <ImportShows shows={shows} people={people} />}
    </>
  );
}

/** Titles that need an answer, with one search for all of them. */
function Questions({
  store,
  ports,
  questions,
  lookUp,
}: {
  readonly store: ImportStore;
  readonly ports: Ports;
  readonly questions: readonly ImportQuestion[];
  readonly lookUp: boolean;
}) {
  const { asked, picker, ask } = useShowSearch<ImportQuestion>(ports, {
    words: ({ words }) => words,
    onPick: ({ key }, hit) => void store.answer(key, hit.id),
  });
  return (
    <div class="asks">
      <h3>{t('importAsks')}</h3>
      <p class="why">{t('importAsksWhy')}</p>
      {!lookUp && <TitlesKept />}
      <ImportQuestions
        questions={questions}
        onAnswer={(key, show) => void store.answer(key, show)}
        onSearch={(question) => ask(question, question.words)}
        searching={asked === null ? null : { key: asked.key, picker }}
      />
    </div>
  );
}
