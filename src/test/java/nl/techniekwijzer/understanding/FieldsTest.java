package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import nl.techniekwijzer.RealService;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void every_page_of_a_field_exists() {
        assertThat(Fields.all())
                .isNotEmpty()
                .allMatch(id -> RealService.app().knowledge().page(id).isPresent());
    }
}
