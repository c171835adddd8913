import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Words that stand in the window, with the file that has them. */
export interface WindowWord {
  readonly text: string;
  readonly file: string;
}

const SRC = join(process.cwd(), 'src');
const isText = (node: ts.Node | undefined): node is ts.StringLiteralLike =>
  node !== undefined && ts.isStringLiteralLike(node);

/** Every text that a walk of the sources meets, with how it is used. */
function* textsOf(folders: readonly string[], skip: RegExp): Generator<WindowWord & { readonly as: string }> {
  for (const folder of folders) {
    for (const entry of readdirSync(join(SRC, folder), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!/\.tsx?$/.test(entry.name) || skip.test(file)) continue;
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
      const found: (WindowWord & { readonly as: string })[] = [];
      const add = (as: string, text: string): void => void found.push({ as, text, file: file.slice(SRC.length + 1) });
      const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node)) return;
        if (ts.isPropertyAssignment(node) && isText(node.initializer)) {
          add(`property ${node.name.getText(source)}`, node.initializer.text);
        } else if (ts.isJsxAttribute(node) && node.initializer && isText(node.initializer)) {
          const element = node.parent.parent.tagName.getText(source);
          add(`attribute ${element}.${node.name.getText(source)}`, node.initializer.text);
        } else if (ts.isJsxText(node)) add('text', node.text);
        else if (isText(node)) add('text', node.text);
        else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) add('text', node.text);
        ts.forEachChild(node, visit);
      };
      visit(source);
      yield* found;
    }
  }
}

/** Headers of columns and of their groups. */
export const columnHeaders = (): readonly WindowWord[] =>
  [...textsOf(['renderer'], /palette/)].filter(({ as }) => as === 'property header' || as === 'property group');

/** Headings of the parts of a page. */
export const headings = (): readonly WindowWord[] =>
  [...textsOf(['renderer'], /$^/)].filter(({ as }) => /^attribute (Section|DetailSection)\.title$/.test(as));

/** All that the window may say, but for the glossary and the methods themselves. */
export const allTexts = (): readonly WindowWord[] => [
  ...textsOf(['renderer', 'text'], /text.(glossary|methods).|tokens|contract-types/),
];
