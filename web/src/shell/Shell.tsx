import { Link, Outlet } from '@tanstack/react-router';
import { SearchBox } from '../search/SearchBox.js';
import { useArrival } from './use-arrival.js';

const PLACES = [
  { to: '/', label: 'Overview' },
  { to: '/episodes', label: 'Engagements' },
  { to: '/review', label: 'Review' },
] as const;

/** What stands around every view: the way to the content, the name, the places, the search. */
export function Shell() {
  const { main, path } = useArrival();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        To the content
      </a>
      <header className="masthead">
        <Link to="/" className="name">
          demarche
        </Link>
        <nav aria-label="Places">
          <ul>
            {PLACES.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {/* The overview has the box at its head. */}
        {path !== '/' && <SearchBox name="Search the record" />}
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footline">
        <span>Read by rule from the words of articles; every field has its sentence.</span>
        <a href="/docs">API</a>
      </footer>
    </div>
  );
}
