/** A log-in is written here, so that other tabs of the browser hear of it; what is written does not matter. */
const KEY = 'parcours.logged-in';

/** Tells the other tabs that somebody has logged in here. */
export function tellLogIn(): void {
  localStorage.setItem(KEY, String(Date.now()));
}

/** Calls a listener when somebody has logged in in another tab; the answer ends that. */
export function onLogInElsewhere(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === KEY) {
      listener();
    }
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
