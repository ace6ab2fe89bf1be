// Written by plugin.ts: see `searchData`.
declare module '@generated/docusaurus-plugin-runbook/default/search.json' {
  const data: import('runbook-model/search').SearchData;
  export default data;
}
