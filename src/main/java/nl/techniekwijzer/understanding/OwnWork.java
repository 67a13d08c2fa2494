package nl.techniekwijzer.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;

/** Where the asker of a question works now, which is not what they ask for: "ik ben kok en wil lasser worden". For one question. */
final class OwnWork {
    /** What somebody says of the trade they have; {@link #WISH} takes it back: "ik ben 45 en wil lasser worden". */
    private static final Pattern OWN_TRADE =
            Pattern.compile("\\bben\\b|\\bik was\\b|\\bnu (?:nog )?(?:als )?$|\\bwerk(?:te?)?\\b.*\\bals\\b");

    private static final Pattern WISH =
            Pattern.compile("\\b(?:wil|wilt|willen|wou|word|wordt|worden|hoe|naar|zoek|benieuwd|interesse|leren)\\b");
    /** What a craftsman may want to do with the trade; no name of ours. */
    private static final Pattern LESSONS =
            Pattern.compile("\\b(?:lesgeven|les geven|lessen geven|doceren|voor de klas|docent|leraar|lerares)\\b");

    /** The trade of another country, where one asks what to do here. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^(?=.*\\b(?:uit|in) (?:syrie|eritrea|afghanistan|oekraine|iran|irak|somalie|turkije|jemen|soedan"
                    + "|ethiopie|mijn (?:eigen )?land|het buitenland)\\b).*\\bwat (?:kan|moet) ik (?:hier|nu|dan)\\b");

    private static final Pattern OWN_FIELD = Pattern.compile(
            "\\b(?:werk|werkte|zit|zat) (?:(?:nu|al|nog|jaren|jaar|\\d+) )*(?:in|bij)(?: de| het| een)?$");

    /** "Ik werk als kok maar wil iets met computers": no word for what one likes. */
    private static final Pattern OWN_WORK = Pattern.compile(
            "\\b(?:werk|werkte|ben|zit) (?:(?:nu|al|nog|jaren|jaar|\\d+|als|in|de|het|een) )+(\\w+)(?=,? (?:maar|en|wil)\\b)");

    private static final Pattern AS = Pattern.compile("\\b(?:als|in de|in het|bij een|bij de)$");
    private static final Pattern WORKED = Pattern.compile("^(?:gewerkt|gezeten|gestaan|werkzaam)\\b");

    /** Asked of the trade that is wanted, never of the one that somebody has already. */
    private static final Set<Intent> OF_WANTED =
            EnumSet.of(Intent.DUUR, Intent.LOON, Intent.KANS, Intent.WERKDAG, Intent.EISEN);

    /** So far before a trade "ik ben" may stand: "ik ben 45 jaar en al jaren lasser". */
    private static final int REACH = 7;

    private static final String BEROEPEN = "beroepen/";
    private static final String OPLEIDINGEN = "opleidingen/";

    private final List<Word> words;

    OwnWork(List<Word> words) {
        this.words = words;
    }

    /** Whether this is the trade that somebody has already; it is only the subject when nothing else is named. */
    boolean isTrade(Entity entity) {
        return isThing(entity) && isOwn(entity);
    }

    /** "Ik heb 20 jaar als chauffeur gewerkt": a trade of before, whatever is asked. */
    boolean isOfBefore(Entity entity) {
        return isThing(entity)
                && AS.matcher(before(entity)).find()
                && WORKED.matcher(text(entity.end(), Math.min(words.size(), entity.end() + 2)))
                        .find();
    }

    /** Takes out of the entities and terms what only says where somebody works now. */
    void leave(List<Entity> named, Intent intent, List<Entity> entities, List<String> terms) {
        leave(named, entities, terms, entity -> isField(entity, named));
        boolean other = named.stream().anyMatch(e -> e.id().startsWith(BEROEPEN) && !isOwn(e));
        if (other && intent != Intent.VERSCHIL) {
            named.stream()
                    .filter(e -> e.id().startsWith(OPLEIDINGEN) && isOwn(e))
                    .forEach(entities::remove);
        }
        if (isForAnother(named, intent)) {
            leave(named, entities, terms, this::isTrade);
        }
        if (intent == Intent.BEROEPEN) {
            terms.remove("later"); // Says nothing more of what one becomes.
        }
        if (intent == Intent.INTERESSE) {
            OWN_WORK.matcher(text(0, words.size())).results().forEach(work -> terms.remove(work.group(1)));
        }
    }

    /** Whether the question is about other work than the asker's own; nobody looks for the trade they have. */
    private boolean isForAnother(List<Entity> named, Intent intent) {
        String said = text(0, words.size());
        boolean wanted = OF_WANTED.contains(intent) && named.stream().anyMatch(e -> isThing(e) && !isOwn(e));
        boolean lessons = WISH.matcher(said).find() && LESSONS.matcher(said).find();
        return wanted
                || lessons
                || intent == Intent.INTERESSE
                || ELSEWHERE.matcher(said).find();
    }

    private static void leave(List<Entity> named, List<Entity> entities, List<String> terms, Predicate<Entity> which) {
        named.stream().filter(which).forEach(own -> {
            entities.remove(own);
            terms.removeAll(own.words());
        });
    }

    /** "Ik werk in de logistiek, ik wil lasser worden": where somebody works, beside the trade that is wanted. */
    private boolean isField(Entity entity, List<Entity> named) {
        return OWN_FIELD.matcher(before(entity)).find()
                && (entity.id().startsWith(OPLEIDINGEN) && named.stream().anyMatch(e -> e.id().startsWith(BEROEPEN))
                        || entity.id().startsWith(BEROEPEN)
                                && named.stream()
                                        .anyMatch(e -> e.kind() == Entity.Kind.PAGE && e.start() > entity.end()));
    }

    /** A driver is known by the opleiding alone. */
    private static boolean isThing(Entity entity) {
        return entity.id().startsWith(BEROEPEN) || entity.id().startsWith(OPLEIDINGEN);
    }

    private boolean isOwn(Entity entity) {
        String before = before(entity);
        return OWN_TRADE.matcher(before).find() && !WISH.matcher(before).find();
    }

    private String before(Entity entity) {
        return text(Math.max(0, entity.start() - REACH), entity.start());
    }

    private String text(int from, int to) {
        return words.subList(from, to).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
