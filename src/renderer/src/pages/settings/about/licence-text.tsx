import { useRead } from '../../../services/reading/use-read';
import { Loaded } from '../../../ui/loaded';
import classes from './licence-text.module.css';
import { packageKey } from './shipped';

/** The licence of a package of others, in full. */
export function LicenceText({ of }: { readonly of: string }) {
  const licences = useRead('about.licences', {});
  return (
    <Loaded what="the licence" resource={licences}>
      {({ packages, texts }) =>
        packages
          .filter((each) => packageKey(each) === of)
          .map(({ text }) => (
            <pre key={text} className={classes.text}>
              {texts[text]}
            </pre>
          ))
      }
    </Loaded>
  );
}
