import { services } from '@generated/docusaurus-plugin-runbook/default/services.js';
import { useEffect, useState } from 'react';
import type { Service } from 'runbook-model';
import type { IncidentPage } from '../../incident-data.ts';
import { own } from '../own.ts';

/** What the site says of the service an incident is of. */
export interface SiteService {
  id: string;
  service: Service;
  pages: readonly IncidentPage[];
}

const loading = new Map<string, Promise<SiteService>>();
const loaded = new Map<string, SiteService>();

/** Whether a record's scope is a service of this site. */
export function isService(scope: string | undefined): scope is string {
  return scope !== undefined && own(services, scope) !== undefined;
}

/** Loads a service once; a load that failed is tried again by who asks next. */
function load(id: string): Promise<SiteService> {
  const before = loading.get(id);
  if (before) return before;
  const promise = (async () => {
    const parts = await own(services, id)?.();
    if (!parts) throw new Error(`This site has no service "${id}".`);
    const [service, pages] = parts;
    const site = { id, service: service.default, pages: pages.default };
    loaded.set(id, site);
    return site;
  })();
  loading.set(id, promise);
  promise.catch(() => loading.delete(id));
  return promise;
}

/** A service of the site; nothing while it is being loaded, and for what is none of them. */
export function useSite(scope: string | undefined): SiteService | undefined {
  const [, setArrived] = useState<SiteService>();
  useEffect(() => {
    if (!isService(scope) || loaded.has(scope)) return;
    let wanted = true;
    load(scope).then(
      (site) => wanted && setArrived(site),
      // No line at the moment: what needs the service says less until somebody comes back.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [scope]);
  return scope === undefined ? undefined : loaded.get(scope);
}
