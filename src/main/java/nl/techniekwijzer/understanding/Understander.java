package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.language.GuardedPattern;
import nl.techniekwijzer.language.SeparableVerbs;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.names.Introductions;
import nl.techniekwijzer.names.Lexicon;
import nl.techniekwijzer.names.LexiconBuilder;
import nl.techniekwijzer.names.Parts;
import nl.techniekwijzer.names.Repairs;
import nl.techniekwijzer.names.Repairs.Repaired;
import nl.techniekwijzer.names.WorkedOn;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.safety.SafetyRules;
import nl.techniekwijzer.wordings.IntentModel;

/** Turns a {@link Turn} into an {@link Understanding}. Built once from the knowledge base; thread-safe. */
public final class Understander {
    private static final GuardedPattern PARENT =
            GuardedPattern.of("\\b(?:mijn|onze|ons) (?:\\w+ )?(?:zoon|dochter|kind|kinderen|jongen|meisje|"
                    + "puber|stiefzoon|stiefdochter|kleinzoon|kleindochter)\\b|als ouder");
    private static final GuardedPattern SWITCHER =
            GuardedPattern.of("ik heb (?:een |al (?:een )?)?(?:hbo|mbo|wo|universitair)[\\w-]*[ -]?diploma|"
                    + "wil (?:graag )?(?:iets|wat) anders|in de (?:zorg|horeca|winkel|kinderopvang|"
                    + "retail|logistiek)\\b.{0,40}techniek|omschol|zij-?instr|(?:ik ben|met|op mijn|"
                    + "op je|voor iemand van) (?:2[4-9]|[3-6]\\d)(?:e|ste)?\\b|ik werk (?:nu|al|in|als|bij)|carriere|"
                    + "loopbaan|statushouder|vluchteling|\\bzzp|\\buitkering|\\bww\\b|bijstand|"
                    + "ander werk|ander beroep|kantoorbaan|\\bmijn (?:huidige |saaie |oude )?baan\\b");
    /** Said of oneself and in the present: who had the havo once is no pupil. */
    private static final Pattern PUPIL =
            Pattern.compile("\\bik (?:zit|doe|volg)\\b.{0,25}\\b(?:klas|vmbo|mavo|havo|vwo|gymnasium|atheneum"
                    + "|basis|kader|tl|gl|bb|kb|gt)\\b");
    /** Outside by a word that also occurs in questions about opleidingen: "vakantie in de bbl". */
    private static final Set<ScopeRules.Outside> OFTEN_INNOCENT =
            Set.of(ScopeRules.Outside.OTHER, ScopeRules.Outside.MEDICAL);

    /** Said of the opleiding that is talked of: "heeft ze dan ook vakantie?". */
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:en |maar )?(?:heeft|heb|krijgt|krijg|hoeveel|wanneer|is|zijn) (?:hij|ze|zij|je|ik|mijn \\w+|er) "
                    + "(?:\\w+ ){0,3}vakantie\\w*\\b"
                    + "|^(?:en |maar )?hoeveel vakantie\\b"
                    + "|\\b(?:wat|hoeveel) verdient? (?:ik|hij|ze|zij)\\b");

    /** "Een 4 voor wiskunde": the mark is a number that no page names. */
    private static final Pattern LOW_MARK =
            Pattern.compile("\\b(?:een|n|met) [1-5](?:[,.]\\d)? (?:voor|op|bij) (?!jaar)[a-z]");

    private static final String TOO_LOW = "onvoldoende";

    /** So many earlier questions are read, newest last. */
    private static final int REMEMBERED = 10;

    private static final int MIN_TERM = 2; // A single letter says nothing about the subject.
    private static final IntentModel INTENTS = IntentModel.load();

    /** What is asked of a trade, also by what it works on; later in a talk such a word is said of what was talked of. */
    private static final Set<Intent> OF_WORK = EnumSet.of(
            Intent.NAAR_BEROEP,
            Intent.ROUTE,
            Intent.EISEN,
            Intent.LOON,
            Intent.TOELATING,
            Intent.BEROEPEN,
            Intent.DUUR);

    private final Lexicon lexicon;
    private final WorkedOn work;
    private final Introductions introductions;
    private final Repairs repairs;
    private final English english;
    private final Set<String> stopWords;
    private final Clarifier clarifier;
    private final Suggested suggested;
    private final Conversation conversation;

    public Understander(Knowledge knowledge, WordFilter dutch) {
        this.lexicon = new LexiconBuilder(knowledge, dutch).build();
        this.work = new WorkedOn(knowledge);
        this.introductions = new Introductions(lexicon);
        this.repairs = new Repairs(knowledge, lexicon, dutch);
        this.english = new English(repairs::exists);
        this.stopWords = knowledge.vocabulary().stopWords();
        this.clarifier = new Clarifier(knowledge);
        this.suggested = new Suggested(lexicon);
        this.conversation = new Conversation(knowledge);
    }

    /** The names that it knows. */
    public Lexicon names() {
        return lexicon;
    }

    /** Understands the newest question; never throws for any text. */
    public Understanding understand(Turn asked) {
        Turn turn = withAudience(asked);
        Said said = read(turn.question(), turn, turn.before().isEmpty());
        Question question = said.question();
        String folded = question.folded();
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
                        && (question.entities().stream().anyMatch(e -> !e.isPlace())
                                || turn.before().isPresent()
                                        && GOES_ON.matcher(folded).find()))) {
            return new Understanding.Outside(question, word(outside.get()));
        }
        List<Said> earlier = earlier(turn);
        Conversation.Complete talked = conversation.complete(said, earlier);
        Question complete =
                clarifier.resolved(clarifier.withoutAnyTrade(talked.question()), Conversation.words(earlier));
        return Optional.<Understanding>empty()
                .or(() -> talked.chosen() ? Optional.empty() : suggested.which(complete, folded, turn.history()))
                .or(() -> clarifier.check(complete, folded, turn.history()))
                .orElse(new Understanding.Answerable(complete, talked.inTalk()));
    }

    /** The turn of who said before that they ask for their child, want to switch or are still at school. */
    private static Turn withAudience(Turn turn) {
        if (audience(Words.fold(turn.question()), turn).isPresent()) {
            return turn;
        }
        return turn.history().reversed().stream()
                .filter(m -> m.role() == Role.USER)
                .map(m -> Words.fold(m.content()))
                .flatMap(told -> audience(told, turn)
                        .or(() -> PUPIL.matcher(told).find() ? Optional.of(Audience.LEERLING) : Optional.empty())
                        .stream())
                .findFirst()
                .map(turn::askedBy)
                .orElse(turn);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The user's earlier questions, oldest first. */
    private List<Said> earlier(Turn turn) {
        List<Turn.Message> asked =
                turn.history().stream().filter(m -> m.role() == Role.USER).toList();
        List<Said> read = new ArrayList<>();
        for (Turn.Message message : asked.subList(Math.max(0, asked.size() - REMEMBERED), asked.size())) {
            Said said = read(message.content(), turn, read.isEmpty());
            read.add(said.as(clarifier.resolved(said.question(), Conversation.words(read))));
        }
        return List.copyOf(read);
    }

    /** What the newest message asks, without what only says that it was misunderstood. */
    public String asked(Turn turn) {
        return Correction.of(Words.clean(turn.question()), turn.before().isEmpty(), this::isName)
                .text();
    }

    private boolean isName(String folded) {
        List<Word> words = Words.of(folded);
        return !lexicon.find(words, words.stream().map(w -> true).toList()).isEmpty();
    }

    private Said read(String text, Turn turn, boolean first) {
        Correction correction = Correction.of(Words.clean(text), first, this::isName);
        return new Said(read(correction.text(), turn, first ? OF_WORK : Set.of()), correction);
    }

    private Question read(String typed, Turn turn, Set<Intent> ofWork) {
        boolean inEnglish = english.isSpoken(Words.of(typed));
        String cleaned = introductions.without(inEnglish ? english.inDutch(typed, repairs::exists) : typed);
        Repaired repaired =
                inEnglish ? Repaired.none(cleaned, Words.of(cleaned)) : repairs.repair(cleaned, Words.of(cleaned));
        String folded = Words.fold(repaired.text());
        List<Word> words = repaired.words();
        List<Entity> entities = found(words, repaired);
        entities.removeIf(subject -> isStudied(subject, entities, folded));
        OwnWork own = new OwnWork(words);
        entities.sort(Comparator.comparing(own::isTrade));
        entities.removeIf(own::isOfBefore);
        List<Entity> named = List.copyOf(entities);
        if (named.stream().noneMatch(Entity::isPlace)) {
            entities.addAll(region(turn));
        }
        List<String> terms = new ArrayList<>(terms(words));
        meant(folded).filter(term -> !terms.contains(term)).forEach(terms::add);
        Optional<Audience> audience = audience(folded, turn);
        Intent intent = AskedIntent.of(
                repaired.text(), named, terms, audience, INTENTS.likely(words, named)); // A form asks nothing.
        own.leave(named, intent, entities, terms);
        workedOn(ofWork.contains(intent), words, entities);
        ToldPlace.leave(terms, named, folded);
        List<String> strange =
                terms.stream().filter(form -> !repairs.exists(form)).toList();
        return new Question(
                inEnglish ? typed : cleaned,
                repaired.text(),
                repaired.repairs(),
                inEnglish ? "en" : "nl",
                intent,
                entities,
                audience,
                turn.level(),
                ToldOf.asker(folded),
                terms,
                strange,
                false);
    }

    /** What the words name, without themes that only a general word points to. */
    private List<Entity> found(List<Word> words, Repaired repaired) {
        return new ArrayList<>(work.withoutLoose(Parts.of(words, lexicon.find(words, repaired.asTyped())), words));
    }

    /** Adds the trade that works on what the words name, where nothing else is named. */
    private void workedOn(boolean asked, List<Word> words, List<Entity> entities) {
        if (asked) {
            work.trade(words, entities).ifPresent(entities::addFirst);
        }
    }

    /** The place or region that was chosen in the form. */
    private List<Entity> region(Turn turn) {
        List<Word> region = Words.of(Words.clean(turn.region()));
        return lexicon.find(region, region.stream().map(w -> true).toList()).stream()
                .filter(Entity::isPlace)
                .toList();
    }

    /** "Natuurkunde studeren", "de studie informatica": the study, and not the subject at school. */
    private static boolean isStudied(Entity subject, List<Entity> entities, String folded) {
        String name = Pattern.quote(subject.text());
        return subject.kind() == Entity.Kind.VAK
                && entities.stream()
                        .anyMatch(e -> e.start() == subject.start()
                                && e.end() == subject.end()
                                && e.ids().stream().anyMatch(id -> id.startsWith("opleidingen/")))
                && Pattern.compile("\\b(?:studie|bachelor|master) " + name + "\\b|\\b" + name
                                + " (?:gaan |te |wil |kan |op het hbo |aan de \\w+ )*(?:studeren|studeer)\\b")
                        .matcher(folded)
                        .find();
    }

    /** Words that the text means without naming them: the verb of which the parts stand apart, and that a mark is too low. */
    private static Stream<String> meant(String folded) {
        Stream<String> low = LOW_MARK.matcher(folded).find() ? Stream.of(TOO_LOW) : Stream.empty();
        return Stream.concat(SeparableVerbs.in(folded).stream(), low);
    }

    private List<String> terms(List<Word> words) {
        return words.stream()
                .map(Word::form)
                .filter(form -> form.length() >= MIN_TERM && !stopWords.contains(form))
                .distinct()
                .toList();
    }

    private static Optional<Audience> audience(String folded, Turn turn) {
        if (turn.audience().isPresent()) {
            return turn.audience();
        }
        Grams grams = Grams.of(folded);
        if (PARENT.isIn(folded, grams)) {
            return Optional.of(Audience.OUDER);
        }
        return SWITCHER.isIn(folded, grams) ? Optional.of(Audience.ZIJINSTROMER) : Optional.empty();
    }
}
