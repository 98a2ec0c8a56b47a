import { useWords } from '../i18n/LanguageProvider';
import { Tour } from '../tour/Tour';
import { Outlet } from './Outlet';
import { Rail } from './Rail';

/** The rail and, beside it, the screen of the page. */
export function Frame() {
  const { frame } = useWords();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {frame.skip}
      </a>
      <Rail />
      <Outlet />
      <Tour />
    </div>
  );
}
