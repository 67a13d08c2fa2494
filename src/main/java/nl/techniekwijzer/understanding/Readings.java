package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Question;

/**
 * What a name with several meanings stands for in a talk: after elektrotechniek a monteur is an elektromonteur. Thread-safe.
 */
final class Readings {
    private static final String BEROEPEN = "beroepen/";
    /** Names of one field begin alike: elektromonteur and elektrotechnisch ingenieur. */
    private static final int BEGINNING = 6;

    private final Knowledge knowledge;

    Readings(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The question with each trade that has several meanings as the one that is meant after these things. */
    Question in(Question question, Stream<Question> talked) {
        boolean several = question.topics().stream().anyMatch(Readings::isSeveral);
        if (!several) {
            return question;
        }
        List<Set<String>> things = talked.map(thing ->
                        Things.things(thing).stream().flatMap(List::stream).collect(Collectors.toSet()))
                .toList();
        return question.with(
                question.entities().stream()
                        .map(entity -> isSeveral(entity) ? meant(entity, things) : entity)
                        .toList(),
                question.terms());
    }

    private static boolean isSeveral(Entity entity) {
        return entity.kind() == Entity.Kind.PAGE
                && entity.ids().stream().filter(id -> id.startsWith(BEROEPEN)).count() > 1;
    }

    /** The meaning among those of the newest thing that tells; all of them when none does. */
    private Entity meant(Entity entity, List<Set<String>> things) {
        for (Set<String> thing : things) {
            List<Predicate<String>> ties =
                    List.of(thing::contains, id -> beginsAs(id, thing), id -> isRelated(id, thing));
            for (Predicate<String> tie : ties) {
                List<String> meant = entity.ids().stream().filter(tie).toList();
                if (meant.size() == 1) {
                    return entity.as(meant);
                }
            }
        }
        return entity;
    }

    private static boolean beginsAs(String id, Set<String> thing) {
        String name = name(id);
        return name.length() >= BEGINNING
                && thing.stream().map(Readings::name).anyMatch(other -> other.startsWith(name.substring(0, BEGINNING)));
    }

    private static String name(String id) {
        return id.substring(id.indexOf('/') + 1).replaceFirst("^(?:hbo|wo|ad|sector|thema)-", "");
    }

    private boolean isRelated(String id, Set<String> thing) {
        List<String> own = knowledge.page(id).map(Page::related).orElse(List.of());
        return thing.stream()
                .anyMatch(other -> own.contains(other)
                        || knowledge
                                .page(other)
                                .map(Page::related)
                                .orElse(List.of())
                                .contains(id));
    }
}
