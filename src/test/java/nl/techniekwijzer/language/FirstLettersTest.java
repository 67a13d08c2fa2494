package nl.techniekwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns are passed over only where they cannot match. */
class FirstLettersTest {
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '@', textBlock = """
                    dood                            @ ik wil dood              @ true
                    dood                            @ ik wil doen              @ false
                    ik (?:wil|wou) dood             @ ik dood                  @ false
                    ik(?: [^ ]+){0,4} dood          @ ik ga nu dood            @ true
                    (?:een )?mes                    @ mes                      @ true
                    (?:een )?mes                    @ twee vorken              @ false
                    zelfmo+r\\w*                    @ zelfmoord                @ true
                    zelfmo+r\\w*                    @ zeven                    @ false
                    \\w*dood                        @ hartstikkedood           @ true
                    ^(?:wil|wou) (?!niet)           @ wou ik                   @ true
                    su[iy]?cid                      @ suycid                   @ true
                    a|dood                          @ doen                     @ false
                    ik x{2,3}                       @ ik zeg                   @ false
                    """)
    void a_pattern_may_be_where_its_words_can_start(String regex, String sentence, boolean may) {
        assertThat(FirstLetters.of(regex).mayBeIn(FirstLetters.starts(sentence)))
                .isEqualTo(may);
    }
}
