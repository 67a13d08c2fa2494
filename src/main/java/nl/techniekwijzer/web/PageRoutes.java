package nl.techniekwijzer.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.web.Views.BlockItem;
import nl.techniekwijzer.web.Views.Figures;
import nl.techniekwijzer.web.Views.KnowledgePage;
import nl.techniekwijzer.web.Views.Link;
import nl.techniekwijzer.web.Views.SectionItem;
import nl.techniekwijzer.web.Views.SourceLine;
import nl.techniekwijzer.web.Views.UnitItem;
import org.jspecify.annotations.Nullable;

/** The pages that people see, rendered here so that they work without JavaScript. Thread-safe. */
final class PageRoutes {
    private final ChatPage chat;
    private final Supplier<Edition> current;
    private final String publicUrl;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.techniekwijzer.web.templates");

    PageRoutes(ChatRoutes chat, Supplier<Edition> current, String publicUrl) {
        this.publicUrl = publicUrl;
        this.chat = new ChatPage(chat, current);
        this.current = current;
    }

    void register(RoutesConfig routes) {
        routes.get("/", ctx -> html(ctx, "chat.jte", chat.view(ctx)));
        routes.post("/", ctx -> html(ctx, "chat.jte", chat.view(ctx)));
        routes.get("/kennis/{type}/{slug}", this::page);
        Optional<Figures> figures = EvaluationFigures.published();
        routes.get("/over", ctx -> html(ctx, "over.jte", new Views.About(figures.orElse(null), isWorded())));
        for (String text : List.of("toegankelijkheid", "widget-demo")) {
            routes.get("/" + text, ctx -> html(ctx, text + ".jte", null));
        }
    }

    /** Whether a language model words answers. */
    boolean isWorded() {
        return !current.get().answering().wording().name().equals(Wording.NONE.name());
    }

    /** Renders a template with its one parameter. */
    void html(Context ctx, String template, @Nullable Object view) {
        StringOutput output = new StringOutput();
        templates.render(template, view, output);
        ctx.contentType("text/html; charset=utf-8")
                .result(withAddress(output.toString().stripLeading()));
    }

    /** The image of a social preview must have a whole address; a template does not know where the service is reached. */
    private String withAddress(String html) {
        return html.replaceFirst(
                "(property=\"og:image\" content=\")/", "$1" + Matcher.quoteReplacement(publicUrl) + "/");
    }

    private void page(Context ctx) {
        Edition edition = current.get();
        html(ctx, "kennis.jte", view(edition.knowledge(), KnowledgeRoutes.find(edition, ctx)));
    }

    private static KnowledgePage view(Knowledge knowledge, Page page) {
        List<SectionItem> sections =
                page.sections().stream().map(PageRoutes::section).toList();
        List<SourceLine> sources = page.sections().stream()
                .flatMap(s -> s.units().stream())
                .map(Unit::provenance)
                .map(p -> new SourceLine(p.source().title(), p.source().url(), p.date()))
                .distinct()
                .sorted(Comparator.comparing(SourceLine::title).thenComparing(SourceLine::date))
                .toList();
        List<Link> related = page.related().stream()
                .flatMap(id -> knowledge.page(id).stream())
                .map(p -> new Link(p.title(), p.url()))
                .toList();
        String audiences =
                String.join(", ", page.audiences().stream().map(Audience::word).toList());
        return new KnowledgePage(
                page.title(),
                page.type().label(),
                overview(page.type()),
                page.id().equals("begrippen/in-english"),
                StructuredData.of(page),
                audiences,
                page.checkedOn(),
                page.certainty() == Certainty.REDACTIE,
                sections,
                sources,
                related);
    }

    private static Link overview(PageType type) {
        return switch (type) {
            case OPLEIDINGEN -> new Link("Opleidingen", "/opleidingen");
            case BEROEPEN -> new Link("Beroepen", "/beroepen");
            case PROFIELEN -> new Link("Profielkeuze", "/profielkeuze");
            case REGIO -> new Link("Regio's", "/regio");
            case ARBEIDSMARKT, BELEID -> new Link("Werk en cijfers", "/arbeidsmarkt");
            case OMSCHOLEN -> new Link("Omscholen", "/omscholen");
            case BEGRIPPEN -> new Link("Moeilijke woorden", "/begrippen");
            case OUDERS -> new Link("Voor ouders", "/ouders");
        };
    }

    private static SectionItem section(Section section) {
        List<BlockItem> blocks = section.blocks().stream()
                .map(b -> new BlockItem(
                        switch (b.shape()) {
                            case PARAGRAPH -> "p";
                            case BULLETS -> "ul";
                            case NUMBERS -> "ol";
                        },
                        b.units().stream()
                                .map(u -> new UnitItem(u.anchor(), u.html()))
                                .toList()))
                .toList();
        List<String> provenance = section.units().stream()
                .map(Unit::provenance)
                .map(PageRoutes::line)
                .distinct()
                .limit(3)
                .toList();
        return new SectionItem(section.anchor(), section.heading(), blocks, String.join("; ", provenance));
    }

    private static String line(Provenance p) {
        String own = p.certainty() == Certainty.REDACTIE ? "redactie" : "bron";
        return p.source().title() + " (" + ReadableDate.of(p.date())
                + (own.equals("redactie") && !p.source().id().equals("redactie") ? ", bewerkt door de redactie" : "")
                + ")";
    }
}
