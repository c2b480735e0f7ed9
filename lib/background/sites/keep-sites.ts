import type { OwnSite, ServiceState } from '../../messages/protocol-services';
import { SITES } from '../../sites/registry';
import type { Database } from '../../store/db';
import { readSetting, saveSetting } from '../../store/settings';
import { covers } from './covers';
import { ownSites, registerSites, type Registered, type Scripting } from './register-sites';
import type { TabMemory } from './tab-memory';

/** Which sites are read: those of the registry that are on, and those that the user named. */
export interface Sites {
  /** Makes registrations and open tabs equal to what is granted. */
  register(everywhere: boolean): Promise<void>;
  /** Those that are on, the user's own included. */
  on(): Promise<Registered[]>;
  /** All of the registry; `refresh` registers them before. */
  list(refresh: boolean): Promise<ServiceState[]>;
  listOwn(): Promise<OwnSite[]>;
  /** Another reader for a site that the user named: open tabs get it at once. */
  readOwn(own: Pick<OwnSite, 'origin' | 'reader'>): Promise<OwnSite[]>;
}

export function keepSites(db: Database, scripting: Scripting, memory: TabMemory): Sites {
  let registering: Promise<unknown> = Promise.resolve();

  async function own(): Promise<Registered[]> {
    const readers = await db.read(['settings'], (tx) => readSetting(tx, 'ownReaders'));
    return ownSites(await scripting.allGranted(), readers);
  }

  async function registerAfter(before: Promise<unknown>, everywhere: boolean): Promise<void> {
    await before;
    await registerSites(scripting, memory, [...SITES, ...(await own())], everywhere);
  }

  /** One after the other: a permission's own event and the page that asked for it both call, and would register twice. */
  function register(everywhere: boolean): Promise<void> {
    const mine = registerAfter(registering, everywhere);
    registering = mine.catch(() => undefined);
    return mine;
  }

  async function listOwn(): Promise<OwnSite[]> {
    const named = await own();
    return named.map(({ name, origins: [origin = ''], reader = 'generic' }) => ({ origin, name, reader }));
  }

  return {
    register,
    async on() {
      const isGranted = covers(await scripting.allGranted());
      return [...SITES, ...(await own())].filter(({ origins }) => isGranted(origins));
    },
    async list(refresh) {
      if (refresh) await register(false);
      const isGranted = covers(await scripting.allGranted());
      return SITES.map(({ id, name, origins, frames = [] }) => ({
        id,
        name,
        origins: [...origins, ...frames],
        granted: isGranted(origins),
      }));
    },
    listOwn,
    async readOwn({ origin, reader }) {
      await db.write(['settings'], async (tx) => {
        const readers = await readSetting(tx, 'ownReaders');
        await saveSetting(tx, 'ownReaders', { ...readers, [origin]: reader });
      });
      await register(false);
      return listOwn();
    },
  };
}
