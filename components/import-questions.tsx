import type { ComponentChild } from 'preact';
import type { ImportQuestion } from '../lib/messages/protocol-import';
import { plural, t } from '../lib/platform/i18n';
import { Art } from './art';
import { nameAndYear } from './namesakes';

interface ImportQuestionsProps {
  readonly questions: readonly ImportQuestion[];
  /** The search for another show, drawn in that title's card. */
  readonly searching: { readonly key: string; readonly picker: ComponentChild } | null;
  onAnswer(key: string, show: number | null | 'skip'): void;
  onSearch(question: ImportQuestion): void;
}

/** Titles that could be several shows or none, each asked about once. */
export function ImportQuestions({ questions, searching, onAnswer, onSearch }: ImportQuestionsProps) {
  return (
    <ul class="inbox" aria-label={t('importAsks')}>
      {questions.map((question, index) => {
        const { key, words, year, rows, examples, candidates } = question;
        const title = nameAndYear(words, year);
        return (
          <li key={key}>
            <article aria-label={title}>
              <h3 dir="auto" id={`asked-${index}`}>
                {title}
              </h3>
              <p class="facts" dir="auto">
                {plural('importRows', rows)}
                {examples.length > 0 && ` · ${t('importExample', examples.join(' / '))}`}
              </p>
              {searching?.key === key ? (
                searching.picker
              ) : (
                <>
                  {candidates.length > 0 && (
                    <ul class="candidates">
                      {candidates.map(({ showId, name, year: began, poster }) => (
                        <li key={showId} class="candidate">
                          <Art kind="poster" path={poster} seed={showId} name={name} width={46} height={69} />
                          <p class="name" dir="auto">
                            {nameAndYear(name, began)}
                          </p>
                          <button
                            type="button"
                            class="chip first"
                            aria-label={t('thisShowNamed', nameAndYear(name, began))}
                            onClick={() => onAnswer(key, showId)}
                          >
                            {t('thisShow')}
                          </button>
                        </li>
                      ))}
                    </ul>
                  )}
                  <div class="answers">
                    <button
                      type="button"
                      class="chip"
                      aria-describedby={`asked-${index}`}
                      onClick={() => onSearch(question)}
                    >
                      {t(candidates.length === 0 ? 'findShowFor' : 'anotherShow')}
                    </button>
                    <button
                      type="button"
                      class="chip"
                      aria-label={t('importNotShowNamed', title)}
                      onClick={() => onAnswer(key, null)}
                    >
                      {t('notAShow')}
                    </button>
                    <button
                      type="button"
                      class="chip quiet"
                      aria-label={t('importSkipNamed', title)}
                      onClick={() => onAnswer(key, 'skip')}
                    >
                      {t('importSkip')}
                    </button>
                  </div>
                </>
              )}
            </article>
          </li>
        );
      })}
    </ul>
  );
}
