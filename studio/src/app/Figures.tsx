import './panels.css';

export interface Figure {
  readonly name: string;
  readonly value: string;
  /** The interval of the value, or what it means. */
  readonly note: string;
}

/** Figures beside each other, each with its interval or its meaning. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="panel-figures">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            <span>{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
