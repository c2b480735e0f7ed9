import { browser, type Browser } from './browser';
import { t } from './i18n';
import { hasOrigins } from './permissions';

/** What of a registration is needed to run it in a tab that is open already. */
interface Injected {
  readonly js: `${string}.js`[];
  readonly world?: string | undefined;
  readonly allFrames?: boolean | undefined;
}

/** ms after which nobody waits for a tab any more: one that loads or is frozen gets the script whenever it can. */
const PATIENCE = 5000;

/** The browser as the background uses it, a port each: what the use cases are given in the real extension. */

export const scriptingPort = {
  registered: () => browser.scripting.getRegisteredContentScripts(),
  register: (scripts: Browser.scripting.RegisteredContentScript[]) =>
    browser.scripting.registerContentScripts(scripts),
  unregister: (ids: string[]) => browser.scripting.unregisterContentScripts({ ids }),
  granted: hasOrigins,
  allGranted: async () => (await browser.permissions.getAll()).origins ?? [],
  async inject(matches: readonly string[], scripts: readonly Injected[]) {
    const tabs = await browser.tabs.query({ url: [...matches] });
    const injecting = tabs.flatMap(({ id }) => (id === undefined ? [] : [injectInto(id, scripts)]));
    await Promise.race([Promise.all(injecting), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  },
};

/** A tab that cannot be reached (discarded, an error page) is passed over: it gets the script when it loads. */
async function injectInto(tabId: number, scripts: readonly Injected[]): Promise<void> {
  for (const { js, world, allFrames } of scripts) {
    try {
      await browser.scripting.executeScript({
        target: { tabId, allFrames: allFrames ?? false },
        files: js.map((file): `/${string}.js` => `/${file}`),
        ...(world === 'MAIN' ? { world } : {}),
      });
    } catch {
      return;
    }
  }
}

/** One alarm, which rings at the given time (epoch ms); null silences it. */
export function alarmPort(name: string) {
  return {
    async set(when: number | null): Promise<void> {
      if (when === null) await browser.alarms.clear(name);
      else await browser.alarms.create(name, { when: Math.max(when, Date.now() + 1000) });
    },
  };
}

export const iconPort = {
  badge: (text: string) => browser.action.setBadgeText({ text }),
  title: (title: string) => browser.action.setTitle({ title }),
};

/**
 * Says on the page what became of its report. The toast is put into the tab only when there is something to say. A tab
 * that is gone or has no script hears nothing; the popup says it all the same.
 */
export async function tellTab(tabId: number, outcome: { readonly tell: boolean }): Promise<void> {
  if (!outcome.tell) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/toast.js'] });
    await browser.tabs.sendMessage(tabId, { name: 'watch.outcome', payload: outcome });
  } catch {
    // Nobody there.
  }
}

/** Says it where the user allowed notifications; the API is absent until then. A later one replaces the one before. */
export async function notify(text: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications?.create('couchmark', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('extensionName'),
    message: text,
  });
}

/** The toolbar popup, or where the browser does not let it open by itself, the library page. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openPage('/library.html');
  }
}

/** A page of the extension in a new tab. */
export async function openPage(path: '/library.html' | '/welcome.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** What open tabs of these addresses answer when they are looked into, unchecked; tabs that cannot be reached are left out. */
export async function inspectTabs(matches: readonly string[]): Promise<unknown[]> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  const answers = await Promise.all(tabs.map(({ id }) => (id === undefined ? null : inspectTab(id))));
  return answers.filter((answer) => answer !== null);
}

/** What this tab's page, not its frames, answers when it is looked into, unchecked. */
export async function inspectTab(tabId: number): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ['/inspect.js'] });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}

/**
 * Begins the 30 s anew after which the browser stops an idle background. Waiting for an answer from the network does not:
 * without this one report whose show takes four slow answers of TMDB would be begun again and again.
 */
export function stayAwake(): void {
  void browser.runtime.getPlatformInfo();
}

/** What is kept until the browser closes, while the worker comes and goes. Pages cannot see it. */
export const memoryPort = {
  async get(key: string): Promise<unknown> {
    return (await browser.storage.session.get(key))[key];
  },
  set: (key: string, value: unknown) => browser.storage.session.set({ [key]: value }),
};

const TRACE = 'held';

/** One word that stays although the database goes. Pages' scripts could read it: it says nothing. */
export const tracePort = {
  read: async () => (await browser.storage.local.get(TRACE))[TRACE] === true,
  leave: () => browser.storage.local.set({ [TRACE]: true }),
};
