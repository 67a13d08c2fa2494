package nl.techniekwijzer.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.language.KnownWords;
import org.junit.jupiter.api.Test;

class SoundsTest {
    private static final KnownWords KNOWN =
            new KnownWords(List.of("afwijzen", "uiteindelijk", "lasser", "onderhoudsmonteur"));

    @Test
    void finds_the_known_word_that_sounds_the_same() {
        assertThat(Sounds.alike("afweisen", KNOWN)).isEqualTo(Optional.of("afwijzen"));
        assertThat(Sounds.alike("uiteindelik", KNOWN)).isEqualTo(Optional.of("uiteindelijk"));
        assertThat(Sounds.alike("onderhoutsmonteur", KNOWN)).isEqualTo(Optional.of("onderhoudsmonteur"));
    }

    @Test
    void never_gives_the_word_itself_or_one_for_a_short_word() {
        assertThat(Sounds.alike("afwijzen", KNOWN)).isEmpty();
        assertThat(Sounds.alike("las", KNOWN)).isEmpty();
    }
}
