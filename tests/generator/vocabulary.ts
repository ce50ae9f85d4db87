import type { Chance } from "./chance.ts";
import type { HandbookPlan } from "./writer.ts";

/** Words to make text of. They say nothing: only their letters, lengths and signs count. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: "the hand rests on warm skin while a slow breath moves through each shoulder and nobody hurries because pressure without pain helps some people more than others a towel room light water quiet morning therapist ask stop again gently circular neck temple evidence small study weeks after before never always two".split(
    " ",
  ),
  de: "die Hand ruht auf warmer Haut und der Atem fließt ruhig während niemand eilt weil Druck ohne Schmerz manchen hilft Schulter Nacken Schläfe Kühle Wärme über müde größer Fußweg Zäpfchen Öl Übung".split(
    " ",
  ),
  fr: "la main repose sur la peau tiède pendant que le souffle ralentit et personne ne presse parce que la pression sans douleur aide certains épaule nuque œil là où naïve garçon août l’été d’abord".split(
    " ",
  ),
  vi: "bàn tay đặt trên da ấm trong khi hơi thở chậm lại và không ai vội vì áp lực không đau giúp một số người hơn người khác đầu cổ vai nước nghỉ ngơi thường xuyên".split(
    " ",
  ),
  el: "το χέρι μένει στο ζεστό δέρμα ενώ η ανάσα περνά αργά και κανείς δεν βιάζεται γιατί η πίεση χωρίς πόνο βοηθά ώμος αυχένας νερό ήσυχα πρωί ΐ Άνοιξη".split(
    " ",
  ),
  ru: "рука лежит на тёплой коже пока дыхание идёт медленно и никто не спешит потому что давление без боли помогает плечо шея вода утро тихо объём щека Ёлка".split(
    " ",
  ),
  pl: "dłoń spoczywa na ciepłej skórze gdy oddech płynie wolno i nikt się nie śpieszy bo nacisk bez bólu pomaga ramię szyja woda ranek źdźbło żółć Łódź ósmy".split(
    " ",
  ),
};

/** Letters and signs that a font, a line breaker or a reader may stumble on; all of them can be drawn. */
const unusualWords = [
  "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
  "pneumonoultramicroscopicsilicovolcanoconiosis",
  "well-being-and-rest-in-one-word",
  "and/or",
  "cafe\u{301}",
  "n\u{303}andu\u{301}",
  "Viê\u{323}t",
  "Straß\u{ad}en\u{ad}bahn",
  "extra\u{ad}ordinary",
  "twenty\u{a0}minutes",
  "10\u{202f}mg",
  "5\u{2009}°C",
  "“quoted”",
  "‘single’",
  "„unten“",
  "«guillemets»",
  "‹inner›",
  "word—dash",
  "pages 3–14",
  "wait…",
  "3 × 4",
  "±2 µg",
  "½",
  "≥5",
  "€20",
  "§7",
  "™",
  "☎",
  "→",
  "−4",
  "O’Neill",
  "don't",
  "it's",
  "A&B",
  "AT&amp;T",
  "&copy;",
  "&#8212;",
  "&auml;hnlich",
  "x < y",
  "5 \\* 3",
  "snake\\_case",
  "snake_case_word",
  "\\[not a link\\]",
  "\\[@nobody\\]",
  "\\{{< nothing >}}",
  "{curly}",
  "{#nothing}x",
  "a#b",
  "C#",
  "50%",
  "a:b",
  "me@example.org",
  "https://example.org/a-bare-address/that_is_no_link?with=query&and=more",
  "\\`tick\\`",
  "back\\\\slash",
  "~tilde~",
  "^caret^",
  "==equals==",
  "1.",
  "2)",
  "-",
  "+",
  "\u{2060}joined",
  "zero\u{200b}width",
  "non\u{2011}breaking\u{2011}hyphen",
  "ﬁn",
  "Ⅳ",
  "İstanbul",
  "ǅ",
  "Å",
];

/** Languages that a handbook, a section or a stretch of text may be in. */
export const languages = ["en", "en-GB", "en-US", "de", "fr", "vi", "el", "ru", "pl"] as const;

/** What a rule of patient information takes for a dose. */
const doses = /[mµ]g/u;
const unusualButDoses = unusualWords.filter((unusual) => !doses.test(unusual));

/** A word of a language; now and then an unusual one, but never where a line or a block may begin with it. */
export function word(
  language: string,
  { chance, isPatientInformation }: Pick<HandbookPlan, "chance" | "isPatientInformation">,
  isFirst: boolean,
): string {
  if (!isFirst && chance.happens(0.06)) {
    return chance.pick(isPatientInformation ? unusualButDoses : unusualWords);
  }
  const plain = chance.pick(wordsOf(language));
  return isFirst ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

export function plainWords(language: string, count: number, chance: Chance): string {
  const first = chance.pick(wordsOf(language));
  const more = Array.from({ length: count - 1 }, () => chance.pick(wordsOf(language)));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...more].join(" ");
}

function wordsOf(language: string): readonly string[] {
  const found = words[language.split("-")[0] ?? ""];
  if (found === undefined) throw new Error(`No words in ${language}`);
  return found;
}
