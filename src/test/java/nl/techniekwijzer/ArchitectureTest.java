package nl.techniekwijzer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the packages in a line and every library behind one door. Each rule says what to do instead. */
class ArchitectureTest {
    private static final String ROOT = "nl.techniekwijzer";
    /** A package uses only packages before it; the root package comes last. */
    private static final List<String> LINE = List.of(
            "language",
            "tables",
            "pages",
            "rows",
            "rowpages",
            "knowledge",
            "safety",
            "question",
            "names",
            "wordings",
            "understanding",
            "retrieval",
            "ranking",
            "sections",
            "admission",
            "offers",
            "compare",
            "evidence",
            "catalogue",
            "guide",
            "answer",
            "grounding",
            "llm",
            "chat",
            "benchmark",
            "insight",
            "evaluation",
            "imports",
            "web");

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    static Stream<String> line() {
        return LINE.stream();
    }

    @ParameterizedTest
    @MethodSource("line")
    void a_package_uses_only_packages_before_it_in_the_line(String name) {
        List<String> later = new ArrayList<>(List.of(ROOT));
        IntStream.range(LINE.indexOf(name) + 1, LINE.size()).forEach(i -> later.add(inside(LINE.get(i))));

        noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later.toArray(String[]::new))
                .because(
                        "packages stand in the line " + String.join(" → ", LINE)
                                + " → root: move the type to the step that produces it, or pass what is needed in as a parameter")
                .check(MAIN);
    }

    @Test
    void every_package_has_its_place_in_the_line() {
        List<String> known = Stream.concat(line().map(name -> ROOT + "." + name), Stream.of(ROOT))
                .toList();

        assertThat(MAIN.stream().map(type -> type.getPackageName()).distinct())
                .as("put a new package into LINE of this test, at the place where it stands in the recipe")
                .filteredOn(name -> !name.startsWith(ROOT + ".web.")) // Parts of web, and what jte generates.
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void a_part_of_web_knows_nothing_of_the_server_that_uses_it() {
        noClasses()
                .that()
                .resideInAPackage(inside("web.explore"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".web", ROOT)
                .because("WebServer hands it what renders a page and turns what it throws into a problem")
                .check(MAIN);
    }

    @Test
    void only_retrieval_knows_lucene() {
        only(
                "org.apache.lucene..",
                "search with PassageIndex; a new need becomes a method of retrieval that takes and gives our own types",
                "retrieval");
    }

    @Test
    void only_retrieval_knows_embedding_models() {
        only(
                "ai..",
                "rank by meaning by handing a Dense to PassageIndex; the libraries of models are there in the profile dense only",
                "retrieval");
    }

    @Test
    void only_llm_knows_language_models() {
        only("dev.langchain4j..", "let a model word what was chosen through Wording", "llm");
        only("io.github.resilience4j..", "calls that may fail are made behind CallGate", "llm");
    }

    @Test
    void only_web_knows_javalin() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("web"))
                .and()
                .doNotHaveSimpleName("ServeCommand") // May catch a port that is taken.
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "gg.jte..")
                .because("HTTP stays at the edge: hand web a plain value and let it make the response")
                .check(MAIN);
    }

    @Test
    void the_serve_command_knows_no_more_of_javalin_than_a_port_that_is_taken() {
        noClasses()
                .that()
                .haveSimpleName("ServeCommand")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin", "io.javalin.config..", "io.javalin.http..", "gg.jte..")
                .because("WebServer starts and stops the server: add a method there")
                .check(MAIN);
    }

    @Test
    void only_insight_knows_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("insight"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..", "org.sqlite..")
                .because("what is kept goes through Insight: add a method there that takes and gives our own records")
                .check(MAIN);
    }

    @Test
    void only_the_guard_measures() {
        only("io.micrometer..", "count with a method of Safeguards: labels must come from fixed lists", "web.guard");
    }

    @Test
    void only_tables_knowledge_and_imports_parse_csv() {
        only(
                "org.apache.commons.csv..",
                "read a table with TablesLoader and hand on its records; word lists are read by VocabularyLoader, and files of"
                        + " publishers by SourceTable",
                "tables",
                "knowledge",
                "imports");
    }

    @Test
    void only_tables_pages_evaluation_and_imports_parse_yaml() {
        only(
                "com.fasterxml.jackson.dataformat.yaml..",
                "read front matter with PageParser, sources with Sources, questions with EvaluationSet and maps of tables with"
                        + " MappedTable, and hand on their records",
                "tables",
                "pages",
                "evaluation",
                "imports");
    }

    @Test
    void only_the_root_package_reads_the_environment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("settings are read once, in Settings.from: add a field there and pass its value in")
                .check(MAIN);
    }

    @Test
    void no_class_hides_what_it_does_behind_an_empty_word() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
                .because("a name says what the class is for: name it after the thing it makes or decides")
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("sourcePackages")
    void a_package_says_what_it_is_for_and_is_null_marked(String name) throws ClassNotFoundException {
        Path info = Path.of("src/main/java", name.replace('.', '/'), "package-info.java");

        assertThat(info)
                .as("write package-info.java: purpose, entry point, what it must not know, thread-safety")
                .exists()
                .content()
                .contains("/**");
        assertThat(Class.forName(name + ".package-info"))
                .as("put @NullMarked on the package, so that NullAway checks it")
                .hasAnnotation(NullMarked.class);
    }

    static List<String> sourcePackages() throws IOException {
        Path source = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> source.relativize(file.getParent()).toString().replace('/', '.'))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }

    /** No package but the named ones may use this library. */
    private static void only(String library, String instead, String... packages) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(packages).map(ArchitectureTest::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(instead);
        rule.check(MAIN);
    }
}
