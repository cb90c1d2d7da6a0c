/** A place where a text has an indexed phrase; half open. */
export interface PhrasePlace<Value> {
  start: number;
  end: number;
  /** All that the phrase stands for; never empty. */
  values: readonly Value[];
}

/**
 * Many phrases at once: a hash of each, found by its first two characters, which leave a handful of lengths to try. As
 * fast on Chinese text as an automaton over all phrases, and built in a twentieth of the time.
 */
export class PhraseIndex<Value> {
  private readonly phrases = new Map<string, Value[]>();
  /** The lengths of the phrases that begin with two characters, longest first. */
  private readonly lengths = new Map<number, number[]>();
  /** Marks the keys that there are, more or less: most places of a text are passed over by a look at one byte. */
  private readonly marks = new Uint8Array(MARKS);

  /** Phrases have two characters at least. */
  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of phrases) this.add(phrase, value);
    for (const lengths of this.lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** What a phrase stands for; empty where it is none. */
  get(phrase: string): readonly Value[] {
    return this.phrases.get(phrase) ?? [];
  }

  /** The longest phrase at each offset of a text, in order; overlapping ones included, parts of Latin words not. */
  *placesIn(text: string): Generator<PhrasePlace<Value>> {
    for (let start = 0; start < text.length - 1; start++) {
      const key = keyOf(text, start);
      if (this.marks[key % MARKS] === 0) continue;
      const lengths = this.lengths.get(key);
      if (lengths === undefined || isInLatinWord(text, start)) continue;
      for (const length of lengths) {
        const end = start + length;
        const values = end > text.length ? undefined : this.phrases.get(text.slice(start, end));
        if (values === undefined || isInLatinWord(text, end)) continue;
        yield { start, end, values };
        break;
      }
    }
  }

  private add(phrase: string, value: Value): void {
    const same = this.phrases.get(phrase);
    if (same !== undefined) {
      same.push(value);
      return;
    }
    this.phrases.set(phrase, [value]);
    const key = keyOf(phrase, 0);
    this.marks[key % MARKS] = 1;
    const lengths = this.lengths.get(key);
    if (lengths === undefined) this.lengths.set(key, [phrase.length]);
    else if (!lengths.includes(phrase.length)) lengths.push(phrase.length);
  }
}

/** A prime, so that keys spread. */
const MARKS = 65_521;

/** A number for two characters, small enough for an integer; two pairs may share one. */
function keyOf(text: string, start: number): number {
  return text.charCodeAt(start) * 0x4000 + text.charCodeAt(start + 1);
}

/** Whether the characters before and at an offset belong to one Latin word. */
function isInLatinWord(text: string, at: number): boolean {
  return isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at));
}

/** A letter or digit, by code, for this is asked at every phrase; NaN, outside the text, is none. */
function isLatin(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}
