import { hasHan, isHan, searchKey } from "./fold";
import { readings } from "./pinyin";

const mostCharacters = 100;

/**
 * The sort key of a name, the same in every database when compared by bytes: Latin letters small and without accents,
 * Chinese by pinyin, one syllable after the other (王小明 is `wang xiao ming`). At most 100 characters.
 */
export function nameKey(name: string): string {
  const key = searchKey(name.length > 2 * mostCharacters ? name.slice(0, 2 * mostCharacters) : name);
  const spelled = hasHan(key) ? key.split(" ").map(spelledOut).join(" ") : key;
  return spelled.length > mostCharacters ? [...spelled].slice(0, mostCharacters).join("").trim() : spelled;
}

function spelledOut(word: string): string {
  if (!hasHan(word)) return word;
  const reading = readings(word)[0] ?? [];
  let result = "";
  let wasHan = false;
  [...word].forEach((character, index) => {
    const isNow = isHan(character);
    if (result !== "" && (isNow || wasHan)) result += " ";
    result += reading[index] ?? character;
    wasHan = isNow;
  });
  return result;
}
