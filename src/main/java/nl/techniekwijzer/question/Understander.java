package nl.techniekwijzer.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.SeparableVerbs;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Repairs.Repaired;
import nl.techniekwijzer.question.Turn.Role;

/** Turns a {@link Turn} into an {@link Understanding}. Built once from the knowledge base; thread-safe. */
public final class Understander {
    private static final Pattern PARENT =
            Pattern.compile("\\b(?:mijn|onze|ons) (?:\\w+ )?(?:zoon|dochter|kind|kinderen|jongen|meisje|"
                    + "puber|stiefzoon|stiefdochter|kleinzoon|kleindochter)\\b|als ouder");
    private static final Pattern SWITCHER =
            Pattern.compile("ik heb (?:een |al (?:een )?)?(?:hbo|mbo|wo|universitair)[\\w-]*[ -]?diploma|"
                    + "wil (?:graag )?(?:iets|wat) anders|in de (?:zorg|horeca|winkel|kinderopvang|"
                    + "retail|logistiek)\\b.{0,40}techniek|omschol|zij-?instr|(?:ik ben|met|op mijn|"
                    + "op je) (?:2[4-9]|[3-6]\\d)(?:e|ste)?\\b|ik werk (?:nu|al|in|als|bij)|carriere|"
                    + "loopbaan|statushouder|vluchteling|\\bzzp|\\buitkering|\\bww\\b|bijstand|"
                    + "ander werk|ander beroep");
    /** Outside by a word that also occurs in questions about opleidingen: "vakantie in de bbl". */
    private static final Set<ScopeRules.Outside> OFTEN_INNOCENT =
            Set.of(ScopeRules.Outside.OTHER, ScopeRules.Outside.MEDICAL);

    /** Words beside a name that ask nothing of it. */
    private static final Set<String> BARE = Set.of(
            "opleiding",
            "opleidingen",
            "studie",
            "beroep",
            "cursus",
            "werk",
            "info",
            "informatie",
            "uitleg",
            "vraag",
            "mbo",
            "hbo",
            "wo");

    /** What somebody says of the trade they have; {@link #WISH} takes it back: "ik ben 45 en wil lasser worden". */
    private static final Pattern OWN_TRADE =
            Pattern.compile("\\bik ben\\b|\\bben ik\\b|\\bik was\\b|\\bwerk(?:te?)?\\b.*\\bals\\b");

    private static final Pattern WISH =
            Pattern.compile("\\b(?:wil|wilt|willen|wou|word|wordt|worden|hoe|naar|zoek|benieuwd|interesse|leren)\\b");
    private static final Pattern BECOME = Pattern.compile("\\bworden\\b(?!.*\\b(?:profiel|vak|vakken|pakket)\\b)");
    /** So far before a trade "ik ben" may stand: "ik ben 45 jaar en al jaren lasser". */
    private static final int OWN_TRADE_WORDS = 7;

    /** So many earlier questions are read, newest last. */
    private static final int REMEMBERED = 10;

    /** A single letter says nothing about the subject. */
    private static final int MIN_TERM = 2;

    private final Lexicon lexicon;
    private final Introductions introductions;
    private final Repairs repairs;
    private final English english;
    private final Set<String> stopWords;
    private final Clarifier clarifier;

    public Understander(Knowledge knowledge, WordFilter dutch) {
        this.lexicon = new LexiconBuilder(knowledge, dutch).build();
        this.introductions = new Introductions(lexicon);
        this.repairs = new Repairs(knowledge, lexicon, dutch);
        this.english = new English(repairs::exists);
        this.stopWords = knowledge.vocabulary().stopWords();
        this.clarifier = new Clarifier(knowledge);
    }

    /** Understands the newest question; never throws for any text. */
    public Understanding understand(Turn turn) {
        Question question = read(turn.question(), turn);
        String folded = Words.fold(question.corrected());
        // All that was typed, because what is said on the way counts here.
        String typed = Words.fold(Words.clean(turn.question()));
        Optional<SafetyRules.Concern> concern = SafetyRules.check(typed, repairs::exists)
                .or(() -> typed.equals(folded) ? Optional.empty() : SafetyRules.check(folded, repairs::exists));
        if (concern.isPresent()) {
            return new Understanding.Concerning(question, word(concern.get()));
        }
        Optional<ScopeRules.Talk> talk =
                ScopeRules.talk(Words.fold(question.text())).or(() -> ScopeRules.talk(folded));
        if (talk.isPresent()) {
            return new Understanding.SmallTalk(question, word(talk.get()));
        }
        Optional<ScopeRules.Outside> outside = ScopeRules.outside(folded);
        if (outside.isPresent()
                && !(OFTEN_INNOCENT.contains(outside.get())
                        && question.entities().stream().anyMatch(e -> !e.isPlace()))) {
            return new Understanding.Outside(question, word(outside.get()));
        }
        Question complete = clarifier.withoutAnyTrade(withHistory(question, turn));
        return clarifier.check(complete, folded).orElse(new Understanding.Answerable(complete));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Question withHistory(Question question, Turn turn) {
        List<Turn.Message> asked =
                turn.history().stream().filter(m -> m.role() == Role.USER).toList();
        List<Question> earlier = asked.subList(Math.max(0, asked.size() - REMEMBERED), asked.size()).stream()
                .map(m -> read(m.content(), turn))
                .toList();
        return Conversation.complete(question, earlier);
    }

    private Question read(String text, Turn turn) {
        String typed = Words.clean(text);
        boolean inEnglish = english.isSpoken(Words.of(typed));
        String cleaned = introductions.without(inEnglish ? english.inDutch(typed, repairs::exists) : typed);
        Repaired repaired =
                inEnglish ? Repaired.none(cleaned, Words.of(cleaned)) : repairs.repair(cleaned, Words.of(cleaned));
        String folded = Words.fold(repaired.text());
        List<Word> words = repaired.words();
        List<Entity> entities = new ArrayList<>(Parts.of(words, lexicon.find(words, repaired.asTyped())));
        entities.sort(Comparator.comparing(e -> isOwnTrade(words, e)));
        List<Entity> named = List.copyOf(entities);
        boolean placeNamed = named.stream().anyMatch(Entity::isPlace);
        if (!turn.region().isBlank() && !placeNamed) {
            List<Word> region = Words.of(Words.clean(turn.region()));
            lexicon.find(region, region.stream().map(w -> true).toList()).stream()
                    .filter(Entity::isPlace)
                    .forEach(entities::add);
        }
        List<String> terms = new ArrayList<>(terms(words));
        SeparableVerbs.in(folded).stream().filter(verb -> !terms.contains(verb)).forEach(terms::add);
        List<String> strange =
                terms.stream().filter(form -> !repairs.exists(form)).toList();
        return new Question(
                inEnglish ? typed : cleaned,
                repaired.text(),
                repaired.repairs(),
                inEnglish ? "en" : "nl",
                intent(folded, named, terms, audience(folded, turn)), // The region of a form asks nothing.
                entities,
                audience(folded, turn),
                turn.level(),
                terms,
                strange,
                false);
    }

    /** "Ik ben lasser en wil ...": the trade somebody has already is only the subject when nothing else is named. */
    private static boolean isOwnTrade(List<Word> words, Entity entity) {
        if (!entity.id().startsWith("beroepen/")) {
            return false;
        }
        String before = words.subList(Math.max(0, entity.start() - OWN_TRADE_WORDS), entity.start()).stream()
                .map(Word::form)
                .collect(Collectors.joining(" "));
        return OWN_TRADE.matcher(before).find() && !WISH.matcher(before).find();
    }

    private List<String> terms(List<Word> words) {
        return words.stream()
                .map(Word::form)
                .filter(form -> form.length() >= MIN_TERM && !stopWords.contains(form))
                .distinct()
                .toList();
    }

    private static Intent intent(
            String folded, List<Entity> entities, List<String> terms, Optional<Audience> audience) {
        Map<Intent, Integer> scores = IntentRules.score(folded);
        named(entities).forEach((intent, weight) -> scores.merge(intent, weight, Integer::sum));
        Intent best = IntentRules.best(scores);
        // An adult who speaks of switching means to another trade; of becoming, the way there.
        if ((best == Intent.NAAR_BEROEP || best == Intent.WISSEL)
                && audience.filter(a -> a == Audience.ZIJINSTROMER).isPresent()) {
            return Intent.ROUTE;
        }
        if (best == Intent.BEROEPEN && namesOccupationAndStart(entities)) {
            return Intent.NAAR_BEROEP;
        }
        if (best == Intent.TOELATING && asksTheWayIn(folded, entities)) {
            return audience.filter(a -> a == Audience.ZIJINSTROMER).isPresent() ? Intent.ROUTE : Intent.NAAR_BEROEP;
        }
        boolean topic = has(entities, Kind.PAGE) || has(entities, Kind.SCHOOL);
        return best == Intent.ALGEMEEN && topic && asksNothingElse(terms, entities) ? Intent.INFO : best;
    }

    /** "Ik wil docent worden. Wat heb ik nodig?": not the rules for one opleiding, unless school subjects or a level are named. */
    private static boolean asksTheWayIn(String folded, List<Entity> entities) {
        boolean trade = entities.stream().anyMatch(e -> e.id().startsWith("beroepen/"));
        boolean school = entities.stream()
                .anyMatch(e -> e.kind() == Kind.VAK
                        || e.kind() == Kind.PROFIEL
                        || e.kind() == Kind.OPLEIDINGSNIVEAU && !e.id().equals("mbo"));
        return trade && !school && BECOME.matcher(folded).find();
    }

    /** "met kader elektricien worden": what one becomes is said, so the way there is asked. */
    private static boolean namesOccupationAndStart(List<Entity> entities) {
        boolean start = has(entities, Kind.OPLEIDINGSNIVEAU)
                || entities.stream().anyMatch(e -> e.id().startsWith("profielen/vmbo-"));
        return start && entities.stream().anyMatch(e -> e.id().startsWith("beroepen/"));
    }

    /** Whether nothing is asked of the named subject: "mechatronica", "opleiding mechatronica". */
    private static boolean asksNothingElse(List<String> terms, List<Entity> entities) {
        Set<String> named = new HashSet<>(BARE);
        entities.forEach(e -> named.addAll(List.of(e.text().split(" "))));
        return named.containsAll(terms);
    }

    /** What the named things add: subjects beside a study are about admission, a place is about where. */
    private static Map<Intent, Integer> named(List<Entity> entities) {
        Map<Intent, Integer> weights = new EnumMap<>(Intent.class);
        boolean subjects = entities.stream()
                .anyMatch(e -> e.kind() == Kind.PROFIEL || e.kind() == Kind.VAK && !isPartOfName(e, entities));
        boolean study = entities.stream().anyMatch(e -> e.ids().stream().anyMatch(id -> id.startsWith("opleidingen/")));
        if (subjects && (study || has(entities, Kind.OPLEIDINGSNIVEAU) || has(entities, Kind.MBO_NIVEAU))) {
            weights.put(Intent.TOELATING, 3);
        }
        if (entities.stream().anyMatch(Entity::isPlace)) {
            weights.put(Intent.WAAR, subjects ? 2 : 3);
        }
        if (subjects && !weights.containsKey(Intent.TOELATING)) {
            weights.put(Intent.TOELATING, 2);
        }
        return weights;
    }

    /** The informatica of "Technische Informatica" is no subject of a pupil. */
    private static boolean isPartOfName(Entity subject, List<Entity> entities) {
        return entities.stream()
                .anyMatch(e -> e.kind() == Kind.PAGE
                        && e.start() <= subject.start()
                        && e.end() >= subject.end()
                        && e.end() - e.start() > subject.end() - subject.start()
                        && e.ids().stream().anyMatch(id -> id.startsWith("opleidingen/")));
    }

    private static boolean has(List<Entity> entities, Kind kind) {
        return entities.stream().anyMatch(e -> e.kind() == kind);
    }

    private static Optional<Audience> audience(String folded, Turn turn) {
        if (turn.audience().isPresent()) {
            return turn.audience();
        }
        if (PARENT.matcher(folded).find()) {
            return Optional.of(Audience.OUDER);
        }
        return SWITCHER.matcher(folded).find() ? Optional.of(Audience.ZIJINSTROMER) : Optional.empty();
    }
}
