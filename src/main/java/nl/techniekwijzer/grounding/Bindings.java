package nl.techniekwijzer.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;

/** Which words stand with which number, so that two numbers that changed places are seen. */
record Bindings(Map<String, Set<String>> words) {
    /** One word in another place is reordering, not a swap. */
    private static final int ENOUGH = 2;

    static Bindings of(String text) {
        Map<String, Set<String>> bound = new LinkedHashMap<>();
        for (String part : Clause.parts(text)) {
            List<String> before = new ArrayList<>();
            String number = "";
            for (Word word : Words.of(part)) {
                String stem = Words.stem(word.form());
                if (Figures.isNumber(word.form())) {
                    number = Figures.plain(word.form());
                    bound.computeIfAbsent(number, n -> new HashSet<>()).addAll(before);
                    before.clear();
                } else if (!WordLists.isFree(stem)) {
                    before.add(stem);
                    if (!number.isEmpty()) {
                        bound.getOrDefault(number, new HashSet<>()).add(stem);
                    }
                }
            }
        }
        return new Bindings(bound);
    }

    /** Two numbers of which each stands with the words of the other; empty when there are none. */
    Optional<String> fault(Bindings source) {
        List<String> numbers =
                words.keySet().stream().filter(source.words::containsKey).toList();
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                if (isSwapped(numbers.get(i), numbers.get(j), source)) {
                    return Optional.of("numbers that changed places: " + List.of(numbers.get(i), numbers.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSwapped(String a, String b, Bindings source) {
        Map<String, Set<String>> own = new HashMap<>();
        own.put(a, without(source.at(a), source.at(b)));
        own.put(b, without(source.at(b), source.at(a)));
        long straight = shared(at(a), own, a) + shared(at(b), own, b);
        long crossed = shared(at(a), own, b) + shared(at(b), own, a);
        return crossed > straight && crossed >= ENOUGH;
    }

    private Set<String> at(String number) {
        return words.getOrDefault(number, Set.of());
    }

    private static long shared(Set<String> said, Map<String, Set<String>> own, String number) {
        Set<String> words = own.getOrDefault(number, Set.of());
        return said.stream().filter(words::contains).count();
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new HashSet<>(words);
        rest.removeAll(others);
        return rest;
    }
}
