package nl.techniekwijzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.sections.SectionEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that say which section answers what: a heading that is worded anew would leave them pointing at nothing. */
class NamedSectionsTest {
    private static final Pattern NAMED = Pattern.compile("\\b([a-z]+/[\\w-]+)(?:#([\\w-]+))?");
    /** A page without a section counts only in the line that begins a block. */
    private static final Pattern TYPES =
            Pattern.compile("(?:arbeidsmarkt|begrippen|beroepen|omscholen|opleidingen|ouders|profielen|regio)/.*");

    static Stream<String> named() {
        return Stream.of(
                        lines(Cases.class, "cases.txt").filter(line -> !line.startsWith(" ")),
                        lines(Matters.class, "matters.txt").filter(line -> line.contains(">")),
                        lines(Conditions.class, "conditions.txt"),
                        lines(SectionEvidence.class, "situations.txt").filter(line -> !line.startsWith(" ")))
                .flatMap(lines -> lines)
                .flatMap(line -> NAMED.matcher(line).results().map(MatchResult::group))
                .filter(name -> TYPES.matcher(name).matches())
                .distinct();
    }

    private static Stream<String> lines(Class<?> reader, String file) {
        List<String> lines = CueFile.lines(reader, file);
        assertThat(lines).isNotEmpty();
        return lines.stream();
    }

    @ParameterizedTest
    @MethodSource("named")
    void every_page_and_section_that_is_named_exists(String name) {
        String[] parts = name.split("#");
        assertThat(RealService.knowledge().page(parts[0])).as(name).isPresent();
        if (parts.length > 1) {
            assertThat(RealService.knowledge().page(parts[0]).flatMap(page -> page.section(parts[1])))
                    .as(name)
                    .isPresent();
        }
    }
}
