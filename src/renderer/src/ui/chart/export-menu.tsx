import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { notifyDone, notifyError } from '../../services/telling/notify';
import { useServices } from '../../services/services-context';
import type { Reply } from '../../contract-types';
import { addressOf, toPng, type Picture } from './chart-export';
import { loadFont, withFont } from './picture';

type Kind = 'svg' | 'png' | 'csv';

interface ExportMenuProps {
  readonly title: string;
  /** Name of the files, without their ending. */
  readonly file: string;
  /** Draws the picture; null where there is none to be had. */
  readonly picture: (() => Promise<Picture | null>) | null;
  readonly csv: () => string;
}

const PATIENCE_MS = 5000;
const LOOK_EVERY_MS = 100;

/** The picture, once its chart is drawn: a page draws its charts one after another. */
async function onceDrawn(picture: () => Promise<Picture | null>): Promise<Picture | null> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    const drawn = await picture();
    if (drawn || waited >= PATIENCE_MS) return drawn;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** A chart as a picture, its numbers as a table, each as a file. */
export function ExportMenu({ title, file, picture, csv }: ExportMenuProps) {
  const { api } = useServices();
  const say = (name: string, reply: Reply<{ path: string | null }>): void => {
    if (!reply.ok) notifyError(`Saving ${name} failed`, reply.error);
    else if (reply.value.path) notifyDone('Chart saved', reply.value.path);
  };
  const saveText = async (name: string, text: string): Promise<void> =>
    say(name, await api['desktop.saveTextFile']({ title: `Save ${title}`, name, text }));
  const save = async (kind: Kind): Promise<void> => {
    const name = `${file}.${kind}`;
    try {
      if (kind === 'csv') return await saveText(name, csv());
      const bare = await onceDrawn(picture!);
      if (!bare) {
        const message = 'the chart is not drawn yet';
        return void notifyError(`Saving ${name} failed`, { code: 'internal', message, hint: 'Try again in a moment.' });
      }
      const drawn = withFont(bare, await loadFont());
      if (kind === 'svg') await saveText(name, drawn.svg);
      else {
        const png = await toPng(addressOf(drawn.svg), drawn.width, drawn.height);
        say(name, await api['desktop.savePicture']({ title: `Save ${title}`, name, png }));
      }
    } catch (cause) {
      notifyError(`Saving ${name} failed`, { code: 'internal', message: String(cause) });
    }
  };
  return (
    <Menu position="bottom-end">
      {/* The tooltip outside: a target names its menu and says whether it is open only as the parent of its button. */}
      <Tooltip label="Export">
        <Menu.Target>
          <ActionIcon aria-label={`Export: ${title}`}>
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Item disabled={picture === null} onClick={() => void save('svg')}>
          Picture, SVG
        </Menu.Item>
        <Menu.Item disabled={picture === null} onClick={() => void save('png')}>
          Picture, PNG
        </Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>Numbers, CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
