package nl.techniekwijzer.grounding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the school types, mbo levels and lettered subjects that a text names, each by itself. Pure and thread-safe. */
final class Codes {
    private static final Pattern SCHOOL_TYPE =
            Pattern.compile("\\b(?:vmbo|havo|vwo|mbo|hbo|wo|bol|bbl|bb|kb|gl|tl)\\b");
    private static final Pattern MATHS = Pattern.compile("wiskunde ([abcd])\\b(?: (?:of|en) ([abcd])\\b)?");
    private static final Pattern LEVEL =
            Pattern.compile("(?:niveaus?|mbo)[ -](\\d)(?:(?:, \\d)*(?: (?:of|en|tot|tot en met) (\\d)))?");

    private Codes() {}

    /** "wiskunde A of B" names two subjects, "niveau 2 tot en met 4" three levels. */
    static Set<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> codes = new HashSet<>();
        SCHOOL_TYPE.matcher(lower).results().map(MatchResult::group).forEach(codes::add);
        MATHS.matcher(lower).results().forEach(maths -> {
            codes.add("wiskunde " + maths.group(1));
            Optional.ofNullable(maths.group(2)).ifPresent(letter -> codes.add("wiskunde " + letter));
        });
        LEVEL.matcher(lower).results().forEach(level -> addLevels(level, codes));
        return codes;
    }

    private static void addLevels(MatchResult level, Set<String> codes) {
        if (level.group().contains(" tot ")) {
            for (int n = Integer.parseInt(level.group(1)); n <= Integer.parseInt(level.group(2)); n++) {
                codes.add("niveau " + n);
            }
        } else {
            level.group().chars().filter(Character::isDigit).forEach(digit -> codes.add("niveau " + (char) digit));
        }
    }
}
