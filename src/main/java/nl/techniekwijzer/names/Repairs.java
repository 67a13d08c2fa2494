package nl.techniekwijzer.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Wording;
import nl.techniekwijzer.language.KnownWords;
import nl.techniekwijzer.language.Spelling;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question.Repair;

/** Repairs typing errors word by word: never a word that exists, never what looks like a person's name. Thread-safe. */
public final class Repairs {
    private final Map<String, String> misspellings;
    private final Lexicon lexicon;
    private final Set<String> names;
    private final KnownWords knownNames;
    private final WordFilter dutch;
    private final Spelling spelling;
    private final Set<String> stopWords;

    public Repairs(Knowledge knowledge, Lexicon lexicon, WordFilter dutch) {
        this.lexicon = lexicon;
        this.names = lexicon.words();
        this.knownNames = new KnownWords(names);
        this.dutch = dutch;
        this.stopWords = knowledge.vocabulary().stopWords();
        this.misspellings = knowledge.vocabulary().misspellings();
        this.spelling = new Spelling(frequencies(knowledge, names));
    }

    private static Map<String, Integer> frequencies(Knowledge knowledge, Set<String> names) {
        Map<String, Integer> count = new HashMap<>();
        for (Page page : knowledge.pages()) {
            for (Section section : page.sections()) {
                if (section.fromTable()) {
                    continue;
                }
                Words.of(section.heading()).forEach(w -> count.merge(w.form(), 2, Integer::sum));
                for (Unit unit : section.units()) {
                    Words.of(unit.text()).forEach(w -> count.merge(w.form(), 1, Integer::sum));
                }
            }
        }
        for (Wording wording : knowledge.wordings()) {
            Words.of(Words.clean(wording.text())).forEach(w -> count.merge(w.form(), 1, Integer::sum));
        }
        names.forEach(name -> count.merge(name, 20, Integer::sum));
        knowledge.vocabulary().misspellings().values().forEach(w -> count.merge(Words.fold(w), 20, Integer::sum));
        return count;
    }

    /** The words after repair; {@code repairs} tells what changed. */
    public record Repaired(List<Word> words, List<Boolean> asTyped, List<Repair> repairs, String text) {
        /** Words in which there is nothing to repair. */
        public static Repaired none(String text, List<Word> words) {
            return new Repaired(words, words.stream().map(word -> true).toList(), List.of(), text);
        }
    }

    /** The words with typing errors mended, and what was mended. */
    public Repaired repair(String cleaned, List<Word> words) {
        List<Word> result = new ArrayList<>();
        List<Boolean> asTyped = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Optional<String> joined = i + 1 < words.size() ? joined(word, words.get(i + 1)) : Optional.empty();
            if (joined.isPresent()) {
                word = new Word(
                        cleaned.substring(word.start(), words.get(i + 1).end()),
                        word.form(),
                        word.start(),
                        words.get(++i).end());
            }
            Optional<String> better = joined.isPresent() ? joined : better(word, i);
            text.append(cleaned, last, word.start()).append(better.orElse(word.text()));
            last = word.end();
            asTyped.add(better.isEmpty());
            if (better.isEmpty()) {
                result.add(word);
                continue;
            }
            repairs.add(new Repair(word.text(), better.get()));
            for (Word part : Words.of(better.get())) {
                result.add(new Word(part.text(), part.form(), word.start(), word.end()));
            }
            while (asTyped.size() < result.size()) {
                asTyped.add(false);
            }
        }
        text.append(cleaned.substring(last));
        return new Repaired(result, asTyped, repairs, text.toString());
    }

    private Optional<String> better(Word word, int index) {
        String listed = misspellings.get(word.form());
        if (listed != null) {
            return Optional.of(listed);
        }
        if (exists(word.form()) || isSurelyAName(word, index)) {
            return Optional.empty();
        }
        Optional<String> repaired =
                sounding(word.form()).or(() -> spelling.repair(word.form())).or(() -> likeDutch(word.form()));
        // A capital in mid-sentence is mostly a person or place: only a name that we know may replace it.
        boolean maybeName = word.isCapitalised() && index > 0;
        return repaired.filter(better -> !maybeName || names.contains(better));
    }

    /** One name typed as two words with an error in the first: "onderhouts monteur". */
    private Optional<String> joined(Word word, Word next) {
        boolean whole = word.form().length() >= Spelling.MIN_LENGTH
                && next.form().length() >= Spelling.MIN_LENGTH
                && word.end() + 1 == next.start()
                && !word.isCapitalised()
                && !misspellings.containsKey(word.form())
                && !names.contains(word.form());
        return whole ? Sounds.alike(word.form() + next.form(), knownNames) : Optional.empty();
    }

    /** A word of the knowledge base that is pronounced the same. */
    private Optional<String> sounding(String form) {
        return Sounds.alike(form, spelling.words());
    }

    /** Any other Dutch word that differs in one sound that is often spelled wrong; the filter of words may err, so no more than one. */
    private Optional<String> likeDutch(String form) {
        return Sounds.once(form, dutch::contains);
    }

    private static boolean isSurelyAName(Word word, int index) {
        return index > 0 && word.isCapitalised() && word.form().length() < 6;
    }

    /** Whether the word is known: ordinary Dutch, part of a name, used in the knowledge base, or a compound of a name. */
    public boolean exists(String form) {
        return form.length() < Spelling.MIN_LENGTH - 1
                || names.contains(form)
                || stopWords.contains(form)
                || spelling.knows(form)
                || dutch.contains(form)
                || !form.chars().allMatch(Character::isLetter)
                || !lexicon.find(List.of(new Word(form, form, 0, form.length())), List.of(true))
                        .isEmpty()
                || dutch.contains(Words.stem(form));
    }
}
