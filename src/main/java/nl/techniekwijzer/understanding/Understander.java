package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Knowledge;
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
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.safety.SafetyRules;

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
                    + "ander werk|ander beroep|kantoorbaan|\\bmijn (?:huidige |saaie |oude )?baan\\b");
    /** Outside by a word that also occurs in questions about opleidingen: "vakantie in de bbl". */
    private static final Set<ScopeRules.Outside> OFTEN_INNOCENT =
            Set.of(ScopeRules.Outside.OTHER, ScopeRules.Outside.MEDICAL);

    /** What somebody says of the trade they have; {@link #WISH} takes it back: "ik ben 45 en wil lasser worden". */
    private static final Pattern OWN_TRADE =
            Pattern.compile("\\bben\\b|\\bik was\\b|\\bnu (?:nog )?(?:als )?$|\\bwerk(?:te?)?\\b.*\\bals\\b");

    private static final Pattern WISH =
            Pattern.compile("\\b(?:wil|wilt|willen|wou|word|wordt|worden|hoe|naar|zoek|benieuwd|interesse|leren)\\b");
    private static final Pattern OWN_FIELD = Pattern.compile(
            "\\b(?:werk|werkte|zit|zat) (?:(?:nu|al|nog|jaren|jaar|\\d+) )*(?:in|bij)(?: de| het| een)?$");

    /** "Ik werk als kok maar wil iets met computers": no word for what one likes. */
    private static final Pattern OWN_WORK = Pattern.compile(
            "\\b(?:werk|werkte|ben|zit) (?:(?:nu|al|nog|jaren|jaar|\\d+|als|in|de|het|een) )+(\\w+)(?=,? (?:maar|en|wil)\\b)");

    /** Asked of the trade that is wanted, never of the one that somebody has already. */
    private static final Set<Intent> OF_WANTED =
            EnumSet.of(Intent.DUUR, Intent.LOON, Intent.KANS, Intent.WERKDAG, Intent.EISEN);

    /** "Een 4 voor wiskunde": the mark is a number that no page names. */
    private static final Pattern LOW_MARK =
            Pattern.compile("\\b(?:een|n|met) [1-5](?:[,.]\\d)? (?:voor|op|bij) (?!jaar)[a-z]");

    private static final String TOO_LOW = "onvoldoende";

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
    private final Suggested suggested;
    private final Conversation conversation;

    public Understander(Knowledge knowledge, WordFilter dutch) {
        this.lexicon = new LexiconBuilder(knowledge, dutch).build();
        this.introductions = new Introductions(lexicon);
        this.repairs = new Repairs(knowledge, lexicon, dutch);
        this.english = new English(repairs::exists);
        this.stopWords = knowledge.vocabulary().stopWords();
        this.clarifier = new Clarifier(knowledge);
        this.suggested = new Suggested(lexicon);
        this.conversation = new Conversation(knowledge);
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
        List<Question> earlier = earlier(turn);
        Question complete = clarifier.resolved(
                clarifier.withoutAnyTrade(conversation.complete(question, earlier)), Conversation.words(earlier));
        return suggested
                .which(complete, folded, turn.history())
                .or(() -> clarifier.check(complete, folded, turn.history()))
                .orElse(new Understanding.Answerable(complete));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The user's earlier questions, oldest first. */
    private List<Question> earlier(Turn turn) {
        List<Turn.Message> asked =
                turn.history().stream().filter(m -> m.role() == Role.USER).toList();
        return asked.subList(Math.max(0, asked.size() - REMEMBERED), asked.size()).stream()
                .map(m -> read(m.content(), turn))
                .toList();
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
        if (LOW_MARK.matcher(folded).find() && !terms.contains(TOO_LOW)) {
            terms.add(TOO_LOW);
        }
        Optional<Audience> audience = audience(folded, turn);
        Intent intent = AskedIntent.of(repaired.text(), named, terms, audience); // A form asks nothing.
        leaveOwnWork(words, named, intent, entities, terms);
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
                terms,
                strange,
                false);
    }

    /** Takes out where somebody works now, which is not what they ask for. */
    private static void leaveOwnWork(
            List<Word> words, List<Entity> named, Intent intent, List<Entity> entities, List<String> terms) {
        named.stream().filter(e -> isOwnField(words, e, named)).forEach(own -> {
            entities.remove(own);
            terms.removeAll(own.words());
        });
        if (OF_WANTED.contains(intent)) { // "Ik ben chauffeur en wil monteur worden, hoe lang duurt dat?"
            List<Entity> own =
                    named.stream().filter(e -> isTrade(e) && isOwn(words, e)).toList();
            boolean wanted = named.stream().anyMatch(e -> isTrade(e) && !own.contains(e));
            if (wanted) {
                own.forEach(e -> {
                    entities.remove(e);
                    terms.removeAll(e.words());
                });
            }
        }
        if (intent == Intent.BEROEPEN) {
            terms.remove("later"); // Says nothing more of what one becomes.
        }
        if (intent == Intent.INTERESSE) { // Nobody looks for the trade they have.
            named.stream().filter(e -> isTrade(e) && isOwn(words, e)).forEach(own -> {
                entities.remove(own);
                terms.removeAll(own.words());
            });
            OWN_WORK.matcher(words.stream().map(Word::form).collect(Collectors.joining(" ")))
                    .results()
                    .forEach(work -> terms.remove(work.group(1)));
        }
    }

    /** "Ik ben lasser en wil ...": the trade somebody has already is only the subject when nothing else is named. */
    private static boolean isOwnTrade(List<Word> words, Entity entity) {
        return isTrade(entity) && isOwn(words, entity);
    }

    /** "Ik werk in de logistiek, ik wil lasser worden": where somebody works, beside the trade that is wanted. */
    private static boolean isOwnField(List<Word> words, Entity entity, List<Entity> named) {
        String before = words.subList(Math.max(0, entity.start() - OWN_TRADE_WORDS), entity.start()).stream()
                .map(Word::form)
                .collect(Collectors.joining(" "));
        return entity.id().startsWith("opleidingen/")
                && OWN_FIELD.matcher(before).find()
                && named.stream().anyMatch(e -> e.id().startsWith("beroepen/"));
    }

    /** A driver is known by the opleiding alone. */
    private static boolean isTrade(Entity entity) {
        return entity.id().startsWith("beroepen/") || entity.id().startsWith("opleidingen/");
    }

    private static boolean isOwn(List<Word> words, Entity entity) {
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
