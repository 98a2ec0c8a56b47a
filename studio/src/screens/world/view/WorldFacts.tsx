import type { WorldDocument, WorldNumber } from '../../../api/schema';
import { useVoice } from '../../../i18n/useVoice';
import { factsOf } from '../../../world/facts';
import { Sourced } from './Sourced';
import './facts.css';

/** The numbers of a world that belong to no channel and no rule. */
export function WorldFacts({ world }: { readonly world: WorldDocument }) {
  const voice = useVoice(world.currency);
  return (
    <dl className="facts">
      {factsOf(world, voice).map(({ path, name, number, write }) => (
        <div key={path}>
          <dt>{name}</dt>
          <dd>
            <Sourced number={number as WorldNumber} write={write} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
