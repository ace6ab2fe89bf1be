import { interpolate } from '@docusaurus/Interpolate';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { CommandBlock, Effect } from 'runbook-model';

// Of one language, and on every command of a page: looked up once.
const words = {
  undo: translate({ id: 'runbook.effect.undoIs', message: 'undo {value}' }),
  on: translate({ id: 'runbook.effect.on', message: 'on {value}' }),
  as: translate({ id: 'runbook.effect.as', message: 'as {value}' }),
  needs: translate({ id: 'runbook.effect.needs', message: 'needs {value}' }),
  leave: translate({ id: 'runbook.effect.leave', message: 'leave with {value}' }),
  changes: translate({ id: 'runbook.effect.changes', message: '▲ Changes things' }),
  mayChange: translate({ id: 'runbook.effect.mayChange', message: '▲ May change things' }),
  careful: translate({ id: 'runbook.effect.careful', message: '▲ Careful' }),
};

function unknown(command: string | undefined): string {
  return command === undefined
    ? translate({ id: 'runbook.effect.unknownIt', message: 'nothing here knows what it does' })
    : translate(
        { id: 'runbook.effect.unknown', message: 'nothing here knows what {command} does' },
        { command },
      );
}

/** The fixed place above a command: whether it changes things, where it runs, what it needs. */
export default function Facts(props: {
  block: Omit<CommandBlock, 'line'>;
  effect: Effect;
}): ReactNode {
  const { danger, undo, on, as, needs, leave, commands } = props.block;
  const because = commands.find(({ effect }) => effect === props.effect)?.because;
  // Beside what it does to whom, where that is said; else a fact of its own.
  const back = undo && (
    <>
      {' '}
      <Translate id="runbook.effect.undo" values={{ how: undo }}>
        {'· undo: {how}'}
      </Translate>
    </>
  );
  const facts = [
    props.effect === 'read' && !danger && undo && (['undo', words.undo, undo] as const),
    on && (['on', words.on, on] as const),
    as && (['as', words.as, as] as const),
    needs && (['needs', words.needs, needs] as const),
    leave && (['leave', words.leave, leave] as const),
  ].filter((fact) => !!fact);
  if (props.effect === 'read' && facts.length === 0 && !danger) return null;
  return (
    <div className="rb-what">
      {props.effect === 'change' && (
        <p className="rb-effect">
          <b>{words.changes}</b> {danger ?? because}
          {back}
        </p>
      )}
      {props.effect === 'unknown' && (
        <p className="rb-effect">
          <b>{words.mayChange}</b> {danger ?? unknown(because)}
          {back}
        </p>
      )}
      {props.effect === 'read' && danger && (
        <p className="rb-effect">
          <b>{words.careful}</b> {danger}
          {back}
        </p>
      )}
      {facts.length > 0 && (
        <p className="rb-where">
          {facts.map(([key, form, value]) => (
            <span key={key}>{interpolate(form, { value: <b>{value}</b> })}</span>
          ))}
        </p>
      )}
    </div>
  );
}
