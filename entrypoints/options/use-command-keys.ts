import { useEffect, useState } from 'preact/hooks';
import { commandKeys } from '../../lib/platform/command-keys';
import { logError } from '../../lib/platform/log';

/** The keys of the commands, asked for once. */
export function useCommandKeys(): ReadonlyMap<string, string> {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    commandKeys().then(setKeys, (error: unknown) => logError('commands', error));
  }, []);
  return keys;
}
