import routes from '@generated/routes';
import { matchRoutes } from 'react-router-config';
import { loadParts } from './load-parts.ts';

/**
 * Takes the place of Docusaurus' own `client/preload`, which it waits for before it draws a page:
 * loads what an address is shown with, and before that the part its route stands in.
 */
export default async function preload(pathname: string): Promise<void> {
  const paths = [...new Set([pathname, decodeURI(pathname)])];
  const load = () =>
    Promise.all(
      paths
        .flatMap((path) => matchRoutes(routes, path))
        .map(({ route }) => (route.component as { preload?: () => unknown }).preload?.()),
    );
  // Of what is known already nothing waits for the part.
  await Promise.all([load(), ...paths.map((path) => loadParts(routes, path))]);
  await load();
}
