package nl.techniekwijzer.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the templates in {@code web/templates} are given. Texts are plain unless the name ends in {@code Html}. */
public final class Views {
    private Views() {}

    /** For the pages about the service; {@code model} is whether a language model words answers, {@code figures} may be absent. */
    public record About(@Nullable Figures figures, boolean model) {}

    /** For the page about privacy; {@code model} is whether a language model words answers. */
    public record Privacy(boolean model, Keeping keeping) {}

    /** A choice in a select box. */
    public record Option(String value, String label, boolean selected) {}

    /** Example questions for one audience, on the start screen. */
    public record Examples(String label, String audience, List<String> questions) {}

    /**
     * The chat page.
     *
     * @param question what was asked; empty on the start screen
     * @param region what was typed in the region box
     * @param audiences the choices for who asks
     * @param levels the choices for the asker's own level
     * @param regions suggestions for the region box
     * @param examples for the start screen
     * @param reply the answer, none or one
     * @param earlier the user's questions before this one, oldest first; travel along in the form
     * @param without what the user crossed out of what was understood; travels along too
     * @param error what is wrong with the input, in plain Dutch; empty when nothing
     */
    public record Chat(
            String question,
            String region,
            List<Option> audiences,
            List<Option> levels,
            List<String> regions,
            List<Examples> examples,
            List<Reply> reply,
            List<String> earlier,
            List<String> without,
            String error) {

        /** The questions before the one that is answered here. */
        public List<String> before() {
            return reply.isEmpty() || earlier.isEmpty() ? earlier : earlier.subList(0, earlier.size() - 1);
        }

        /** The chosen value of these options; empty when none is. */
        public static String chosen(List<Option> options) {
            return options.stream()
                    .filter(Option::selected)
                    .map(Option::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * An answer.
     *
     * @param easier whether in easier words
     * @param corrected the question as read when that differs from the question, else empty
     * @param recognised what about the asker was taken into account
     * @param version edition that it comes from
     * @param pages ids of the pages that it cites
     */
    public record Reply(
            String question,
            boolean easier,
            String outcome,
            String corrected,
            List<Recognised> recognised,
            String answerHtml,
            List<SourceItem> sources,
            List<String> followUps,
            List<String> options,
            String version,
            List<String> pages) {
        /** Whether it tells something that can be explained, copied or judged. */
        public boolean isAnswer() {
            return outcome.equals("answered") || outcome.equals("no_answer");
        }
    }

    /** A source below an answer; {@code url} is the page here; {@code lang} of the quote and {@code publisherUrl} may be empty. */
    public record SourceItem(
            int n,
            String title,
            String section,
            String url,
            String quote,
            String lang,
            String publisher,
            String publisherUrl,
            String date,
            boolean editorial) {}

    /**
     * A page of the knowledge base.
     *
     * @param section the overview that it belongs to
     * @param english whether it is written in English
     * @param structuredData JSON for search engines, safe inside a script element
     */
    public record KnowledgePage(
            String title,
            String type,
            Link section,
            boolean english,
            String structuredData,
            String audiences,
            String checkedOn,
            boolean editorial,
            List<SectionItem> sections,
            List<SourceLine> sources,
            List<Link> related) {}

    /** A section; {@code shape} of a block is p, ul or ol. */
    public record SectionItem(String anchor, String heading, List<BlockItem> blocks, String provenance) {}

    /** A paragraph or list. */
    public record BlockItem(String shape, List<UnitItem> units) {}

    /** A sentence or item; {@code anchor} is its id on the page, {@code html} is safe. */
    public record UnitItem(String anchor, String html) {}

    /** A source at the foot of a page. */
    public record SourceLine(String title, String url, String date) {}

    /** What is kept of questions: whether, and for how many days. */
    public record Keeping(boolean on, int days) {}

    /**
     * Thanks for a judgement.
     *
     * @param question the question of the answer that was judged
     * @param conversation the other fields of the chat, to go back to it
     */
    public record Thanks(String question, Map<String, List<String>> conversation) {}

    /** A link to another page. */
    public record Link(String title, String url) {}

    /** How well the service did on the evaluation questions at this date; {@code passed} is in whole percents. */
    public record Figures(String date, int questions, int passed, int forbidden) {}

    /** An error page. */
    public record Problem(int status, String title, String detail) {}
}
