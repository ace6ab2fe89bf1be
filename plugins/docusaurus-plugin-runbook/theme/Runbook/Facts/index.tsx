import type { ReactNode } from 'react';
import type { CommandBlock, Effect } from 'runbook-model';

/** The fixed place above a command: whether it changes things, where it runs, what it needs. */
export default function Facts(props: {
  block: Omit<CommandBlock, 'line'>;
  effect: Effect;
}): ReactNode {
  const { danger, undo, on, as, needs, leave, commands } = props.block;
  const because = commands.find(({ effect }) => effect === props.effect)?.because;
  // Beside what it does to whom, where that is said; else a fact of its own.
  const back = undo && <> · undo: {undo}</>;
  const facts = [
    props.effect === 'read' && !danger && undo && (['undo', undo] as const),
    on && (['on', on] as const),
    as && (['as', as] as const),
    needs && (['needs', needs] as const),
    leave && (['leave with', leave] as const),
  ].filter((fact) => !!fact);
  if (props.effect === 'read' && facts.length === 0 && !danger) return null;
  return (
    <div className="rb-what">
      {props.effect === 'change' && (
        <p className="rb-effect">
          <b>▲ Changes things</b> {danger ?? because}
          {back}
        </p>
      )}
      {props.effect === 'unknown' && (
        <p className="rb-effect">
          <b>▲ May change things</b> {danger ?? `nothing here knows what ${because ?? 'it'} does`}
          {back}
        </p>
      )}
      {props.effect === 'read' && danger && (
        <p className="rb-effect">
          <b>▲ Careful</b> {danger}
          {back}
        </p>
      )}
      {facts.length > 0 && (
        <p className="rb-where">
          {facts.map(([name, value]) => (
            <span key={name}>
              {name} <b>{value}</b>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
