import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Icon } from '@/ui/Icon';
import { useNames } from '../names';
import type { TreeNode } from './unit-tree';

/** The chart as a list that folds: arrow keys go through it, letters jump, Enter opens. */
export function UnitTree(p: {
  nodes: TreeNode[];
  chosen: string | undefined;
  expanded: ReadonlySet<string>;
  onExpand: (keys: Set<string>) => void;
  onChoose: (code: string) => void;
  found: ReadonlySet<string>;
}) {
  const w = useOrganisationWords();
  const toggle = (key: string) => {
    const keys = new Set(p.expanded);
    if (!keys.delete(key)) keys.add(key);
    p.onExpand(keys);
  };
  return (
    <Tree
      aria-label={w.units.tree}
      className="unit-tree"
      items={p.nodes}
      dependencies={[p.found, p.expanded, w]}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={p.chosen ? [p.chosen] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys].map(String);
        if (key) p.onChoose(key);
      }}
      disabledBehavior="selection"
      disabledKeys={groups(p.nodes)}
      expandedKeys={p.expanded}
      onExpandedChange={(keys) => p.onExpand(new Set([...keys].map(String)))}
    >
      {(node) => <Row node={node} found={p.found} toggle={toggle} />}
    </Tree>
  );
}

function Row({ node, found, toggle }: { node: TreeNode; found: ReadonlySet<string>; toggle: (key: string) => void }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const words = node.unit ? name(node.unit.name) : w.units.kind[node.kind];
  const people = node.people ?? 0;
  return (
    <TreeItem
      id={node.key}
      textValue={words}
      className={`unit-row${node.unit ? '' : ' is-group'}${found.has(node.key) ? ' is-found' : ''}`}
      {...(node.unit ? {} : { onAction: () => toggle(node.key) })}
    >
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className="unit-row-in" data-level={Math.min(level, 6)}>
            {hasChildItems ? (
              <Button slot="chevron" className="unit-chevron">
                <Icon name="right" size="0.8em" />
              </Button>
            ) : (
              <span className="unit-chevron" aria-hidden="true" />
            )}
            <span className="unit-row-name">
              {node.unit?.simulated ? (
                <span className="is-simulated">
                  {words}
                  <span className="vh">{w.simulated}</span>
                </span>
              ) : (
                <span>{words}</span>
              )}
              {!node.unit && <span className="num quiet"> {node.children.length}</span>}
            </span>
            <span className="num quiet unit-row-people">{people > 0 ? w.units.people(people) : ''}</span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children} dependencies={[found]}>
        {(child: TreeNode) => <Row node={child} found={found} toggle={toggle} />}
      </Collection>
    </TreeItem>
  );
}

const groups = (nodes: TreeNode[]): string[] =>
  nodes.flatMap((node) => [...(node.unit ? [] : [node.key]), ...groups(node.children)]);
