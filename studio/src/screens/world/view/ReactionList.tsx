import type { WorldDocument } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { reactionSign } from '../../../plots/theme';
import './reactionList.css';

/** How customers of a world can react, and what each reaction means. */
export function ReactionList({ world }: { readonly world: WorldDocument }) {
  const { information } = useWords();
  const names = useNames();
  return (
    <dl className="reactions">
      {Object.entries(world.reactions).map(([name, role]) => (
        <div key={name}>
          <dt>
            <span className="reaction-sign" data-role={role} aria-hidden="true">
              {reactionSign(role)}
            </span>
            {names.reaction(name)}
          </dt>
          <dd>{information.roles[role]}</dd>
        </div>
      ))}
    </dl>
  );
}
