package nl.techniekwijzer.web;

import java.util.List;

/** What the templates in {@code web/templates} are given. Texts are plain unless the name ends in {@code Html}. */
public final class Views {
    private Views() {}

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
     * @param regions suggestions for the region box
     * @param examples for the start screen
     * @param reply the answer, none or one
     * @param earlier the user's questions before this one, oldest first; travel along in the form
     * @param error what is wrong with the input, in plain Dutch; empty when nothing
     */
    public record Chat(
            String question,
            String region,
            List<Option> audiences,
            List<String> regions,
            List<Examples> examples,
            List<Reply> reply,
            List<String> earlier,
            String error) {}

    /** An answer; {@code corrected} is the question as read when that differs from the question, else empty. */
    public record Reply(
            String question,
            String outcome,
            String corrected,
            String answerHtml,
            List<SourceItem> sources,
            List<String> followUps,
            List<String> options) {}

    /** A source below an answer; {@code url} is the page here, {@code publisherUrl} may be empty. */
    public record SourceItem(
            int n,
            String title,
            String section,
            String url,
            String quote,
            String publisher,
            String publisherUrl,
            String date,
            boolean editorial) {}

    /** A page of the knowledge base. */
    public record KnowledgePage(
            String title,
            String type,
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

    /** A link to another page. */
    public record Link(String title, String url) {}

    /** An error page. */
    public record Problem(int status, String title, String detail) {}
}
