import type { RouteConfig } from 'react-router-config';
import { matchRoutes } from 'react-router-config';

/** A route that knows where the routes below it stand, until they were loaded. */
type PartRoute = RouteConfig & { part?: () => Promise<{ default: RouteConfig[] }> };

/** Loads the routes below an address, where they are a part of their own. */
export async function loadParts(routes: RouteConfig[], pathname: string): Promise<void> {
  await Promise.all(
    matchRoutes(routes, pathname).map(async ({ route }: { route: PartRoute }) => {
      if (!route.part) return;
      const { default: inner } = await route.part();
      // The theme asks for them anew each time it draws.
      route.routes = inner;
    }),
  );
}
