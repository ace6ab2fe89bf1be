import { translate } from '@docusaurus/Translate';

/**
 * For a service that brings no template of its own. One message: a language has its own headings,
 * and its own order of them, as a template of a service has.
 */
export const defaultTemplate = translate({
  id: 'runbook.report.template',
  message: `# Incident Report: {{title}}

**Incident ID:** {{id}}
**Severity:** {{severity}}
**Status:** {{status}}
**Incident Commander:** {{commander}}

## Timeline

{{timeline}}

## Impact

- **Duration:** {{duration}}
- **Affected Users:** {{affected-users}}
- **Affected Services:** {{affected-services}}
- **Data Loss:** {{data-loss}}

## Root Cause

{{root-cause}}

## Resolution

{{resolution}}

## Action Items

{{actions}}

## Lessons Learned

{{lessons}}

## PIR Meeting Agenda

### 1. Timeline Review (10 min)

- What happened and when?
- What was the impact?

{{review-1}}

### 2. Root Cause Analysis (15 min)

- Why did it happen?
- What were the contributing factors?

{{review-2}}

### 3. What Went Well (10 min)

- What did we do right?
- What helped us resolve quickly?

{{review-3}}

### 4. What Went Wrong (15 min)

- What could we have done better?
- What slowed us down?

{{review-4}}

### 5. Action Items (10 min)

- What changes will prevent this?
- Who owns each action?
- When will they be completed?

{{review-5}}
`,
});
