import { defineBackground } from 'wxt/utils/define-background';
import { createApp } from '../lib/background/app';
import { tellChanged } from '../lib/messages/changed';
import {
  alarmPort,
  iconPort,
  inspectTab,
  inspectTabs,
  memoryPort,
  notify,
  openLibrary,
  openPopup,
  scriptingPort,
  tellTab,
} from '../lib/platform/ports';
import { browser } from '../lib/platform/browser';
import { systemClock } from '../lib/platform/clock';
import { logError } from '../lib/platform/log';
import { uuidV7 } from '../lib/domain/ids';
import { createDatabase } from '../lib/store/db';
import { readSetting } from '../lib/store/settings';
import { createClient } from '../lib/tmdb/lazy-client';

const BELL = 'bell';

/** ms after which the worker sees to what is due: what woke it, a popup perhaps, is answered before. */
const START_AFTER = 300;

/** Every listener is registered in the first turn: one that came later would miss the event that woke the worker. */
export default defineBackground({
  main() {
    const db = createDatabase();
    const setting = (name: 'credential' | 'language' | 'region') =>
      db.read(['settings'], (tx) => readSetting(tx, name));
    const region = async () => (await setting('region')) || regionOf(browser.i18n.getUILanguage());
    const tmdb = createClient({
      fetch: (url, init) => fetch(url, init),
      credential: async () => (await setting('credential')) || null,
      language: async () => (await setting('language')) || browser.i18n.getUILanguage(),
      region,
      clock: systemClock,
    });
    const app = createApp(
      {
        db,
        clock: systemClock,
        newId: () => uuidV7(Date.now(), (bytes) => crypto.getRandomValues(bytes)),
        tmdb,
        region,
      },
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
        notify,
        openPopup,
        tellChanged,
        onBug: logError,
      },
    );
    const safely = (where: string, work: () => Promise<void>) =>
      void work().catch((error: unknown) => logError(where, error));
    let started = false;
    const start = (everywhere: boolean) => {
      started = true;
      safely('start', () => app.wake(everywhere));
    };
    const onNotification = () => safely('notification', openPopup);
    /** The API is absent until the user allows notifications; the same listener twice is one. */
    const listenToNotifications = () => browser.notifications?.onClicked.addListener(onNotification);

    browser.runtime.onMessage.addListener(app.onMessage);
    browser.runtime.onInstalled.addListener(() => start(true));
    browser.runtime.onStartup.addListener(() => {});
    browser.alarms.onAlarm.addListener(() => safely('alarm', app.ring));
    browser.permissions.onAdded.addListener(() => {
      listenToNotifications();
      safely('permissions', () => app.wake(false));
    });
    browser.permissions.onRemoved.addListener(() => safely('permissions', () => app.wake(false)));
    listenToNotifications();
    browser.commands.onCommand.addListener((command) => {
      if (command === 'mark-watched') safely(command, app.markByKey);
      if (command === 'undo') safely(command, app.undoByKey);
      if (command === 'open-library') safely(command, openLibrary);
    });
    setTimeout(() => {
      if (!started) start(false);
    }, START_AFTER);
  },
});

/** `DE` of `de-DE`; null when the language names no country. */
function regionOf(language: string): string | null {
  return new Intl.Locale(language).region ?? null;
}
