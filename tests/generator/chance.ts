import { seededRandom } from "../support/random.ts";

/** Choices that look like chance and are the same for the same seed, on any machine. */
export interface Chance {
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  /** True in that share of cases. */
  readonly happens: (share: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  readonly shuffle: <T>(values: readonly T[]) => readonly T[];
  /** Draws from a shuffled pile of the values, and shuffles a new one when it is used up: none is left out for long. */
  readonly pile: <T>(values: readonly T[]) => { readonly draw: (fits: (value: T) => boolean) => T };
}

export function createChance(seed: number): Chance {
  const random = seededRandom(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const pick = <T>(values: readonly T[]): T => {
    const value = values[between(0, values.length - 1)];
    if (value === undefined) throw new Error("Nothing to pick from");
    return value;
  };
  const shuffle = <T>(values: readonly T[]): readonly T[] => {
    const left = [...values];
    return values.map(() => left.splice(between(0, left.length - 1), 1)).flat();
  };
  return {
    between,
    happens: (share) => random() < share,
    pick,
    shuffle,
    pile: <T>(values: readonly T[]) => {
      let left: readonly T[] = [];
      return {
        draw: (fits: (value: T) => boolean) => {
          let index = left.findIndex(fits);
          if (index === -1) {
            left = [...left, ...shuffle(values)];
            index = left.findIndex(fits);
          }
          const value = left[index];
          if (value === undefined) throw new Error("Nothing in the pile fits");
          left = left.toSpliced(index, 1);
          return value;
        },
      };
    },
  };
}
