// Written by plugin.ts: see `servicesModule`.
declare module '@generated/docusaurus-plugin-runbook/default/services.js' {
  type Json<T> = { default: T };
  type Service = import('runbook-model').Service;
  type IncidentPage = import('../../incident-data.ts').IncidentPage;
  export const services: Readonly<
    Record<string, () => Promise<[Json<Service>, Json<IncidentPage[]>]>>
  >;
}
