import { applicationFolder } from '../../export/application-folder';
import { capability, storeless } from '../capability';
import { readLicences } from './read-licences';

export const aboutHandlers = capability('about')({
  licences: storeless(() => readLicences(applicationFolder(__dirname)!)),
});
