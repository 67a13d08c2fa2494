package nl.techniekwijzer.guide;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody has chosen on havo or vwo.
 *
 * @param level havo or vwo
 * @param profile N&T, N&G, E&M or C&M
 * @param subjects subjects beside those that are fixed in the profile
 */
public record ProfileChoice(String level, String profile, Set<String> subjects) {
    public ProfileChoice {
        subjects = Set.copyOf(new TreeSet<>(subjects));
    }

    /** The same choice with a subject more. */
    public ProfileChoice with(String subject) {
        Set<String> more = new LinkedHashSet<>(subjects);
        more.add(subject);
        return new ProfileChoice(level, profile, more);
    }

    /** The same choice without this subject. */
    public ProfileChoice without(String subject) {
        Set<String> fewer = new LinkedHashSet<>(subjects);
        fewer.remove(subject);
        return new ProfileChoice(level, profile, fewer);
    }
}
