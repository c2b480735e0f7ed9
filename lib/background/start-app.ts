import { uuidV7 } from '../domain/ids';
import { tellChanged } from '../messages/changed';
import { browser } from '../platform/browser';
import type { Clock } from '../platform/clock';
import { logError } from '../platform/log';
import {
  alarmPort,
  iconPort,
  inspectTab,
  inspectTabs,
  memoryPort,
  notify,
  openPopup,
  scriptingPort,
  stayAwake,
  tellTab,
  tracePort,
} from '../platform/ports';
import { openFile } from '../platform/open-file';
import { saveFile } from '../platform/save-file';
import type { Database } from '../store/db';
import { readSetting } from '../store/settings';
import { builtInCredential } from '../tmdb/built-in';
import { createClient } from '../tmdb/client';
import { createApp, type App } from './app';
import { noteCredential } from './catalogue/set-credential';

const BELL = 'bell';

interface Given {
  readonly db: Database;
  readonly clock: Clock;
  /** The country that services are looked up for. */
  readonly region: () => Promise<string | null>;
}

/** The background as it is in the browser: everything but the first answer, which comes before (`answer-first`). */
export function startApp({ db, clock, region }: Given): App {
  const setting = (name: 'credential' | 'language') => db.read(['settings'], (tx) => readSetting(tx, name));
  const tmdb = createClient({
    fetch(url, init) {
      stayAwake();
      return fetch(url, init);
    },
    credential: async () => (await setting('credential')) || builtInCredential() || null,
    language: async () => (await setting('language')) || browser.i18n.getUILanguage(),
    region,
    clock,
    onTold: (credential, takes) => {
      noteCredential(db, credential, takes).then(
        (news) => news && tellChanged(),
        (error) => logError('credential', error),
      );
    },
  });
  const newId = () => uuidV7(Date.now(), (bytes) => crypto.getRandomValues(bytes));
  return createApp(
    { db, clock, newId, tmdb, region },
    {
      runtimeId: browser.runtime.id,
      ownUrl: browser.runtime.getURL('/'),
      scripting: scriptingPort,
      alarm: alarmPort(BELL),
      icon: iconPort,
      tellTab,
      inspect: inspectTabs,
      inspectTop: inspectTab,
      memory: memoryPort,
      trace: tracePort,
      notify,
      saveFile,
      openFile,
      openPopup,
      tellChanged,
      onBug: logError,
    },
  );
}
