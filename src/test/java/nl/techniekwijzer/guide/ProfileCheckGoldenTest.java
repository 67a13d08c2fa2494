package nl.techniekwijzer.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.techniekwijzer.Golden;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.guide.ProfileCheck.Judged;
import nl.techniekwijzer.guide.ProfileCheck.Verdict;
import nl.techniekwijzer.guide.ProfileCheck.WhatIf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each profile leaves open, for every study, kept in a table that is reviewed like code. */
class ProfileCheckGoldenTest {
    private static final Guide GUIDE = Guide.of(RealService.knowledge());
    private static final ProfileCheck CHECK = GUIDE.profiles();

    private static List<ProfileChoice> choices() {
        return List.of(
                choice("havo", "N&T"),
                choice("havo", "N&G"),
                choice("havo", "N&G", "natuurkunde"),
                choice("havo", "N&G", "natuurkunde", "wiskunde B"),
                choice("havo", "E&M"),
                choice("havo", "E&M", "natuurkunde", "wiskunde B"),
                choice("havo", "C&M"),
                choice("havo", "C&M", "wiskunde A"),
                choice("vwo", "N&T"),
                choice("vwo", "N&G"),
                choice("vwo", "N&G", "natuurkunde", "wiskunde B"),
                choice("vwo", "E&M", "wiskunde B"),
                choice("vwo", "C&M"));
    }

    private static ProfileChoice choice(String level, String profile, String... subjects) {
        return new ProfileChoice(level, profile, Set.of(subjects));
    }

    @Test
    void every_study_has_its_verdict() {
        StringBuilder table = new StringBuilder();
        for (ProfileChoice choice : choices()) {
            table.append("# ")
                    .append(choice.level())
                    .append(' ')
                    .append(choice.profile())
                    .append(' ')
                    .append(String.join(", ", new TreeSet<>(choice.subjects())))
                    .append('\n');
            for (Judged judged : CHECK.check(choice)) {
                table.append(String.join(
                                "\t",
                                judged.level(),
                                judged.name(),
                                judged.verdict().name(),
                                String.join(" + ", judged.missing()),
                                judged.rule().provenance().source().id(),
                                judged.year()))
                        .append('\n');
            }
        }
        Golden.check("profile-check.tsv", table.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "havo, N&T, '', Werktuigbouwkunde, OPEN",
        "havo, N&G, '', Werktuigbouwkunde, WITH_SUBJECT",
        "havo, N&G, natuurkunde, Werktuigbouwkunde, OPEN",
        "havo, N&G, NLT, Werktuigbouwkunde, OPEN",
        "havo, E&M, '', Werktuigbouwkunde, CHECK",
        "havo, N&G, natuurkunde, Maritiem Officier, WITH_SUBJECT",
        "havo, N&G, '', Civiele Techniek, CHECK",
        "vwo, N&G, '', Technische Natuurkunde, WITH_SUBJECT"
    })
    void a_study_is_judged_by_its_rule(String level, String profile, String subject, String study, Verdict verdict) {
        ProfileChoice choice = subject.isEmpty() ? choice(level, profile) : choice(level, profile, subject);

        assertThat(CHECK.check(choice))
                .filteredOn(judged -> judged.name().equals(study))
                .isNotEmpty()
                .allSatisfy(judged -> assertThat(judged.verdict()).isEqualTo(verdict));
    }

    @Test
    void nobody_is_told_no_and_every_rule_says_where_it_comes_from() {
        for (ProfileChoice choice : choices()) {
            assertThat(CHECK.check(choice)).isNotEmpty().allSatisfy(judged -> {
                assertThat(judged.rule().text()).endsWith(".");
                assertThat(judged.rule().source()).containsPattern("20[12]\\d");
                assertThat(judged.rule().url())
                        .startsWith("/kennis/opleidingen/")
                        .contains("#toelating-");
                assertThat(judged.verdict() == Verdict.WITH_SUBJECT)
                        .isEqualTo(!judged.missing().isEmpty());
            });
        }
    }

    @Test
    void a_subject_more_never_closes_a_study() {
        for (ProfileChoice choice : choices()) {
            for (WhatIf what : CHECK.whatIfs(choice)) {
                assertThat(what.changes())
                        .allSatisfy(change -> assertThat(change.after().verdict())
                                .isLessThanOrEqualTo(change.before().verdict()));
            }
        }
    }

    @Test
    void physics_is_what_changes_most_for_havo_with_n_and_g() {
        assertThat(CHECK.whatIfs(choice("havo", "N&G")).getFirst().subject()).isIn("natuurkunde", "NLT");
        assertThat(CHECK.whatIf(choice("havo", "N&G"), "natuurkunde").changes())
                .extracting(change -> change.after().name())
                .contains("Werktuigbouwkunde", "Elektrotechniek");
    }

    @Test
    void wiskunde_a_or_b_is_open_as_long_as_it_is_not_said_which() {
        ProfileSubjects subjects = CHECK.subjects(choice("havo", "N&G"));

        assertThat(subjects.fixed()).containsExactlyInAnyOrder("biologie", "scheikunde");
        assertThat(subjects.either()).containsExactly(List.of("wiskunde A", "wiskunde B"));
        assertThat(subjects.worlds(Set.of())).hasSize(2);
        assertThat(subjects.worlds(Set.of("wiskunde B"))).hasSize(1);
        assertThat(ProfileSubjects.options("wiskunde C, A of B"))
                .containsExactly("wiskunde C", "wiskunde A", "wiskunde B");
    }
}
