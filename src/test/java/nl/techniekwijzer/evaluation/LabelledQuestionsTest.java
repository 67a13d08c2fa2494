package nl.techniekwijzer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.techniekwijzer.evaluation.LabelledQuestions.Talk;
import nl.techniekwijzer.pages.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledQuestionsTest {
    @TempDir
    private Path folder;

    @Test
    void a_block_is_a_conversation_and_a_label_names_sections_or_says_that_none_answers() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "@ouder\n? wat kost dat\n= tabel\n");
        Files.writeString(
                folder.resolve("a.txt"),
                "# remark\n@leerling\n? wat is bbl\n= begrippen/bbl#wat-is-bbl ; begrippen/bol#wat-is-bol\n? en dan\n= niets\n");

        List<Talk> talks = LabelledQuestions.load(folder);

        assertThat(talks).extracting(Talk::file).containsExactly("a.txt", "b.txt");
        assertThat(talks).extracting(Talk::audience).containsExactly(Audience.LEERLING, Audience.OUDER);
        assertThat(talks.getFirst().turns()).hasSize(2);
        assertThat(talks.getFirst().turns().getFirst().sections())
                .containsExactly("begrippen/bbl#wat-is-bbl", "begrippen/bol#wat-is-bol");
        assertThat(talks.getFirst().turns().getLast().sections()).isEmpty();
        assertThat(talks.getLast().turns().getFirst().byTable()).isTrue();
    }

    @Test
    void a_line_in_another_form_is_refused_with_its_file_and_number() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "@leerling\nwat is bbl\n");

        assertThatThrownBy(() -> LabelledQuestions.load(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.txt:2")
                .hasMessageContaining("wat is bbl");
    }
}
