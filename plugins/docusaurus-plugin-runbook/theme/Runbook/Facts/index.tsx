import type { ReactNode } from 'react';
import type { CommandBlock, Effect } from 'runbook-model';

/** The fixed place above a command: whether it changes things, where it runs, what it needs. */
export default function Facts(props: {
  block: Omit<CommandBlock, 'line'>;
  effect: Effect;
}): ReactNode {
  const { danger, undo, on, as, needs, leave, commands } = props.block;
  const because = commands.find(({ effect }) => effect === props.effect)?.because;
  const facts = [
    on && (['on', on] as const),
    as && (['as', as] as const),
    needs && (['needs', needs] as const),
    leave && (['leave with', leave] as const),
  ].filter((fact) => fact !== undefined && fact !== '');
  if (props.effect === 'read' && facts.length === 0 && !danger) return null;
  return (
    <div className="rb-what">
      {props.effect === 'change' && (
        <p className="rb-effect">
          <b>▲ Changes things</b> {danger ?? because}
          {undo && <> · undo: {undo}</>}
        </p>
      )}
      {props.effect === 'unknown' && (
        <p className="rb-effect">
          <b>▲ May change things</b> {danger ?? `nothing here knows what ${because ?? 'it'} does`}
          {undo && <> · undo: {undo}</>}
        </p>
      )}
      {props.effect === 'read' && danger && (
        <p className="rb-effect">
          <b>▲ Careful</b> {danger}
        </p>
      )}
      {facts.length > 0 && (
        <p className="rb-where">
          {facts.map(
            (fact) =>
              fact && (
                <span key={fact[0]}>
                  {fact[0]} <b>{fact[1]}</b>
                </span>
              ),
          )}
        </p>
      )}
    </div>
  );
}
