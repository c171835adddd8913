import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { notifyDone, notifyError } from '../../services/notify';
import { useServices } from '../../services/services-context';
import { download, svgOf, toPng } from './chart-export';
import { loadPlotly } from './plot';

type Kind = 'svg' | 'png' | 'csv';

interface ExportMenuProps {
  readonly title: string;
  /** Name of the files, without their ending. */
  readonly file: string;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly height: number;
  readonly hasPicture: boolean;
  readonly csv: () => string;
}

/** A chart as a picture, its numbers as a table, each as a file. */
export function ExportMenu({ title, file, root, height, hasPicture, csv }: ExportMenuProps) {
  const { api } = useServices();
  const saveText = async (name: string, text: string): Promise<void> => {
    const reply = await api['desktop.saveTextFile']({ title: `Save ${title}`, name, text });
    if (!reply.ok) notifyError(`Saving ${name} failed`, reply.error);
    else if (reply.value.path) notifyDone('Chart saved', reply.value.path);
  };
  const save = async (kind: Kind): Promise<void> => {
    const name = `${file}.${kind}`;
    try {
      if (kind === 'csv') return await saveText(name, csv());
      const element = root.current;
      if (!element) return;
      const width = element.clientWidth;
      const address = await (await loadPlotly()).toImage(element, { format: 'svg', width, height });
      if (kind === 'svg') await saveText(name, svgOf(address));
      else download(await toPng(address, width, height), name);
    } catch (cause) {
      notifyError(`Saving ${name} failed`, { code: 'internal', message: String(cause) });
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label="Export">
          <ActionIcon aria-label={`Export: ${title}`}>
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!hasPicture} onClick={() => void save('svg')}>
          Picture, SVG
        </Menu.Item>
        <Menu.Item disabled={!hasPicture} onClick={() => void save('png')}>
          Picture, PNG
        </Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>Numbers, CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
