package nl.techniekwijzer.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.tables.Tables;

/** Which pages a question is about, the likeliest reading of each name first. Built once; thread-safe. */
public final class Topics {
    /** Pages about a level say least about a question that names something else as well. */
    private static final Pattern LEVEL_PAGE = Pattern.compile(
            "profielen/vmbo-(?:bb|kb|gl|tl|leerwegen)|begrippen/(?:mbo-niveau-\\d|mbo|hbo|wo|bol|bbl|techniek|technologie|technicus|roc)");

    private static final Pattern STUDYING = Pattern.compile("studie|studeer|studer|opleiding|bachelor|master");
    /** More than all that speaks for a page together. */
    private static final double NOT_THE_STUDY = 20;

    /** The page that is called so, before one that only fits what is asked a little better: a tegelzetter is not Tegelzetten. */
    private static final double TITLE = 2.6;

    /** How to get into a trade its own page tells, whatever level the question names. */
    private static final double THE_TRADE = 4;

    private static final double GOES_ON = 5;

    /** A wage is told on the page of a trade, whatever level the asker is at. */
    private static final double WAGE_LEVEL = 1;

    /** A name of this many words is a question. */
    private static final int QUESTION_WORDS = 4;

    private final Knowledge knowledge;
    private final Map<String, Set<String>> educationsOf = new HashMap<>();
    private final Map<String, List<Page>> studiesOf = new HashMap<>();

    public Topics(Knowledge knowledge) {
        this.knowledge = knowledge;
        Map<String, String> pageOfDossier = new HashMap<>();
        knowledge.pages().forEach(page -> {
            String dossier = page.links().get("dossier");
            if (dossier != null) {
                pageOfDossier.put(dossier, page.id());
            }
        });
        Map<String, String> dossierOf = new HashMap<>();
        knowledge.tables().qualifications().forEach(q -> dossierOf.put(q.crebo(), q.dossier()));
        for (Tables.OccupationQualification row : knowledge.tables().occupationQualifications()) {
            String page = pageOfDossier.get(dossierOf.getOrDefault(row.crebo(), ""));
            if (page != null && row.relation().equals("hoofdroute")) {
                educationsOf
                        .computeIfAbsent(row.occupation(), o -> new LinkedHashSet<>())
                        .add(page);
            }
        }
        Map<String, Page> pageOfStudy = new HashMap<>();
        knowledge.pages().stream()
                .filter(page -> page.links().containsKey("studie"))
                .forEach(page -> pageOfStudy.put(
                        study(page.links().get("studie"), page.links().getOrDefault("niveau", "")), page));
        for (Tables.OccupationStudy row : knowledge.tables().occupationStudies()) {
            Page page = pageOfStudy.get(study(row.study(), row.level()));
            if (page != null) {
                studiesOf
                        .computeIfAbsent(row.occupation(), o -> new ArrayList<>())
                        .add(page);
            }
        }
    }

    private static String study(String name, String level) {
        return level + "/" + name;
    }

    /** One page for each name in the question: the reading that fits the question best; subjects before general terms. */
    public List<Page> of(Question question) {
        List<Page> pages = new ArrayList<>();
        for (Entity topic : question.topics()) {
            readings(topic, question).stream()
                    .findFirst()
                    .filter(p -> p.type() != PageType.OPLEIDINGEN || !isSchoolSubject(topic, question))
                    .filter(p -> !pages.contains(p))
                    .ifPresent(pages::add);
        }
        pages.sort(Comparator.comparingInt(
                page -> isSubject(page) ? 0 : LEVEL_PAGE.matcher(page.id()).matches() ? 2 : 1));
        return pages;
    }

    /** As {@link #of}, without names so long that they are questions themselves: those are found by their words. */
    List<Page> subjects(Question question) {
        List<Page> pages = of(question);
        for (Entity topic : question.topics()) {
            if (topic.text().split(" ").length >= QUESTION_WORDS) {
                readings(topic, question).stream()
                        .findFirst()
                        .filter(page -> !isSubject(page) || page.type() == PageType.OMSCHOLEN)
                        .filter(page -> !Words.phrase(page.title()).equals(topic.text()))
                        .ifPresent(pages::remove);
            }
        }
        return pages;
    }

    /** What the question says somebody lacks, which is what it is about when it names nothing else: "zonder wiskunde D". */
    List<Page> lacked(Question question) {
        return question.of(Kind.PAGE).stream()
                .filter(Entity::negated)
                .flatMap(topic -> readings(topic, question).stream().limit(1))
                .filter(page -> page.type() == PageType.PROFIELEN)
                .distinct()
                .toList();
    }

    /** All readings of one name, best first. */
    public List<Page> readings(Entity topic, Question question) {
        List<Page> named = topic.ids().stream()
                .flatMap(id -> knowledge.page(forLevel(id, question)).stream())
                .distinct()
                .toList();
        return Stream.concat(named.stream(), onMbo(named, question).stream())
                .sorted(Comparator.comparingDouble((Page page) -> -fit(page, topic, question))
                        .thenComparing(Page::id))
                .toList();
    }

    /** "Mbo werktuigbouwkunde": where only studies are called so, what the mbo has of it according to the page on the field. */
    private List<Page> onMbo(List<Page> named, Question question) {
        boolean mbo = question.towards().isEmpty()
                && (question.mboLevel().isPresent()
                        || question.first(Kind.LEERWEG).isPresent()
                        || question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo")));
        boolean study = named.stream().anyMatch(page -> page.links().containsKey("niveau"));
        if (!mbo || !study || named.stream().anyMatch(page -> page.links().containsKey("dossier"))) {
            return List.of();
        }
        Stream<Page> field = named.stream().filter(page -> page.type() == PageType.BEGRIPPEN);
        Stream<Page> sameName = named.stream()
                .filter(page -> page.links().containsKey("niveau"))
                .flatMap(page ->
                        knowledge
                                .page("begrippen/" + page.id().replaceFirst("^opleidingen/(?:hbo|ad|wo)-", ""))
                                .stream());
        return Stream.concat(field, sameName)
                .flatMap(page -> page.related().stream())
                .flatMap(id -> knowledge.page(id).stream())
                .filter(page -> page.links().containsKey("dossier"))
                .distinct()
                .toList();
    }

    /** "N&G" is the profile of the asker's own school: that of the vwo has its own page. */
    private static String forLevel(String id, Question question) {
        boolean vwo = question.from().filter("vwo"::equals).isPresent();
        return vwo && id.startsWith("profielen/havo-") ? id.replace("/havo-", "/vwo-") : id;
    }

    /** Whether the page is about one thing to learn or do, rather than a general term. */
    public static boolean isSubject(Page page) {
        return switch (page.type()) {
            case OPLEIDINGEN, BEROEPEN, OMSCHOLEN -> true;
            default -> false;
        };
    }

    /** Whether the page is about a level or about technology as a whole: what a question names beside what it asks. */
    public static boolean isGeneral(Page page) {
        boolean leerweg = page.id().equals("begrippen/bol") || page.id().equals("begrippen/bbl");
        return LEVEL_PAGE.matcher(page.id()).matches() && !leerweg;
    }

    /** The pages of the mbo opleidingen that lead to this beroep; empty for other pages. */
    public List<Page> educations(Page page) {
        return educationsOf.getOrDefault(page.links().getOrDefault("beroep", ""), Set.of()).stream()
                .flatMap(id -> knowledge.page(id).stream())
                .toList();
    }

    /** The pages of the studies at the hbo and the university that lead to this beroep, nearest first; empty for other pages. */
    public List<Page> studies(Page page) {
        return studiesOf.getOrDefault(page.links().getOrDefault("beroep", ""), List.of());
    }

    /** For a general term: the opleidingen and beroepen that its page relates to. */
    public List<Page> related(Page page) {
        if (page.type() != PageType.BEGRIPPEN && !page.id().startsWith("profielen/vmbo-")) {
            return List.of();
        }
        return page.related().stream()
                .flatMap(id -> knowledge.page(id).stream())
                .filter(p -> p.type() == PageType.OPLEIDINGEN || p.type() == PageType.BEROEPEN)
                .toList();
    }

    private static double fit(Page page, Entity topic, Question question) {
        double fit = 0;
        List<Aspect> wanted = question.intent().aspects();
        for (int i = 0; i < wanted.size(); i++) {
            if (!page.about(wanted.get(i)).isEmpty()) {
                fit += i == 0 ? 2 : 0.5;
            }
        }
        if (Words.phrase(page.title()).equals(topic.text())) {
            fit += isSubject(page) ? TITLE : 2;
        }
        boolean subject = page.type() == PageType.OPLEIDINGEN && isSchoolSubject(topic, question);
        double level = levelFit(page, question);
        double levelled = question.intent() == Intent.LOON ? Math.min(level, WAGE_LEVEL) : level;
        return fit + typeFit(page, question) + levelled - (subject ? NOT_THE_STUDY : 0);
    }

    /** "Heb ik wiskunde nodig?" is about the subject at school, "wiskunde studeren" about the study. */
    private static boolean isSchoolSubject(Entity topic, Question question) {
        return question.of(Kind.VAK).stream().anyMatch(e -> e.text().equals(topic.text()))
                && !STUDYING.matcher(question.folded()).find()
                && !(question.of(Kind.VAK).size() > 1 && question.folded().contains("voor " + topic.text()));
    }

    private static double typeFit(Page page, Question question) {
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        if (adult && question.intent() == Intent.INFO && page.type() == PageType.OMSCHOLEN) {
            return 3;
        }
        boolean pupil = question.audience().filter(a -> a == Audience.LEERLING).isPresent();
        if (pupil && page.type() == PageType.OMSCHOLEN) {
            return -2; // Those speak to adults.
        }
        PageType best = answering(question.intent());
        boolean subjectAsked = best == PageType.BEROEPEN || best == PageType.OPLEIDINGEN;
        boolean trade = question.intent() == Intent.NAAR_BEROEP && page.type() == best;
        return trade ? THE_TRADE : page.type() == best ? 2 : subjectAsked && isSubject(page) ? 1 : 0;
    }

    private static PageType answering(Intent intent) {
        return switch (intent) {
            case NAAR_BEROEP, WERKDAG, EISEN -> PageType.BEROEPEN;
            case ROUTE, KOSTEN -> PageType.OMSCHOLEN;
            case BELEID -> PageType.BELEID;
            case BEGRIP -> PageType.BEGRIPPEN;
            case CIJFERS, KANS, LOON -> PageType.ARBEIDSMARKT;
            default -> PageType.OPLEIDINGEN;
        };
    }

    /** The level of a study must fit where the asker comes from and wants to go. */
    private static double levelFit(Page page, Question question) {
        String from = question.from().orElse("");
        if (page.id().startsWith("profielen/havo-") || page.id().startsWith("profielen/vwo-")) {
            return from.isEmpty() ? 0 : page.id().startsWith("profielen/" + from + "-") ? 3 : -3;
        }
        String level = page.links().getOrDefault("niveau", page.links().containsKey("dossier") ? "mbo" : "");
        return level.isEmpty() ? 0 : studyFit(level, from, question);
    }

    private static double studyFit(String level, String from, Question question) {
        String towards = question.towards().orElse("");
        if (level.equals(from)) {
            return GOES_ON; // Who has done the study asks how to go on from there.
        }
        if (!towards.isEmpty()) {
            return level.equals(towards) ? 4 : -1;
        }
        boolean mbo = question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"));
        boolean atMbo = question.mboLevel().isPresent() && !from.startsWith("mbo");
        if (mbo || atMbo || from.startsWith("vmbo")) {
            return level.equals("mbo") ? 3 : 0;
        }
        return switch (from) {
            case "havo", "mbo-4" -> level.equals("hbo") ? 3 : 0;
            case "vwo" -> level.equals("wo") ? 3 : level.equals("hbo") ? 1 : 0;
            default -> level.equals("mbo") || level.equals("hbo") ? 0.5 : 0;
        };
    }
}
