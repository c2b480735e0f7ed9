import { SITES } from '../../sites/registry';
import { covers } from '../sites/covers';
import type { Surroundings } from './read-evening';

/** The country, and the registry's services that are on, asked for at once: permissions are slow one by one. */
export async function readSurroundings(
  region: () => Promise<string | null>,
  allGranted: () => Promise<readonly string[]>,
): Promise<Surroundings> {
  const isGranted = covers(await allGranted());
  const on = SITES.filter(({ origins }) => isGranted(origins));
  return { region: await region(), servicesOn: on.map(({ id }) => id) };
}
