package nl.techniekwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns are passed over only where they cannot match. */
class GuardedPatternTest {
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '@', textBlock = """
                    lasser                          @ een lasser verdient      @ true
                    lasser                          @ een las is vast          @ false
                    \\bww\\b                        @ ik zit in de ww          @ true
                    \\bww\\b                        @ zo'n ww-uitkering        @ true
                    \\bww\\b                        @ ik zit in ww3            @ false
                    ik (?:wil|wou) dood             @ ik zeg dood              @ false
                    ik (?:wil|wou) dood             @ wat ik wou doodt niet    @ true
                    hoe ?lang                       @ hoelang is dat           @ true
                    hoe ?lang                       @ hoe kort is dat          @ false
                    \\bkan .{1,40} in (?:de )?bbl   @ kan dat ook in bbl       @ true
                    \\bkan .{1,40} in (?:de )?bbl   @ kan dat ook in bol       @ false
                    zelfmo+r\\w*                    @ zelfmooord               @ true
                    (?:weet (?:ik )?)*niet wat      @ niet wat                 @ true
                    su[iy]?cid                      @ suycid                   @ true
                    su[iy]?cid                      @ suocid                   @ false
                    (?:^|[.!?] )let op              @ let op                   @ true
                    (?:^|[.!?] )let op              @ wacht! let op            @ true
                    ^wat doe je$                    @ wat doe je               @ true
                    ^wat doe je$                    @ en wat doe je            @ true
                    ^wat doe je$                    @ wat zeg je               @ false
                    past?(?! niet) bij              @ pas bij                  @ true
                    stoel|tafel\\b                  @ tafels                   @ false
                    stoel|tafel\\b                  @ stoelen                  @ true
                    \\w+                            @ x                        @ true
                    """)
    void a_pattern_may_be_where_all_that_it_needs_stands(String regex, String text, boolean may) {
        assertThat(GuardedPattern.of(regex).mayBeIn(Grams.of(text))).isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?i)lasser", "(?<naam>las)ser", "(l)\\1", "las\\x41", "[a-z&&[^b]]", "lasser)"})
    void what_it_does_not_understand_it_refuses(String regex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuardedPattern.of(regex).mayBeIn(Grams.of("las")))
                .withMessageContaining(regex);
    }

    @Test
    void parts_stand_as_whole_words() {
        GuardedPattern pattern = GuardedPattern.ofParts("(?<![a-z])(?:dood.*klas|klas.*dood)", List.of("dood", "klas"));

        assertThat(pattern.mayBeIn(Grams.of("de klas is dood"))).isTrue();
        assertThat(pattern.mayBeIn(Grams.of("de klassen zijn dood"))).isFalse();
        assertThat(pattern.mayBeIn(Grams.of("de klas is doodmoe"))).isFalse();
    }
}
