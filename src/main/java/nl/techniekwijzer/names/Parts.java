package nl.techniekwijzer.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Entity.Part;

/** What part each name plays in a question: denied ("zonder wiskunde B"), aimed at ("naar de havo") or just named. Pure and thread-safe. */
public final class Parts {
    /** Words that may stand between "naar" and the name. */
    private static final Set<String> BETWEEN = Set.of(
            "de",
            "het",
            "t",
            "een",
            "die",
            "dat",
            "technisch",
            "technische",
            "ander",
            "andere",
            "gewone",
            "nog",
            "toch",
            "open",
            "mbo",
            "hbo",
            "wo",
            "niveau",
            "klas",
            "leerjaar",
            "a",
            "the",
            "deze",
            "minstens",
            "meteen",
            "direct",
            "eerst");
    /** So many words before a name are looked at. */
    private static final int REACH = 4;

    private static final Set<String> TOWARDS = Set.of("naar", "richting");
    /** "toegelaten tot de havo", "binnenkomen op het hbo", "genoeg voor niveau 4". */
    private static final Set<String> INTO = Set.of("op", "tot", "voor", "bij");

    private static final Pattern ENTER = Pattern.compile("\\b(?:kom|komen|binnen|binnenkomen|toegelaten|toelating|"
            + "doorstromen|doorgroeien|beginnen|starten|instromen|genoeg|voldoende|nodig|aannemen|aangenomen)\\b");
    private static final Pattern ENTERS =
            Pattern.compile("^(?:\\w+ )?(?:komen|binnenkomen|beginnen|starten|instromen)\\b");
    private static final Pattern LEVEL_DIGIT = Pattern.compile("[1-4]");
    private static final Set<String> BEFORE_DIGIT = Set.of("naar", "of", "en", "tot", "van", "en/of", "m");
    /** Behind these a digit counts something else. */
    private static final Pattern COUNTED = Pattern.compile(
            "jaar|jaren|dag\\w*|uur|uren|week|weken|maand\\w*|havo|vwo|mavo|"
                    + "vmbo|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|euro|keer|vakken");

    private Parts() {}

    /** The entities with their part, and the levels that only a number names: "van niveau 2 naar 3". */
    public static List<Entity> of(List<Word> words, List<Entity> found) {
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : found) {
            if (Denials.denied(words, entity)) {
                entities.add(entity.as(Part.NEGATED));
            } else {
                entities.add(isLevel(entity) && isAimed(words, entity, entities) ? entity.as(Part.AIMED) : entity);
            }
        }
        boolean levels = entities.stream().anyMatch(e -> e.kind() == Kind.MBO_NIVEAU)
                || words.stream().anyMatch(w -> w.form().startsWith("niveau"));
        for (int i = 1; levels && i < words.size(); i++) {
            if (isLoneLevel(words, i, entities)) {
                Part part = words.get(i - 1).form().equals("naar") ? Part.AIMED : Part.NAMED;
                String digit = words.get(i).form();
                entities.add(new Entity(Kind.MBO_NIVEAU, List.of(digit), digit, i, i + 1, part, true));
            }
        }
        return entities;
    }

    private static boolean isLevel(Entity entity) {
        return entity.kind() == Kind.OPLEIDINGSNIVEAU || entity.kind() == Kind.MBO_NIVEAU;
    }

    private static boolean isAimed(List<Word> words, Entity entity, List<Entity> before) {
        int at = entity.start() - 1;
        int first = Math.max(0, entity.start() - REACH);
        if (at >= 1 && Set.of("of", "en").contains(words.get(at).form())) {
            int end = at;
            return before.stream().anyMatch(e -> e.aimed() && e.end() == end); // "naar havo of mbo"
        }
        while (at > first && BETWEEN.contains(words.get(at).form())) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        String word = words.get(at).form();
        return TOWARDS.contains(word) || INTO.contains(word) && enters(words, at, entity.end());
    }

    /** Whether a verb of coming in stands before "op", "tot" or "voor", or right behind the name. */
    private static boolean enters(List<Word> words, int at, int end) {
        return ENTER.matcher(text(words, Math.max(0, at - REACH), at)).find()
                || ENTERS.matcher(text(words, end, Math.min(words.size(), end + 2)))
                        .find();
    }

    private static boolean isLoneLevel(List<Word> words, int i, List<Entity> entities) {
        boolean digit = LEVEL_DIGIT.matcher(words.get(i).form()).matches()
                && entities.stream().noneMatch(e -> e.start() <= i && i < e.end());
        boolean counted =
                i + 1 < words.size() && COUNTED.matcher(words.get(i + 1).form()).matches();
        return digit && !counted && BEFORE_DIGIT.contains(words.get(i - 1).form());
    }

    private static String text(List<Word> words, int from, int to) {
        return words.subList(from, Math.max(from, to)).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
