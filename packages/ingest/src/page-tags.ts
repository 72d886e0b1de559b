/** What the tagged structure of a PDF says of one page. */
export interface PageTags {
  /** Nearest structure role ("H1", "P", "LBody", "TD", "Caption" …) of each marked content id. */
  roles: Record<number, string>;
  /** Innermost tables: rows of cells, each with its marked content ids. */
  tables: TaggedTable[];
}

export interface TaggedTable {
  rows: { header: boolean; mcids: number[] }[][];
}

/** Node of pdf.js's structure tree. */
export interface StructureNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructureNode[];
}

export function pageTagsOf(tree: StructureNode | null): PageTags {
  const tags: PageTags = { roles: {}, tables: [] };
  if (tree) visit(tree, 'Root', tags);
  return tags;
}

function visit(node: StructureNode, role: string, tags: PageTags): void {
  const mcid = contentId(node);
  if (mcid !== null) {
    tags.roles[mcid] = role;
    return;
  }
  // Spans and links sit inside paragraphs and headings and say less than they do.
  const own =
    node.role && !/^(?:Span|Link|Reference|NonStruct|Annot|Strong|Em|Sect|Div|Part|Art)$/.test(node.role)
      ? node.role
      : role;
  if (node.role === 'Table' && !holdsTable(node)) tags.tables.push(readTable(node));
  for (const child of node.children ?? []) visit(child, own, tags);
}

function contentId(node: StructureNode): number | null {
  const match = node.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '') : null;
  return match ? Number(match[1]) : null;
}

function holdsTable(node: StructureNode): boolean {
  return (node.children ?? []).some((child) => child.role === 'Table' || holdsTable(child));
}

function readTable(table: StructureNode): TaggedTable {
  const rows: TaggedTable['rows'] = [];
  const walk = (node: StructureNode): void => {
    if (node.role === 'TR') {
      rows.push(
        (node.children ?? [])
          .filter((cell) => cell.role === 'TH' || cell.role === 'TD')
          .map((cell) => ({ header: cell.role === 'TH', mcids: contentIds(cell) })),
      );
    } else for (const child of node.children ?? []) walk(child);
  };
  walk(table);
  return { rows: rows.filter((row) => row.length > 0) };
}

function contentIds(node: StructureNode): number[] {
  const own = contentId(node);
  return own !== null ? [own] : (node.children ?? []).flatMap(contentIds);
}
