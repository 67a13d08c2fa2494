package nl.techniekwijzer.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.tables.Source;

/** Every source with the pages that rest on it. Immutable and thread-safe. */
public final class SourceUse {
    private final Map<String, Used> byId = new LinkedHashMap<>();

    private SourceUse() {}

    /** A source and the pages that use it, by title. */
    public record Used(Source source, List<Page> pages) {
        public Used {
            pages = List.copyOf(pages);
        }
    }

    static SourceUse of(Knowledge knowledge) {
        Map<String, Set<Page>> pages = new LinkedHashMap<>();
        for (Page page : knowledge.pages()) {
            page.sections().stream()
                    .flatMap(section -> section.units().stream())
                    .map(unit -> unit.provenance().source().id())
                    .distinct()
                    .flatMap(id -> List.of(id.split("\\+")).stream()) // A text may rest on several together.
                    .forEach(id -> pages.computeIfAbsent(id, k -> new LinkedHashSet<>())
                            .add(page));
        }
        SourceUse use = new SourceUse();
        knowledge.sources().all().stream()
                .sorted(Comparator.comparing((Source s) -> Words.fold(s.owner()))
                        .thenComparing(s -> Words.fold(s.name()))
                        .thenComparing(Source::id))
                .forEach(source -> {
                    List<Page> own = new ArrayList<>(pages.getOrDefault(source.id(), Set.of()));
                    own.sort(Comparator.comparing(page -> Words.fold(page.title())));
                    use.byId.put(source.id(), new Used(source, own));
                });
        return use;
    }

    /** Every source, by publisher and title. */
    public List<Used> all() {
        return List.copyOf(byId.values());
    }

    /** The source with this id. */
    public Optional<Used> source(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
