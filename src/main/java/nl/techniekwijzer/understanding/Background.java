package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * What somebody has, had or works in, told where another aim is talked of: "heb alleen mbo 3 logistiek" after ict. It is no subject to go
 * on about. Pure and thread-safe.
 */
final class Background {
    private static final String WHO = "(?:ik|hij|ze|zij|we|wij"
            + "|(?:mijn|m'n|onze) (?:\\w+ )?(?:zoon|dochter|kind|jongen|meisje|kleinzoon|kleindochter|puber|man|vrouw))";
    /** Said of oneself or of one's child, up to the name. */
    private static final Pattern HAS = Pattern.compile("(?:^(?:en |want |maar )?|\\b" + WHO + " (?:\\w+ )?)"
            + "(?:heb|had|deed|doe|volg|volgde|ben|was|werk|werkte|zit|zat|sta|stond|haalde)\\b"
            + "|\\b" + WHO + " (?:\\w+ )?(?:heeft|doet|volgt|is|werkt|staat)\\b|^(?:alleen|enkel) "
            + "|\\bmijn (?:diploma|opleiding|baan|werk|vak|achtergrond) (?:is|was)\\b|\\bal (?:die|dat)$");
    /** Behind the name it was done or had. */
    private static final Pattern DONE = Pattern.compile(
            "^(?:\\w+ )?(?:gedaan|gehad|afgerond|gehaald|gestudeerd|gevolgd|gewerkt|geweest|gezeten)\\b");

    private static final Pattern WISH =
            Pattern.compile("\\b(?:wil|wilt|willen|wou|graag|liever|naar|word|wordt|worden|denk|denken|"
                    + "interesse|zin|twijfel|zoek|benieuwd|hoe|welke?|wanneer|kan|kun|mag|moet|nodig)\\b");
    /** Who goes on from there talks of it after all. */
    private static final Pattern ONWARD =
            Pattern.compile("\\b(?:verder|hogerop|door(?:leren|groeien|stromen|gaan)|daarmee|ermee|opleveren)\\b");

    /** "Hij vindt er niks aan": what is left behind. */
    private static final Pattern DISLIKES = Pattern.compile("\\bvi?o?nd(?:t|en)? (?:\\w+ ){0,3}(?:niks|niets)\\b"
            + "|\\b(?:vindt?|vond) (?:het|dat|dit|er)? ?(?:\\w+ ){0,2}(?:stom|saai|niet leuk|vreselijk|verschrikkelijk)\\b"
            + "|\\b(?:bevalt|trekt|ligt) (?:\\w+ ){0,2}(?:niet|niks|tegen)\\b|\\bniet meer leuk\\b"
            + "|\\b(?:gestopt|(?:wil|gaat?|is|ben) (?:\\w+ ){0,3}stoppen)\\b|\\bspijt (?:van|dat)\\b");

    private static final Pattern WANTS = Pattern.compile("\\b(?:wil|wilt|wou|denk|denkt|graag|liever)\\b");

    private static final Set<String> HIGHER = Set.of("mbo", "hbo", "wo");

    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:mijn|m'n|onze|een|zijn|haar) (?:\\w+ )?(?:broer|zus|zusje|broertje|vader|moeder|vriend|vriendin|buurman|buurvrouw|oom"
                    + "|tante|neef|nicht|opa|oma|collega|klasgenoot)\\b");

    /** So far before a name its verb may stand. */
    private static final int REACH = 8;

    private Background() {}

    /** Whether it says of what is done now that it is no longer wanted. */
    static boolean leaves(Question question) {
        return Things.namesThing(question)
                && DISLIKES.matcher(question.folded()).find();
    }

    /** "Mijn broer doet timmeren": told of somebody else, and not asked. */
    static boolean isOfOthers(Question question) {
        return OTHERS.matcher(question.folded()).find()
                && !WANTS.matcher(question.folded()).find()
                && !SeveralQuestions.asks(question.corrected());
    }

    /**
     * The question without the trades and opleidingen that it only tells of; as it is when it tells of none.
     *
     * @param aim what is talked of
     */
    static Question without(Question question, Question aim) {
        if (ONWARD.matcher(question.folded()).find() || question.intent() == Intent.VERSCHIL) {
            return question;
        }
        List<Word> words = Words.of(question.corrected());
        Set<List<String>> aims = Things.things(aim);
        List<Entity> told = question.of(Kind.PAGE).stream()
                .filter(Things::isThing)
                .filter(thing ->
                        !aims.contains(thing.ids()) && !Narrowing.narrows(thing, question) && isTold(words, thing))
                .toList();
        if (told.isEmpty()) {
            return question;
        }
        return told(without(question, told));
    }

    /** "Ben buschauffeur geweest en denk aan elektro": only what is wanted. */
    static Question besideWish(Question question) {
        if (!WANTS.matcher(question.folded()).find() || question.intent() == Intent.VERSCHIL) {
            return question;
        }
        List<Word> words = Words.of(question.corrected());
        List<Entity> things = question.topics().stream()
                .filter(thing -> Things.isThing(thing) && !Narrowing.narrows(thing, question))
                .toList();
        List<Entity> told =
                things.stream().filter(thing -> isTold(words, thing)).toList();
        return told.isEmpty() || told.size() == things.size() ? question : without(question, told);
    }

    private static Question without(Question question, List<Entity> told) {
        Set<String> gone = told.stream().flatMap(e -> e.words().stream()).collect(Collectors.toSet());
        return question.with(
                question.entities().stream().filter(e -> !told.contains(e)).toList(),
                question.terms().stream().filter(t -> !gone.contains(t)).toList());
    }

    /** Who tells what they have asks whether it is enough, or as an adult how to go on from there. */
    private static Question told(Question question) {
        boolean plain = question.intent() == Intent.ALGEMEEN || question.intent() == Intent.INFO;
        if (!plain || SeveralQuestions.asks(question.corrected())) {
            return question;
        }
        boolean mbo = !question.of(Kind.MBO_NIVEAU).isEmpty();
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        boolean level = question.namesFrom() || mbo && !adult;
        return level ? question.as(Intent.TOELATING) : adult ? question.as(Intent.ROUTE) : question;
    }

    /** "Heb mbo 3 horeca gedaan": a diploma and nothing that is asked. */
    static Question ofDiploma(Question question) {
        List<Word> words = Words.of(question.corrected());
        boolean diploma = question.entities().stream()
                .anyMatch(e -> (e.kind() == Kind.MBO_NIVEAU || e.kind() == Kind.OPLEIDINGSNIVEAU)
                        && !e.aimed()
                        && !e.negated()
                        && isTold(words, e));
        boolean own = question.topics().stream().allMatch(topic -> Narrowing.narrows(topic, question));
        return diploma && own ? told(question) : question;
    }

    /** The question without the diploma that somebody has of other work, which is not the school that it is about. */
    static Question withoutDiploma(Question question) {
        boolean wish = WANTS.matcher(question.folded()).find() && Things.namesThing(question);
        boolean tells = question.followUp() && !SeveralQuestions.asks(question.corrected());
        if (!wish && !tells || ONWARD.matcher(question.folded()).find()) {
            return question;
        }
        List<Word> words = Words.of(question.corrected());
        List<Entity> had = question.entities().stream()
                .filter(e -> isDiploma(e)
                        || Narrowing.of(e, question)
                                .filter(Background::isDiploma)
                                .isPresent())
                .filter(e -> isTold(words, e))
                .toList();
        return had.isEmpty() ? question : without(question, had);
    }

    private static boolean isDiploma(Entity entity) {
        return entity.kind() == Kind.MBO_NIVEAU
                || entity.kind() == Kind.OPLEIDINGSNIVEAU && HIGHER.contains(entity.id());
    }

    private static boolean isTold(List<Word> words, Entity thing) {
        if (thing.end() > words.size()) {
            return false;
        }
        String before = text(words, Math.max(0, thing.start() - REACH), thing.start());
        String behind = text(words, thing.end(), Math.min(words.size(), thing.end() + 2));
        boolean has = HAS.matcher(before).find() || DONE.matcher(behind).find();
        return has && !WISH.matcher(before).find();
    }

    private static String text(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
