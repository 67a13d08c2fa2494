package nl.techniekwijzer.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.ProfileSubject;

/**
 * The subjects of a profile: those everybody has, and those of which one must be chosen, such as wiskunde A or B. Immutable.
 *
 * @param fixed subjects that everybody with this profile has
 * @param either groups of which everybody has one, not yet known which
 * @param provenance the rows, as facts with their source
 */
public record ProfileSubjects(Set<String> fixed, List<List<String>> either, List<Fact> provenance) {
    /** {@code wiskunde C, A of B} names its subject once. */
    private static final Pattern SHARED = Pattern.compile("(\\p{L}+) (\\p{L}(?:, \\p{L})* of \\p{L})");

    public ProfileSubjects {
        fixed = Set.copyOf(fixed);
        either = List.copyOf(either);
        provenance = List.copyOf(provenance);
    }

    /** The subjects of this profile at this level; nothing for a profile that the tables do not have. */
    static ProfileSubjects of(Tables tables, String level, String profile) {
        Set<String> fixed = new LinkedHashSet<>();
        List<List<String>> either = new ArrayList<>();
        List<Fact> rows = new ArrayList<>();
        for (ProfileSubject row : tables.profileSubjects()) {
            if (!row.level().equals(level) || !row.profile().equals(profile) || !row.compulsory()) {
                continue;
            }
            List<String> options = options(row.subject());
            if (options.size() == 1) {
                fixed.addAll(options);
            } else {
                either.add(options);
            }
            rows.add(new Fact(row.subject(), "", row.provenance()));
        }
        return new ProfileSubjects(fixed, either, rows);
    }

    /** {@code wiskunde A of wiskunde B} is two; {@code wiskunde C, A of B} is three. */
    static List<String> options(String subject) {
        Matcher shared = SHARED.matcher(subject);
        if (shared.matches()) {
            return List.of(shared.group(2).split(", | of ", -1)).stream()
                    .map(letter -> shared.group(1) + " " + letter)
                    .toList();
        }
        return List.of(subject.split(" of ", -1));
    }

    /** Every set of subjects that somebody with this profile and these chosen ones may have. */
    List<Set<String>> worlds(Set<String> chosen) {
        Set<String> sure = new LinkedHashSet<>(fixed);
        sure.addAll(chosen);
        List<Set<String>> worlds = new ArrayList<>(List.of(sure));
        for (List<String> options : either) {
            if (options.stream().noneMatch(sure::contains)) {
                worlds = worlds.stream()
                        .flatMap(world -> options.stream().map(option -> {
                            Set<String> one = new LinkedHashSet<>(world);
                            one.add(option);
                            return one;
                        }))
                        .toList();
            }
        }
        return List.copyOf(worlds);
    }
}
