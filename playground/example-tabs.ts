export interface ExampleTab {
  query: string;
  variables: string | null;
}

const operations = import.meta.glob<string>('../examples/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../examples/operations/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The files of examples/operations, in the order of their names; variables lie beside an operation as <same name>.json. */
export const exampleTabs: ExampleTab[] = Object.keys(operations)
  .sort()
  .map(path => ({
    query: operations[path] ?? '',
    variables: variables[path.replace(/\.graphql$/, '.json')] ?? null,
  }));
