import { formatRoute } from '../services/places/route';
import classes from './rail.module.css';
import { MOD } from '../services/keys/keyboard';
import { HELP, PLACES, type Place } from '../services/places/places';
import { useRoute } from '../services/services-context';

/** The seven places of the window, and Help at the foot. */
export function Rail() {
  const { route } = useRoute();
  const link = ({ page, name, icon: Icon, start }: Place, title: string) => (
    <a
      key={page}
      className={classes.place}
      href={`#${formatRoute(start)}`}
      aria-current={route.page === page ? 'page' : undefined}
      title={title}
    >
      <Icon size={22} stroke={1.6} aria-hidden />
      {name}
    </a>
  );
  return (
    <nav className={classes.rail} aria-label="Places">
      {PLACES.map((place, index) => link(place, `${place.name} (${MOD} ${index + 1})`))}
      <div className={classes.foot}>{link(HELP, 'What the words mean, and what is done step by step')}</div>
    </nav>
  );
}
