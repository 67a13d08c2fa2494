package nl.techniekwijzer.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Spelling;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question.Repair;

/** Repairs typing errors word by word: never a word that exists, never what looks like a person's name. Thread-safe. */
final class Repairs {
    private final Map<String, String> misspellings;
    private final Lexicon lexicon;
    private final Set<String> names;
    private final WordFilter dutch;
    private final Spelling spelling;
    private final Set<String> stopWords;

    Repairs(Knowledge knowledge, Lexicon lexicon, WordFilter dutch) {
        this.lexicon = lexicon;
        this.names = lexicon.words();
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
        names.forEach(name -> count.merge(name, 20, Integer::sum));
        knowledge.vocabulary().misspellings().values().forEach(w -> count.merge(Words.fold(w), 20, Integer::sum));
        return count;
    }

    /** The words after repair; {@code repairs} tells what changed. */
    record Repaired(List<Word> words, List<Boolean> asTyped, List<Repair> repairs, String text) {
        /** Words in which there is nothing to repair. */
        static Repaired none(String text, List<Word> words) {
            return new Repaired(words, words.stream().map(word -> true).toList(), List.of(), text);
        }
    }

    Repaired repair(String cleaned, List<Word> words) {
        List<Word> result = new ArrayList<>();
        List<Boolean> asTyped = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Optional<String> better = better(word, i);
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
        Optional<String> repaired = spelling.repair(word.form());
        // A capital in mid-sentence is mostly a person or place: only a name that we know may replace it.
        boolean maybeName = word.isCapitalised() && index > 0;
        return repaired.filter(better -> !maybeName || names.contains(better));
    }

    private static boolean isSurelyAName(Word word, int index) {
        return index > 0 && word.isCapitalised() && word.form().length() < 6;
    }

    /** Whether the word is known: ordinary Dutch, part of a name, used in the knowledge base, or a compound of a name. */
    boolean exists(String form) {
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
