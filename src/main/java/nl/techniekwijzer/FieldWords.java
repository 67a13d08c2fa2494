package nl.techniekwijzer;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.insight.Scrubber;
import org.jspecify.annotations.Nullable;

/** Whether the knowledge base has a word, so that a capital on it is no name of a person. Made when first asked. Thread-safe. */
final class FieldWords implements Predicate<String> {
    private final Supplier<Edition> current;
    private volatile @Nullable Words words;

    private record Words(String version, Set<String> all) {}

    FieldWords(Supplier<Edition> current) {
        this.current = current;
    }

    @Override
    public boolean test(String word) {
        Edition edition = current.get();
        Words known = words;
        if (known == null || !known.version().equals(edition.version())) {
            known = new Words(edition.version(), read(edition));
            words = known;
        }
        return known.all().contains(word);
    }

    private static Set<String> read(Edition edition) {
        return Scrubber.words(edition.knowledge().pages().stream()
                .flatMap(page -> Stream.concat(
                        Stream.concat(Stream.of(page.title()), page.names().stream()),
                        page.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.heading()),
                                        section.units().stream().map(unit -> unit.text())))))
                .collect(Collectors.toList()));
    }
}
