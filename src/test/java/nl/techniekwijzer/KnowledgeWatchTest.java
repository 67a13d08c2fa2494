package nl.techniekwijzer;

import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE;
import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What an edit in the knowledge folder does to what is served. Most tests look by hand, so that nothing waits for a clock. */
class KnowledgeWatchTest {
    private static final String BROKEN = PAGE_TEXT.replace("audiences: [leerling]", "audiences: [buurman]");

    private final Logger logger = (Logger) LoggerFactory.getLogger(KnowledgeWatch.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @TempDir
    private Path parent;

    private Path root;
    private KnowledgeFolder folder;
    private CurrentEdition current;
    private KnowledgeWatch watch;

    @BeforeEach
    void serve() {
        root = parent.resolve("knowledge");
        folder = new KnowledgeFolder(root);
        current = new CurrentEdition(App.load(root.toString()).edition());
        watch = new KnowledgeWatch(root, current, 1);
        logged.start();
        logger.addAppender(logged);
        rest();
    }

    @AfterEach
    void stopListening() {
        watch.close();
        logger.detachAppender(logged);
    }

    @Test
    void a_folder_that_does_not_change_is_left_alone() {
        Edition before = current.get();
        rest();

        assertThat(current.get()).isSameAs(before);
        assertThat(log()).isEmpty();
    }

    @Test
    void a_good_edit_is_served_in_the_page_the_search_and_the_answer() {
        String before = current.get().version();
        folder.write(PAGE, PAGE_TEXT.replace("leerweg", "kabouterweg"));
        rest();

        assertThat(page()).contains("kabouterweg");
        assertThat(current.get().index().search("kabouterweg", 1)).hasSize(1);
        assertThat(answer().answer()).contains("kabouterweg").doesNotContain("leerweg");
        assertThat(current.get().version()).isNotEqualTo(before);
        assertThat(log())
                .singleElement()
                .asString()
                .startsWith("INFO Serving version " + current.get().version() + " in place of " + before)
                .containsPattern("made in \\d+ ms");
    }

    @Test
    void an_edit_that_goes_on_is_waited_for() {
        Edition before = current.get();
        folder.term("bol", "Bol", "Wat is de bol?", "De bol is een leerweg op school.");
        watch.look();
        folder.term("stage", "Stage", "Wat is een stage?", "Een stage is leren bij een bedrijf.");
        watch.look();
        assertThat(current.get()).isSameAs(before);

        watch.look();
        assertThat(current.get().knowledge().pages()).hasSize(3);
        assertThat(log()).hasSize(1);
    }

    @Test
    void a_broken_edit_changes_nothing_and_the_log_says_what_is_wrong() {
        Edition before = current.get();
        folder.write(PAGE, BROKEN);
        rest();
        rest();

        assertThat(current.get()).isSameAs(before);
        assertThat(log())
                .singleElement()
                .asString()
                .startsWith("WARN Still serving version " + before.version() + ": the knowledge base has 1 problem")
                .contains(PAGE + ":1: De doelgroep 'buurman' bestaat niet.");
    }

    @Test
    void of_many_problems_the_first_are_told_and_the_rest_is_counted() {
        for (String slug : List.of("a", "b", "c", "d", "e", "f", "g")) {
            folder.write("pages/begrippen/" + slug + ".txt", "x");
        }
        rest();

        assertThat(log())
                .singleElement()
                .asString()
                .contains("7 problems", "begrippen/a.txt", "begrippen/e.txt", "and 2 more; 'check' lists them all")
                .doesNotContain("begrippen/f.txt");
    }

    @Test
    void a_mended_edit_is_served() {
        folder.write(PAGE, BROKEN);
        rest();
        folder.write(PAGE, PAGE_TEXT.replace("leerweg", "kabouterweg"));
        rest();

        assertThat(page()).contains("kabouterweg");
        assertThat(log()).hasSize(2).last().asString().startsWith("INFO Serving version");
    }

    @Test
    void a_broken_edit_that_is_undone_needs_nothing_made_anew() {
        Edition before = current.get();
        folder.write(PAGE, BROKEN);
        rest();
        folder.write(PAGE, PAGE_TEXT);
        rest();

        assertThat(current.get()).isSameAs(before);
        assertThat(log()).hasSize(2).last().asString().startsWith("INFO The knowledge base is again as it is served");
    }

    @Test
    void a_new_page_in_a_new_folder_is_served_and_a_later_edit_of_it_too() {
        String page = PAGE_TEXT.replace("begrippen", "beleid").replace("De bbl is", "Beleid is");
        folder.write("pages/beleid/bbl.md", page);
        rest();
        assertThat(current.get().knowledge().page("beleid/bbl")).isPresent();

        folder.write("pages/beleid/bbl.md", page.replace("title: Bbl", "title: Plannen"));
        rest();
        assertThat(current.get().knowledge().page("beleid/bbl").orElseThrow().title())
                .isEqualTo("Plannen");
    }

    @Test
    void a_deleted_page_is_gone() {
        folder.term("bol", "Bol", "Wat is de bol?", "De bol is een leerweg op school.");
        rest();
        assertThat(current.get().knowledge().page("begrippen/bol")).isPresent();

        folder.remove("pages/begrippen/bol.md");
        rest();
        assertThat(current.get().knowledge().page("begrippen/bol")).isEmpty();
        assertThat(current.get().index().search("school", 5)).isEmpty();
    }

    @Test
    void a_page_that_is_saved_beside_itself_and_moved_into_place_is_an_edit() throws IOException {
        folder.write("pages/begrippen/.bbl.md.swp", "x").write("pages/begrippen/bbl.md~", PAGE_TEXT);
        folder.write("pages/begrippen/bbl.md.tmp", PAGE_TEXT.replace("leerweg", "lierweg"));
        rest();
        assertThat(log()).isEmpty();

        Files.move(root.resolve("pages/begrippen/bbl.md.tmp"), root.resolve(PAGE), StandardCopyOption.REPLACE_EXISTING);
        rest();
        assertThat(page()).contains("lierweg");
    }

    @Test
    void without_its_folder_the_service_goes_on_tells_it_once_and_sees_it_come_back() throws IOException {
        Edition before = current.get();
        Path away = parent.resolve("away");
        Files.move(root, away);
        rest();
        rest();
        assertThat(current.get()).isSameAs(before);
        assertThat(log()).singleElement().asString().contains("knowledge is gone or empty");

        Files.move(away, root);
        rest();
        assertThat(log()).hasSize(2).last().asString().contains("again as it is served");

        folder.write(PAGE, PAGE_TEXT.replace("leerweg", "kabouterweg"));
        rest();
        assertThat(page()).contains("kabouterweg");
    }

    @Test
    void a_folder_that_cannot_be_read_is_told_once_and_tried_again() throws IOException {
        Path circle = Files.createSymbolicLink(root.resolve("pages/circle"), root.resolve("pages"));
        rest();
        rest();
        assertThat(log()).singleElement().asString().contains("cannot be read", "circle");

        Files.delete(circle);
        folder.write(PAGE, PAGE_TEXT.replace("leerweg", "kabouterweg"));
        rest();
        assertThat(page()).contains("kabouterweg");
    }

    @Test
    void editions_that_were_replaced_leave_the_memory() throws InterruptedException {
        List<WeakReference<Edition>> replaced = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answer();
            replaced.add(new WeakReference<>(current.get()));
            folder.write(PAGE, PAGE_TEXT.replace("leerweg", "weg" + "a".repeat(i + 1)));
            rest();
        }

        for (int i = 0; i < 100 && replaced.stream().anyMatch(old -> old.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(replaced).allMatch(old -> old.get() == null);
    }

    @Test
    void its_own_thread_does_the_same_until_it_is_closed() throws InterruptedException {
        Thread thread = watch.start();
        folder.write(PAGE, PAGE_TEXT.replace("leerweg", "kabouterweg"));
        for (int i = 0; i < 2000 && !page().contains("kabouterweg"); i++) {
            Thread.sleep(10);
        }
        assertThat(page()).contains("kabouterweg");

        watch.close();
        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void what_is_ready_only_after_closing_is_not_served() {
        Edition before = current.get();
        watch.close();
        folder.write(PAGE, PAGE_TEXT.replace("leerweg", "kabouterweg"));
        rest();

        assertThat(current.get()).isSameAs(before);
    }

    @Test
    void the_folder_to_watch_is_the_one_that_is_served() {
        assertThat(App.folder("")).contains(Path.of("knowledge"));
        assertThat(App.folder(root.toString())).contains(root);
    }

    /** Two looks see the same: the folder has come to rest. */
    private void rest() {
        watch.look();
        watch.look();
    }

    private String page() {
        return current.get().knowledge().page("begrippen/bbl").orElseThrow().sections().getFirst().units().stream()
                .map(unit -> unit.text())
                .toList()
                .toString();
    }

    private Outcome answer() {
        return current.get().answering().answer(Turn.of("Wat is de bbl?"), Listener.NONE);
    }

    private List<String> log() {
        return logged.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }
}
