import { useSession } from '../access/SessionContext';
import { useWords } from '../i18n/LanguageProvider';
import { Link } from './Link';
import { PAGES } from './pages';
import { usePath } from './router';

/** The pages, at the left; at the bottom on narrow screens. */
export function Rail() {
  const words = useWords();
  const path = usePath();
  const session = useSession();
  return (
    <nav className="rail" aria-label={words.frame.pages}>
      <img className="rail-mark" src="/icon.svg" alt={words.frame.product} width={32} height={32} />
      {PAGES.map(({ pattern, rail }) => {
        if (rail === undefined || rail.isFor?.(session) === false) {
          return null;
        }
        const here = path === pattern || path.startsWith(`${pattern}/`);
        return (
          <Link key={pattern} href={pattern} className="rail-link" aria-current={here ? 'page' : undefined}>
            <rail.Icon size={22} />
            {rail.label(words)}
          </Link>
        );
      })}
    </nav>
  );
}
