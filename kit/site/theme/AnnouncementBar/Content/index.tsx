import { interpolate } from '@docusaurus/Interpolate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ComponentProps, ReactNode } from 'react';
import {
  type CopyOf,
  kitWords,
  momentOf,
  versionOf,
} from '../../../../../plugins/docusaurus-plugin-runbook/client/kit-words.ts';

/** The line at the head of every page of the kit's site: that it is a copy, and of when. */
export default function AnnouncementBarContent(props: ComponentProps<'div'>): ReactNode {
  const about = useDocusaurusContext().siteConfig.customFields?.emergencyKit as CopyOf;
  const copy = <b>{interpolate(kitWords.bannerCopy, { moment: momentOf(about) })}</b>;
  return (
    <div {...props} style={{ padding: '5px 16px', fontSize: '85%', textAlign: 'center' }}>
      {interpolate(kitWords.banner, { copy, version: versionOf(about) })}
    </div>
  );
}
