package nl.techniekwijzer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Topics;

/** Which pages a comparison is between: of names with several readings those that can be laid beside each other. Thread-safe. */
final class ComparedSubjects {
    private static final Pattern PROFILE = Pattern.compile("^profielen/(?:vmbo|havo|vwo)-");

    /** Of names that are taught at more than one level, both are taken at the first level that has both. */
    private static final List<String> LEVELS = List.of("mbo", "hbo", "wo", "ad");

    private final Knowledge knowledge;
    private final Topics topics;

    ComparedSubjects(Knowledge knowledge, Topics topics) {
        this.knowledge = knowledge;
        this.topics = topics;
    }

    /** Pages of the named subjects; leerwegen, profiles and subjects count by the page that carries their name. */
    List<Page> of(Question question) {
        List<Page> pages = new ArrayList<>();
        Predicate<Page> suits = suitable(question);
        for (Entity entity : question.entities()) {
            if (entity.kind() == Kind.PAGE) {
                readings(entity, question).stream()
                        .filter(suits)
                        .findFirst()
                        .filter(p -> !pages.contains(p))
                        .ifPresent(pages::add);
            } else if (entity.kind() == Kind.LEERWEG || entity.kind() == Kind.MBO_NIVEAU) {
                knowledge
                        .page("begrippen/" + (entity.kind() == Kind.LEERWEG ? "" : "mbo-niveau-") + entity.id())
                        .filter(p -> !pages.contains(p))
                        .ifPresent(pages::add);
            }
        }
        return comparable(pages);
    }

    /** For each of the two or more that are named the pages it may mean, those of this type first. */
    List<List<Page>> each(Question question, PageType first) {
        return question.topics().stream()
                .map(entity -> topics.readings(entity, question).stream()
                        .sorted(Comparator.comparing(page -> page.type() != first))
                        .toList())
                .toList();
    }

    /** What a name may mean; a page that only lists schools or studies when it means nothing else. */
    private List<Page> readings(Entity entity, Question question) {
        List<Page> all = topics.readings(entity, question);
        List<Page> told = all.stream().filter(ComparedSubjects::tellsWhat).toList();
        return told.isEmpty() ? all : told;
    }

    private static boolean tellsWhat(Page page) {
        return page.about(Aspect.WAT).stream().anyMatch(section -> !section.fromTable());
    }

    /** Studies at the level that all have; "ict of elektro?", which have none in common, are compared as fields. */
    private Predicate<Page> suitable(Question question) {
        String common = commonLevel(question);
        if (!common.isEmpty()) {
            return page -> levelOf(page).equals(common);
        }
        boolean fields = question.topics().stream().allMatch(entity -> isField(entity, question));
        return page -> !fields || page.type() == PageType.BEGRIPPEN;
    }

    private boolean isField(Entity entity, Question question) {
        return readings(entity, question).stream().anyMatch(page -> page.type() == PageType.BEGRIPPEN);
    }

    /** The level at which all that is named has an opleiding; empty when there is none or the question names the level itself. */
    private String commonLevel(Question question) {
        List<Entity> named = question.topics();
        if (named.size() < 2 || question.towards().isPresent()) {
            return "";
        }
        List<String> order = question.from().filter(from -> from.equals("vwo")).isPresent()
                ? LEVELS.reversed()
                : question.from().filter(from -> from.equals("havo")).isPresent()
                        ? List.of("hbo", "mbo", "wo")
                        : LEVELS;
        return order.stream()
                .filter(level -> named.stream()
                        .allMatch(entity -> readings(entity, question).stream()
                                .anyMatch(page -> levelOf(page).equals(level))))
                .findFirst()
                .orElse("");
    }

    private static String levelOf(Page page) {
        return page.links().getOrDefault("niveau", page.links().containsKey("dossier") ? "mbo" : "");
    }

    /** Of a trade told beside two profiles only the profiles are compared: "PIE of M&T? Ik sleutel graag". */
    private static List<Page> comparable(List<Page> named) {
        List<Page> profiles =
                named.stream().filter(page -> PROFILE.matcher(page.id()).find()).toList();
        List<Page> pages = profiles.size() > 1 ? profiles : named; // "Profiel kiezen: PIE of BWI".
        List<Page> alike = pages.isEmpty()
                ? pages
                : pages.stream()
                        .filter(page -> page.type() == pages.getFirst().type())
                        .toList();
        return alike.size() > 1 ? alike : pages;
    }
}
