package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Vocabulary.Synonym;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.question.Understanding.Ambiguous;

/** Decides when to ask back: only when no good general answer exists. Thread-safe. */
final class Clarifier {
    private static final Set<String> BARE = Set.of(
            "opleiding",
            "welke opleiding",
            "welke studie",
            "welk beroep",
            "opleidingen",
            "techniek",
            "werk",
            "school",
            "beroep",
            "beroepen",
            "studie",
            "mbo",
            "hbo",
            "profiel",
            "vraag",
            "hulp",
            "info",
            "informatie",
            "opleiding techniek",
            "ik heb een vraag",
            "ik wil iets weten");
    private static final List<String> GENERAL = List.of(
            "Wat past bij mij?",
            "Welk profiel heb ik nodig voor techniek?",
            "Is er werk in de techniek?",
            "Hoe stap ik over naar techniek?");
    private static final List<String> INTERESTS = List.of(
            "Ik werk graag met mijn handen en gereedschap",
            "Ik sleutel graag aan voertuigen",
            "Ik vind computers en programmeren leuk",
            "Ik teken en ontwerp graag",
            "Ik werk graag buiten",
            "Ik doe graag proefjes en metingen");
    private static final List<String> SUBJECTS = List.of(
            "Elektromonteur worden",
            "Mechatronica",
            "Software developer worden",
            "Technische opleidingen bij mij in de buurt");
    /** What is asked of learning a trade, which the page of the trade answers by naming the opleidingen. */
    private static final Set<Intent> TO_LEARN =
            Set.of(Intent.DUUR, Intent.NIVEAU, Intent.TOELATING, Intent.WAAR, Intent.KOSTEN, Intent.VAKKEN);

    /** Shorter words are shared by accident. */
    private static final int MIN_SHARED = 4;
    /** Asks of starting anew in whatever trade: "ga ik erop achteruit als ik opnieuw begin als monteur?". */
    private static final Pattern ANY_TRADE =
            Pattern.compile("\\b(?:opnieuw|achteruit|inleveren|omscholen|omscholing|overstap\\w*|zelfstandig)\\b");

    private static final String SEVERAL = "kun je meer beroepen bedoelen.";

    private static final int MAX_OPTIONS = 4;
    private static final int VAGUE_WORDS = 5;
    /** Words that say nothing without the thing they are said of. */
    private static final Set<String> VAGUE = Set.of(
            "zoon",
            "dochter",
            "kind",
            "doen",
            "mag",
            "moeilijk",
            "makkelijk",
            "zwaar",
            "beter",
            "leuk",
            "leuks",
            "iets",
            "vakken",
            "vak",
            "nodig",
            "verdien",
            "verdient",
            "daarmee",
            "zonder",
            "hoeveel",
            "welke",
            "wat",
            "kost",
            "lang",
            "duurt",
            "dan",
            "dat",
            "ook");

    private final Knowledge knowledge;
    /** Phrases that the vocabulary marks as having several meanings. */
    private final Set<String> ambiguous;

    Clarifier(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.ambiguous = knowledge.vocabulary().synonyms().stream()
                .filter(Synonym::ambiguous)
                .map(s -> Words.phrase(s.term()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The question without a trade that may be any: what it asks does not depend on which is meant. */
    Question withoutAnyTrade(Question question) {
        return ANY_TRADE.matcher(question.folded()).find()
                ? question.with(
                        question.entities().stream()
                                .filter(e -> e.kind() != Entity.Kind.PAGE
                                        || e.ids().size() == 1
                                        || !ambiguous.contains(e.text()))
                                .toList(),
                        question.terms())
                : question;
    }

    /** A question back, when the question cannot be answered well as it stands. */
    Optional<Understanding> check(Question question, String folded, List<Message> history) {
        String bare = folded.replaceAll("[^a-z0-9 ]", "").strip();
        if (BARE.contains(bare)) {
            return ask(question, "Waar wil je meer over weten?", GENERAL);
        }
        if (question.intent() == Intent.INTERESSE) {
            boolean answerable = folded.contains("profiel") && folded.contains("techn");
            return answerable ? Optional.empty() : interest(question);
        }
        if (!question.followUp() && isVague(question, bare)) {
            return ask(question, "Waar gaat je vraag over?", SUBJECTS);
        }
        if (!bare.isEmpty() && asksOfNothing(question, folded)) {
            return ask(question, "Over welke opleiding of welk beroep gaat je vraag?", SUBJECTS);
        }
        return question.topics().size() == 1 && !isAskedBack(question, history)
                ? ambiguousWord(question)
                : Optional.empty();
    }

    /** Asked back once is enough: who does not choose gets the answer for the most common meaning. */
    private static boolean isAskedBack(Question question, List<Message> history) {
        String name = "'" + question.topics().getFirst().text() + "'";
        return question.followUp()
                && history.stream()
                        .anyMatch(message -> message.role() == Role.ASSISTANT
                                && message.content().contains(SEVERAL)
                                && message.content().contains(name));
    }

    private static boolean asksOfNothing(Question question, String folded) {
        boolean nothing = FollowUps.leansOnNothing(question, folded)
                || question.entities().isEmpty() && question.terms().isEmpty();
        return nothing && question.intent() != Intent.ALGEMEEN && question.intent() != Intent.OORDEEL;
    }

    private static Optional<Understanding> interest(Question question) {
        boolean parent = question.audience().filter(a -> a == Audience.OUDER).isPresent();
        return question.interests().isEmpty() && !parent
                ? ask(question, "Dat ontdek je het best zelf, en ik help je zoeken. Wat doe je graag?", INTERESTS)
                : Optional.empty();
    }

    /** A short question that names nothing to ask it of: "is het moeilijk?", "wat is beter?", "en dan?". */
    private static boolean isVague(Question question, String bare) {
        return question.entities().isEmpty()
                && bare.split(" ").length <= VAGUE_WORDS
                && question.intent() != Intent.OORDEEL
                && VAGUE.containsAll(question.terms());
    }

    private static Optional<Understanding> ask(Question question, String ask, List<String> options) {
        return Optional.of(new Ambiguous(question, ask, options));
    }

    /**
     * The question with an ambiguous trade read as the one that its other words fit: "auto's lijken me leuk, monteur ofzo".
     *
     * @param before words of the questions before
     */
    Question resolved(Question question, List<String> before) {
        List<Entity> topics = question.topics();
        if (topics.size() != 1 || !ambiguous.contains(topics.getFirst().text())) {
            return question;
        }
        Entity topic = topics.getFirst();
        List<String> beside = Stream.concat(question.terms().stream(), before.stream())
                .filter(term -> term.length() >= MIN_SHARED
                        && !List.of(topic.text().split(" ")).contains(term))
                .toList();
        List<String> fitting = topic.ids().stream()
                .filter(id -> id.startsWith("beroepen/") && sharesWord(id, beside))
                .toList();
        if (fitting.size() != 1) {
            return question;
        }
        return question.with(
                question.entities().stream()
                        .map(entity -> entity.equals(topic) ? topic.as(fitting) : entity)
                        .toList(),
                question.terms());
    }

    private boolean sharesWord(String id, List<String> terms) {
        List<String> words = knowledge.page(id).stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(page.title()),
                        Stream.concat(
                                page.names().stream(),
                                page.about(Aspect.WAT).stream()
                                        .flatMap(s -> s.units().stream())
                                        .map(Unit::text))))
                .flatMap(text -> Words.of(text).stream())
                .map(word -> Words.stem(word.form()))
                .filter(word -> word.length() >= MIN_SHARED)
                .toList();
        return terms.stream()
                .map(Words::stem)
                .anyMatch(term -> words.stream().anyMatch(w -> w.startsWith(term) || term.endsWith(w)));
    }

    /** "machinist" can be a train, crane or digger driver: the vocabulary marks such words. */
    private Optional<Understanding> ambiguousWord(Question question) {
        Entity topic = question.topics().getFirst();
        List<String> occupations =
                topic.ids().stream().filter(id -> id.startsWith("beroepen/")).toList();
        boolean ownName = topic.ids().stream()
                .anyMatch(id -> knowledge
                        .page(id)
                        .map(Page::title)
                        .map(Words::phrase)
                        .orElse("")
                        .equals(topic.text()));
        // Where a place is named, the schools for all readings say more than a question back.
        boolean schools = question.intent() == Intent.WAAR
                && !question.places().isEmpty()
                && topic.ids().stream().anyMatch(id -> id.startsWith("opleidingen/"));
        if (!ambiguous.contains(topic.text()) || ownName || schools || occupations.size() < 2) {
            return Optional.empty();
        }
        List<Page> pages = occupations.stream()
                .limit(MAX_OPTIONS)
                .flatMap(id -> knowledge.page(id).stream())
                .toList();
        String which = oneOf(pages.stream().map(Clarifier::within).toList());
        List<String> options =
                pages.stream().map(page -> option(page, question)).distinct().toList();
        return Optional.of(new Ambiguous(
                question, "Met '" + topic.text() + "' " + SEVERAL + " Welk bedoel je: " + which + "?", options));
    }

    /** The title within a sentence: "elektromonteur", but "ICT-beheerder". */
    private static String within(Page page) {
        String title = page.title();
        return title.length() > 1 && Character.isLowerCase(title.charAt(1))
                ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
    }

    /** Names to choose from, for who hears or reads the sentence without the buttons below it: "a, b of c". */
    static String oneOf(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " of " + names.get(last);
    }

    /** The heading of the section that answers the same question about this page, or else what it is. */
    private static String option(Page page, Question question) {
        return Stream.concat(
                        question.intent().aspects().stream(),
                        TO_LEARN.contains(question.intent()) ? Stream.of(Aspect.OPLEIDING) : Stream.empty())
                .flatMap(aspect -> page.about(aspect).stream())
                .findFirst()
                .orElse(page.sections().getFirst())
                .heading();
    }
}
