package nl.techniekwijzer.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * The pages that a question is about in the general case: the asker's situation, what is named, and where the named page sends one for
 * the aspect asked. Built once; thread-safe.
 */
public final class Subjects {
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
    private static final String SECTOR = "arbeidsmarkt/sector-";

    private final Topics topics;
    private final Situations situations;
    private final List<Page> inDepth;
    private final Map<String, Set<String>> titleOf = new HashMap<>();
    private final List<Page> policy;
    private final Map<String, Page> sectorOf = new HashMap<>();

    public Subjects(Knowledge knowledge, Topics topics) {
        this.topics = topics;
        this.situations = new Situations(knowledge);
        this.inDepth = knowledge.pages().stream()
                .filter(p -> p.type() == PageType.ARBEIDSMARKT
                        || p.type() == PageType.OMSCHOLEN
                        || p.type() == PageType.OUDERS)
                .toList();
        this.policy = knowledge.pages().stream()
                .filter(p -> p.type() == PageType.BELEID)
                .toList();
        Map<String, Integer> place = new HashMap<>();
        for (Page page : inDepth) {
            titleOf.put(page.id(), words(page.title()));
            List<String> related = isSector(page) ? page.related() : List.of();
            for (int i = 0; i < related.size(); i++) {
                // The sector that names it sooner is more its own.
                if (i < place.getOrDefault(related.get(i), Integer.MAX_VALUE)) {
                    place.put(related.get(i), i);
                    sectorOf.put(related.get(i), page);
                }
            }
        }
        for (Page page : knowledge.pages()) {
            page.related().stream()
                    .flatMap(id -> knowledge.page(id).stream())
                    .filter(Subjects::isSector)
                    .findFirst()
                    .or(() -> byTags(page))
                    .ifPresent(sector -> sectorOf.putIfAbsent(page.id(), sector));
        }
    }

    /** The sector that shares most tags with a trade or opleiding; empty when none shares any. */
    private Optional<Page> byTags(Page page) {
        return Stream.of(page)
                .filter(Subjects::isTrade)
                .flatMap(subject -> inDepth.stream().filter(Subjects::isSector))
                .filter(sector -> shared(sector, page) > 0)
                .max(Comparator.comparingLong((Page sector) -> shared(sector, page))
                        .thenComparing(Page::id, Comparator.reverseOrder()));
    }

    private static long shared(Page sector, Page page) {
        return page.tags().stream().filter(sector.tags()::contains).count();
    }

    /** The page on the asker's situation, then the named pages, then what they lead to when they lack the aspect asked. */
    List<Page> of(Question question) {
        Set<Page> pages = new LinkedHashSet<>();
        situations.page(question).ifPresent(pages::add);
        for (Page page : topics.subjects(question)) {
            ofYear(page, question).forEach(pages::add);
            pages.add(page);
        }
        if (pages.isEmpty()) {
            pages.addAll(topics.lacked(question));
        }
        List<Aspect> wanted = question.intent().aspects();
        if (wanted.isEmpty()) {
            return List.copyOf(pages);
        }
        for (Page page : List.copyOf(pages)) {
            if (page.about(wanted.getFirst()).isEmpty()) {
                if (wanted.getFirst() == Aspect.KANS || wanted.getFirst() == Aspect.LOON) {
                    sector(page)
                            .filter(p -> !pages.contains(p))
                            .ifPresent(pages::add); // Says more than where to look it up.
                }
                Stream.concat(topics.educations(page).stream(), topics.related(page).stream())
                        .filter(p -> !p.about(wanted.getFirst()).isEmpty() && !pages.contains(p))
                        .limit(2)
                        .forEach(pages::add);
            }
            if (page.type() == PageType.BEGRIPPEN && isAboutWork(question.intent())) {
                inDepth(page, wanted).stream()
                        .filter(p -> isForAsker(p, question))
                        .forEach(pages::add);
            }
        }
        return List.copyOf(pages);
    }

    /** The pages on the same policy in the year that is asked: "Techniekpact 2018" for the Techniekpact. */
    private List<Page> ofYear(Page page, Question question) {
        Matcher year = YEAR.matcher(question.corrected());
        String title = Words.phrase(page.title());
        return page.type() != PageType.BELEID || !year.find()
                ? List.of()
                : policy.stream()
                        .filter(p -> Words.phrase(p.title()).startsWith(title)
                                && p.title().contains(year.group()))
                        .toList();
    }

    /** The page on the asker's situation. */
    Optional<Page> situation(Question question) {
        return situations.page(question);
    }

    /** Whether the page is for people in a situation that this asker does not speak of. */
    boolean isSomebodyElses(Page page, Question question) {
        return situations.isSomebodyElses(page, question);
    }

    /** As {@link #situation}, when it is a worry rather than what the way into a trade starts from. */
    public Optional<Page> worry(Question question) {
        return situation(question).filter(page -> page.type() != PageType.OMSCHOLEN);
    }

    /** The sector that this beroep or opleiding belongs to, or the page itself when it is one. */
    public Optional<Page> sector(Page page) {
        return isSector(page) ? Optional.of(page) : Optional.ofNullable(sectorOf.get(page.id()));
    }

    /** Whether a page is of one trade or opleiding. */
    static boolean isTrade(Page page) {
        return page.type() == PageType.OPLEIDINGEN || page.type() == PageType.BEROEPEN;
    }

    static boolean isSector(Page page) {
        return page.id().startsWith(SECTOR);
    }

    /** Pages for who wants to switch say nothing to a pupil or a parent. */
    private boolean isForAsker(Page page, Question question) {
        boolean parent = question.audience().filter(a -> a == Audience.OUDER).isPresent();
        if (page.type() == PageType.OUDERS && !parent || situations.isSomebodyElses(page, question)) {
            return false;
        }
        boolean money = isAboutWork(question.intent()) && question.intent() != Intent.CIJFERS;
        return !money
                || page.type() != PageType.OMSCHOLEN
                || question.audience()
                        .filter(a -> a == Audience.OUDER || a == Audience.LEERLING)
                        .isEmpty();
    }

    private static boolean isAboutWork(Intent intent) {
        return switch (intent) {
            case LOON, KANS, KOSTEN, CIJFERS -> true;
            default -> false;
        };
    }

    /** A term has a short page; pages with the term in their title say more about pay, cost and chances. */
    private List<Page> inDepth(Page term, List<Aspect> wanted) {
        Set<String> words = words(term.title().replaceAll("\\(.*", ""));
        List<Page> found = new ArrayList<>();
        for (Page page : inDepth) {
            if (titleOf.getOrDefault(page.id(), Set.of()).containsAll(words)
                    && wanted.stream().anyMatch(a -> !page.about(a).isEmpty())) {
                found.add(page);
            }
        }
        return found;
    }

    private static Set<String> words(String title) {
        return new LinkedHashSet<>(List.of(Words.phrase(title).split(" ")));
    }
}
