/** What the map holds under the key, made and kept the first time it is asked for. */
export function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Values that repeat come again soon; what every row has of its own would only fill the memory. */
const mostRemembered = 20_000;

/** The same of what may be as many as there are rows, where making it again gives the same. */
export function rememberSome<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= mostRemembered) map.clear();
  return remember(map, key, make);
}
