package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;

/**
 * What most people mean when they like something, the most common first: who likes cars looks at the garage before the spray booth. The
 * pages stand in {@code likings.txt}. Pure and thread-safe.
 */
final class Likings {
    private static final List<Block> LIKINGS = CueFile.read(Likings.class, "likings.txt");

    /** What can be done with whatever else is named: "robots bouwen". */
    private static final Set<String> ANYTHING = Set.of("bouwen");

    private Likings() {}

    /** The ids of the pages for these interests: of several likings the first of each before the second of any. */
    static List<String> of(List<String> interests) {
        List<List<String>> liked = LIKINGS.stream()
                .filter(block -> interests.stream()
                        .filter(word -> interests.size() == 1 || !ANYTHING.contains(word))
                        .anyMatch(word -> block.pattern().matcher(word).matches()))
                .map(block -> List.of(block.name().split("\\+")))
                .toList();
        Set<String> ids = new LinkedHashSet<>();
        int longest = liked.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<String> pages : liked) {
                if (i < pages.size()) {
                    ids.add(pages.get(i));
                }
            }
        }
        return new ArrayList<>(ids);
    }

    /** Every page that is named; for a test that they exist. */
    static List<String> all() {
        return LIKINGS.stream()
                .flatMap(block -> List.of(block.name().split("\\+")).stream())
                .distinct()
                .toList();
    }
}
