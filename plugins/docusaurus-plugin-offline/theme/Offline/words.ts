import { translate } from '@docusaurus/Translate';
import type { Copy, Impossible, Offline, Reach } from '../../client/state.ts';
import { localeOf, moment } from './moment.ts';

/** What the line says of the saved copy. */
export function copyWords({ copy, reach, update }: Offline, language: string): string {
  switch (copy.is) {
    case 'unknown':
      return translate({ id: 'offline.unknown', message: 'Not available offline yet' });
    case 'impossible':
      return impossibleWords(copy.why);
    case 'asked':
      return askedWords(copy.bytes);
    case 'saving':
      return savingWords(copy, language);
    case 'stopped':
      return stoppedWords(copy);
    case 'saved':
      return savedWords(reach, moment(copy.built, language), update?.is === 'elsewhere');
  }
}

function impossibleWords(why: Impossible): string {
  switch (why) {
    case 'file':
      return translate({ id: 'offline.file', message: 'These pages need no connection.' });
    case 'insecure':
      return translate({
        id: 'offline.insecure',
        message: 'Not available offline: browsers save pages only of addresses with https.',
      });
    case 'unsupported':
      return translate({
        id: 'offline.unsupported',
        message: 'Not available offline: this browser, or a private window of it, saves no pages.',
      });
    case 'blocked':
      return translate({
        id: 'offline.blocked',
        message: 'Not available offline: this browser does not let the site save its pages.',
      });
    case 'withdrawn':
      return translate({
        id: 'offline.withdrawn',
        message: 'Not available offline: this site has stopped saving its pages.',
      });
    case 'development':
      return translate({
        id: 'offline.development',
        message: 'Not available offline: only the built site saves its pages.',
      });
  }
}

function askedWords(bytes: number | undefined): string {
  return bytes === undefined
    ? translate({
        id: 'offline.asked',
        message: 'Not available offline: this browser asks to save data.',
      })
    : translate(
        {
          id: 'offline.askedSize',
          message:
            'Not available offline: this browser asks to save data. All pages take {size} MB.',
        },
        { size: (bytes / 1e6).toFixed(0) },
      );
}

function savingWords({ done, all }: Extract<Copy, { is: 'saving' }>, language: string): string {
  const number = (count: number) => count.toLocaleString(localeOf(language));
  return done === undefined || all === undefined
    ? translate({ id: 'offline.starting', message: 'Not available offline yet: being saved' })
    : translate(
        {
          id: 'offline.saving',
          message: 'Not available offline yet: being saved, {done} of {all} files',
        },
        { done: number(done), all: number(all) },
      );
}

function stoppedWords({ why, address }: Extract<Copy, { is: 'stopped' }>): string {
  switch (why) {
    case 'full':
      return translate({
        id: 'offline.full',
        message: 'Not available offline: the storage of this browser is full.',
      });
    case 'no connection':
      return translate({
        id: 'offline.noConnection',
        message:
          'Not available offline yet: the connection was lost. Saving goes on when it is back.',
      });
    case 'missing':
    case 'other content':
      return translate(
        {
          id: 'offline.notWhole',
          message:
            'Not available offline: the server does not send {address} as it was built. It is tried again.',
        },
        { address: address ?? '' },
      );
    case 'unknown':
      return translate({
        id: 'offline.unknownStop',
        message: 'Not available offline yet: saving was broken off. It is tried again.',
      });
  }
}

function savedWords(reach: Reach, time: string, isOld: boolean): string {
  switch (reach) {
    case 'no network':
      return translate(
        {
          id: 'offline.reading',
          message: 'No connection. You are reading the saved copy, version of {time}',
        },
        { time },
      );
    case 'not answering':
      return translate(
        {
          id: 'offline.notAnswering',
          message: 'This site does not answer. You are reading the saved copy, version of {time}',
        },
        { time },
      );
    case 'gone':
      return translate(
        {
          id: 'offline.unchecked',
          message:
            'Available offline, version of {time}. Whether there is a newer one could not be found out',
        },
        { time },
      );
    case 'reached':
      return isOld
        ? translate({ id: 'offline.old', message: 'This page is of {time}' }, { time })
        : translate(
            { id: 'offline.saved', message: 'Available offline, version of {time}' },
            { time },
          );
  }
}

/** What is said of a newer version. */
export function updateWords({ update }: Offline, language: string): string {
  const time = moment(update?.built, language);
  if (update?.is === 'elsewhere') {
    return translate(
      {
        id: 'offline.elsewhere',
        message:
          'In another tab you have gone over to a newer version, of {time}. This page goes on as it is.',
      },
      { time },
    );
  }
  if (update?.is === 'coming') {
    return translate({ id: 'offline.coming', message: 'The newer version is being put in place.' });
  }
  return update?.built === undefined
    ? translate({ id: 'offline.ready', message: 'A newer version of these pages is ready.' })
    : translate(
        { id: 'offline.readyTime', message: 'A newer version of these pages is ready, of {time}.' },
        { time },
      );
}
