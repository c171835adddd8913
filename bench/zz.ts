import { openServices } from '../src/main/capabilities/services';
import { openStore } from '../src/main/db/handle';
import { answer } from '../src/main/capabilities/answer';
const t = (name: string, f: () => any) => { const s = performance.now(); const r = f(); console.log(name, (performance.now() - s).toFixed(1)); return r; };
const path = process.argv[2]!;
const db = t('openStore', () => openStore({ path, analyst: 'bench' })); db.close();
const s = t('openServices', () => openServices({ storePath: path, analyst: 'bench', workerFile: null }));
for (const c of ['data.status','data.coverage','teams.review','teams.twins','doubts.list','jobs.list','data.status','doubts.list'] as const) { const b = performance.now(); await answer(s, c, {}); console.log(c, (performance.now()-b).toFixed(1)); }
await s.close();
