package nl.techniekwijzer.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words;

/**
 * Puts questions that ask the same in other words together: those that share at least half of their content words with the first question
 * of a group. Pure and thread-safe.
 */
public final class Likeness {
    private static final int MIN_LETTERS = 3;
    private static final double SHARED = 0.5;
    private static final int WEEK = 7;
    /** What the scrubber put in the place of a name or a number. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[a-z]+]");
    /** Small words, and those that most questions here have. */
    private static final Set<String> EMPTY = Set.of(
            "aan",
            "als",
            "bij",
            "buurt",
            "dan",
            "dat",
            "de",
            "den",
            "die",
            "dit",
            "doe",
            "doen",
            "een",
            "eigenlijk",
            "en",
            "ergens",
            "geen",
            "goed",
            "graag",
            "had",
            "heb",
            "hebt",
            "heeft",
            "hebben",
            "het",
            "hoe",
            "hoeveel",
            "iets",
            "ik",
            "in",
            "is",
            "jij",
            "jou",
            "je",
            "jullie",
            "kan",
            "kun",
            "kunt",
            "kunnen",
            "leer",
            "leert",
            "leren",
            "maar",
            "mag",
            "met",
            "mij",
            "mijn",
            "moet",
            "moeten",
            "naam",
            "naar",
            "niet",
            "nog",
            "nodig",
            "nou",
            "om",
            "ook",
            "op",
            "opleiding",
            "opleidingen",
            "over",
            "te",
            "toch",
            "uit",
            "van",
            "veel",
            "voor",
            "wat",
            "waar",
            "waarom",
            "wanneer",
            "was",
            "weet",
            "welke",
            "wel",
            "wie",
            "wil",
            "worden",
            "word",
            "wordt",
            "ze",
            "zijn",
            "zit",
            "zou",
            "zo",
            "the",
            "and",
            "what",
            "how",
            "can",
            "for");

    private Likeness() {}

    /**
     * Questions that are alike.
     *
     * @param example the newest of them
     * @param questions newest first
     * @param last day of the newest
     * @param thisWeek how many in the seven days up to today
     * @param weekBefore how many in the seven days before those
     */
    public record Group(Missed example, List<Missed> questions, LocalDate last, int thisWeek, int weekBefore) {
        public Group {
            questions = List.copyOf(questions);
        }

        /** Rises, falls or stays the same from week to week. */
        public int trend() {
            return Integer.compare(thisWeek, weekBefore);
        }
    }

    /**
     * The groups, largest first, then newest first.
     *
     * @param missed newest first
     */
    public static List<Group> groups(List<Missed> missed, LocalDate today) {
        List<Set<String>> words = new ArrayList<>();
        List<List<Missed>> members = new ArrayList<>();
        Map<String, Set<Integer>> groupsByWord = new HashMap<>();
        for (Missed question : missed) {
            Set<String> own = content(question.question());
            int group = closest(own, words, groupsByWord);
            if (group < 0) {
                group = words.size();
                words.add(own);
                members.add(new ArrayList<>());
                for (String word : own) {
                    groupsByWord.computeIfAbsent(word, w -> new HashSet<>()).add(group);
                }
            }
            members.get(group).add(question);
        }
        return members.stream()
                .map(questions -> group(questions, today))
                .sorted(Comparator.comparingInt((Group g) -> -g.questions().size())
                        .thenComparing(Group::last, Comparator.reverseOrder())
                        .thenComparing(g -> g.example().question()))
                .toList();
    }

    private static Group group(List<Missed> questions, LocalDate today) {
        LocalDate week = today.minusDays(WEEK);
        LocalDate before = week.minusDays(WEEK);
        int thisWeek =
                (int) questions.stream().filter(q -> q.day().isAfter(week)).count();
        int weekBefore = (int) questions.stream()
                .filter(q -> q.day().isAfter(before) && !q.day().isAfter(week))
                .count();
        return new Group(questions.getFirst(), questions, questions.getFirst().day(), thisWeek, weekBefore);
    }

    private static int closest(Set<String> own, List<Set<String>> words, Map<String, Set<Integer>> groupsByWord) {
        int best = -1;
        double most = 0;
        Set<Integer> candidates = own.stream()
                .flatMap(word -> groupsByWord.getOrDefault(word, Set.of()).stream())
                .collect(Collectors.toSet());
        for (int candidate : candidates.stream().sorted().toList()) {
            double shared = shared(own, words.get(candidate));
            if (shared >= SHARED && shared > most) {
                best = candidate;
                most = shared;
            }
        }
        return best;
    }

    /** Jaccard: words in both, of the words in either. */
    private static double shared(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        return (double) both / (a.size() + b.size() - both);
    }

    private static Set<String> content(String question) {
        Set<String> words = Words.of(PLACEHOLDER.matcher(question).replaceAll(" ")).stream()
                .map(Words.Word::form)
                .filter(form -> form.length() >= MIN_LETTERS && !EMPTY.contains(form))
                .map(Words::stem)
                .collect(Collectors.toSet());
        // Nothing but small words: then only the very same question is alike.
        return words.isEmpty() ? Set.of(Words.phrase(question)) : words;
    }
}
