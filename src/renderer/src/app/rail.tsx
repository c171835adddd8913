import { formatRoute } from '../services/places/route';
import classes from './rail.module.css';
import { MOD } from '../services/keys/keyboard';
import { PLACES } from '../services/places/places';
import { useRoute } from '../services/services-context';

/** The seven places of the window. */
export function Rail() {
  const { route } = useRoute();
  return (
    <nav className={classes.rail} aria-label="Places">
      {PLACES.map(({ page, name, icon: Icon, start }, index) => (
        <a
          key={page}
          className={classes.place}
          href={`#${formatRoute(start)}`}
          aria-current={route.page === page ? 'page' : undefined}
          title={`${name} (${MOD} ${index + 1})`}
        >
          <Icon size={22} stroke={1.6} aria-hidden />
          {name}
        </a>
      ))}
    </nav>
  );
}
