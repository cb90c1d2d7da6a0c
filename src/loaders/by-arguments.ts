/**
 * Keeps one loader for each set of arguments: the fields of one selection have the same and share a batch, whatever
 * the order or number of their parents.
 */
export function byArguments<Arguments extends unknown[], Loader>(
  create: (...args: Arguments) => Loader,
): (...args: Arguments) => Loader {
  const loaders = new Map<string, Loader>();
  return (...args) => {
    const key = JSON.stringify(args);
    const loader = loaders.get(key) ?? create(...args);
    loaders.set(key, loader);
    return loader;
  };
}
