/** A seeded source of choices: the same seed, the same corpus. */
export function createRandom(seed) {
  const next = mulberry(seed);
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  const shuffle = (list) => {
    const left = [...list];
    return list.map(() => left.splice(int(0, left.length - 1), 1)[0]);
  };
  return {
    next,
    int,
    pick,
    shuffle,
    chance: (share) => next() < share,
    some: (list, count) => shuffle(list).slice(0, count),
    digits: (count) => Array.from({ length: count }, (_, at) => int(at === 0 ? 1 : 0, 9)).join(""),
  };
}

/** Source: the public-domain mulberry32 generator by Tommy Ettinger. */
export function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
