package nl.techniekwijzer.names;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;

/** Which names a question says are not there or not wanted: "zonder wiskunde B", "maar niet in Zwolle". Pure and thread-safe. */
final class Denials {
    private static final Set<String> NEGATIONS = Set.of("zonder", "geen", "niet", "noch", "behalve", "without", "no");
    /** Small words between a denial and the place it denies. */
    private static final Set<String> TOWARDS_PLACE = Set.of(
            "in",
            "te",
            "bij",
            "uit",
            "op",
            "naar",
            "van",
            "de",
            "het",
            "die",
            "dat",
            "degene",
            "perse",
            "per",
            "se",
            "helemaal",
            "gemeente",
            "provincie",
            "regio",
            "stad");

    private static final Set<String> HAVING = Set.of(
            "heb", "hebt", "heeft", "hebben", "had", "doe", "doet", "koos", "gekozen", "gedaan", "kies", "kiest",
            "gehad");

    private static final Pattern DISLIKES = Pattern.compile(
            "^(?:is|lijkt|vind|vindt|leek|was)(?: (?:me|mij|hem|haar|ik|hij|ze|zij|dus|echt|toch|helemaal|het))* (?:niks|niets)\\b");
    /** So many words behind a name are looked at. */
    private static final int DISLIKED = 6;

    private static final Set<String> OUTSIDE = Set.of("buiten");

    private Denials() {}

    /** Whether the words before the name deny it. */
    static boolean denied(List<Word> words, Entity entity) {
        int start = entity.start();
        for (int i = Math.max(0, start - 2); i < start; i++) {
            if (NEGATIONS.contains(words.get(i).form())) {
                return true;
            }
        }
        boolean instead = start > 0 && words.get(start - 1).form().equals("ipv")
                || start > 1
                        && words.get(start - 2).form().equals("plaats")
                        && words.get(start - 1).form().equals("van");
        if (instead || isDisliked(words, entity.end()) || isDeniedBehind(words, entity.end())) {
            return true;
        }
        return (entity.isPlace() || entity.kind() == Kind.SCHOOL) && isElsewhere(words, start);
    }

    /** "Ict is niks voor hem", "lassen lijkt me niks". */
    private static boolean isDisliked(List<Word> words, int end) {
        String behind = words.subList(end, Math.min(words.size(), end + DISLIKED)).stream()
                .map(Word::form)
                .collect(Collectors.joining(" "));
        return DISLIKES.matcher(behind).find();
    }

    /** "als hij PIE niet heeft", "als ze wiskunde B laat vallen": the denial stands behind the name. */
    private static boolean isDeniedBehind(List<Word> words, int end) {
        if (end + 1 >= words.size()) {
            return false;
        }
        String first = words.get(end).form();
        String second = words.get(end + 1).form();
        return first.equals("niet") && HAVING.contains(second)
                || first.startsWith("laat") && second.equals("vallen")
                || first.equals("laten") && second.equals("vallen");
    }

    /** "maar dan niet die in Rotterdam", "buiten Zwolle": the denial stands before small words that lead to the place. */
    private static boolean isElsewhere(List<Word> words, int start) {
        int at = start - 1;
        while (at >= 0 && TOWARDS_PLACE.contains(words.get(at).form())) {
            at--;
        }
        return at >= 0
                && (NEGATIONS.contains(words.get(at).form())
                        || OUTSIDE.contains(words.get(at).form()));
    }
}
