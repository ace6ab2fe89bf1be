import { useEffect, useState } from 'react';
import { prepareSecrets } from '../secrets.ts';

/**
 * Loads the rules that find secrets.
 *
 * @returns nothing on the server, then false, and true once they are there
 */
export function useSecretsReady(): boolean | undefined {
  const [ready, setReady] = useState<boolean>();
  useEffect(() => {
    let wanted = true;
    setReady(false);
    prepareSecrets().then(() => wanted && setReady(true));
    return () => {
      wanted = false;
    };
  }, []);
  return ready;
}
