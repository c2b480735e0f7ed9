import { defineBackground } from 'wxt/utils/define-background';
import { createFirstListener } from '../lib/background/tonight/answer-first';
import type { App } from '../lib/background/app';
import { isFirstTime } from '../lib/background/greet';
import { readSurroundings } from '../lib/background/tonight/read-surroundings';
import { browser } from '../lib/platform/browser';
import { systemClock as clock } from '../lib/platform/clock';
import { logError } from '../lib/platform/log';
import { openPage, openPopup, scriptingPort } from '../lib/platform/ports';
import { createDatabase } from '../lib/store/db';
import { readSetting } from '../lib/store/settings';

/** ms after which the worker sees to what is due: what woke it, a popup perhaps, is answered before. */
const START_AFTER = 300;

/**
 * Every listener is registered in the first turn: one that came later would miss the event that woke the worker. What
 * they call is loaded when the first of them needs it, for a popup that opens often does not.
 */
export default defineBackground({
  main() {
    const db = createDatabase({ onMade: () => withApp('made', ({ made }) => made()) });
    // Whatever woke the worker comes some ms after its script has run, and asks for the database.
    db.openAhead();
    const region = async () => {
      const chosen = await db.read(['settings'], (tx) => readSetting(tx, 'region'));
      return chosen || regionOf(browser.i18n.getUILanguage());
    };
    let loading: Promise<App> | null = null;
    const app = () =>
      (loading ??= import('../lib/background/start-app').then(({ startApp }) =>
        startApp({ db, clock, region }),
      ));
    const safely = (where: string, work: () => Promise<void>) =>
      void work().catch((error: unknown) => logError(where, error));
    const withApp = (where: string, work: (app: App) => Promise<void>) =>
      safely(where, async () => work(await app()));
    const welcome = async () => {
      if (await isFirstTime(db)) await openPage('/welcome.html');
    };
    let started = false;
    const start = (everywhere: boolean) => {
      started = true;
      withApp('start', ({ wake }) => wake(everywhere));
    };
    const onNotification = () => safely('notification', openPopup);
    /** The API is absent until the user allows notifications; the same listener twice is one. */
    const listenToNotifications = () => browser.notifications?.onClicked.addListener(onNotification);

    browser.runtime.onMessage.addListener(
      createFirstListener(
        { db, clock },
        {
          runtimeId: browser.runtime.id,
          ownUrl: browser.runtime.getURL('/'),
          surroundings: () => readSurroundings(region, scriptingPort.allGranted),
          rest: async () => (await app()).onMessage,
          onBug: logError,
        },
      ),
    );
    browser.runtime.onInstalled.addListener(({ reason }) => {
      start(true);
      if (reason === 'install') safely('welcome', welcome);
    });
    browser.runtime.onStartup.addListener(() => {});
    browser.alarms.onAlarm.addListener(() => withApp('alarm', ({ ring }) => ring()));
    const onPermissions = () => {
      listenToNotifications();
      withApp('permissions', ({ permissionsChanged }) => permissionsChanged());
    };
    browser.permissions.onAdded.addListener(onPermissions);
    browser.permissions.onRemoved.addListener(onPermissions);
    listenToNotifications();
    browser.commands.onCommand.addListener((command) => {
      if (command === 'mark-watched') withApp(command, ({ markByKey }) => markByKey());
      if (command === 'undo') withApp(command, ({ undoByKey }) => undoByKey());
      if (command === 'open-library') safely(command, () => openPage('/library.html'));
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
