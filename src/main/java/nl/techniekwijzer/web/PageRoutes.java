package nl.techniekwijzer.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.web.Views.BlockItem;
import nl.techniekwijzer.web.Views.Chat;
import nl.techniekwijzer.web.Views.Examples;
import nl.techniekwijzer.web.Views.KnowledgePage;
import nl.techniekwijzer.web.Views.Link;
import nl.techniekwijzer.web.Views.Option;
import nl.techniekwijzer.web.Views.Reply;
import nl.techniekwijzer.web.Views.SectionItem;
import nl.techniekwijzer.web.Views.SourceItem;
import nl.techniekwijzer.web.Views.SourceLine;
import nl.techniekwijzer.web.Views.UnitItem;
import org.jspecify.annotations.Nullable;

/** The pages that people see, rendered here so that they work without JavaScript. Thread-safe. */
final class PageRoutes {
    private static final int MAX_EARLIER = 10;
    private static final List<Examples> EXAMPLES = List.of(
            new Examples(
                    "Leerling",
                    "leerling",
                    List.of(
                            "Welk profiel heb ik nodig voor techniek?",
                            "Wat doe je bij Mechatronica?",
                            "Heb ik wiskunde B nodig voor werktuigbouwkunde op het hbo?")),
            new Examples(
                    "Ouder",
                    "ouder",
                    List.of(
                            "Is er werk met een technisch diploma?",
                            "Wat kost een mbo-opleiding?",
                            "Wat is het verschil tussen bol en bbl?")),
            new Examples(
                    "Zij-instromer",
                    "zijinstromer",
                    List.of(
                            "Hoe stap ik over naar techniek?",
                            "Hoe word ik elektromonteur?",
                            "Bestaat het STAP-budget nog?")));

    private final ChatRoutes chat;
    private final Supplier<Edition> current;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.techniekwijzer.web.templates");

    PageRoutes(ChatRoutes chat, Supplier<Edition> current) {
        this.chat = chat;
        this.current = current;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/",
                ctx -> chat(
                        ctx,
                        Form.of(
                                ctx.queryParam("vraag"),
                                ctx.queryParam("regio"),
                                ctx.queryParam("doelgroep"),
                                ctx.queryParams("eerder"))));
        routes.post(
                "/",
                ctx -> chat(
                        ctx,
                        Form.of(
                                ctx.formParam("vraag"),
                                ctx.formParam("regio"),
                                ctx.formParam("doelgroep"),
                                ctx.formParams("eerder"))));
        routes.get("/kennis/{type}/{slug}", this::page);
        for (String text : List.of("over", "toegankelijkheid")) {
            routes.get("/" + text, ctx -> html(ctx, text + ".jte", null));
        }
    }

    /** Renders a template with its one parameter. */
    void html(Context ctx, String template, @Nullable Object view) {
        StringOutput output = new StringOutput();
        templates.render(template, view, output);
        ctx.contentType("text/html; charset=utf-8").result(output.toString().stripLeading());
    }

    /** The fields of the form, or of an address that someone shared; {@code question} is null on the start screen. */
    private record Form(@Nullable String question, String region, String audience, List<String> earlier) {
        static Form of(
                @Nullable String question, @Nullable String region, @Nullable String audience, List<String> earlier) {
            List<String> last = earlier.subList(Math.max(0, earlier.size() - MAX_EARLIER), earlier.size());
            return new Form(question, region == null ? "" : region, audience == null ? "" : audience, last);
        }
    }

    private static Chat view(
            Edition edition, Form form, String question, List<Reply> reply, List<String> earlier, String error) {
        List<String> regions = edition.knowledge().tables().regions().stream()
                .map(r -> r.centre())
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
        return new Chat(question, form.region(), audiences(form.audience()), regions, EXAMPLES, reply, earlier, error);
    }

    private void chat(Context ctx, Form form) {
        Edition edition = current.get();
        String question = form.question();
        if (question == null) {
            html(ctx, "chat.jte", view(edition, form, "", List.of(), List.of(), ""));
            return;
        }
        try {
            List<Message> history = form.earlier().stream()
                    .map(text -> new Message(Role.USER, text))
                    .toList();
            Turn turn = ChatRequest.turn(question, form.audience(), form.region(), "", history);
            ChatJson answer = chat.answer(edition, turn, Listener.NONE);
            List<String> all = new ArrayList<>(form.earlier());
            String shown = turn.withoutPersonalData().question();
            all.add(shown);
            html(ctx, "chat.jte", view(edition, form, "", List.of(reply(shown, answer)), all, ""));
        } catch (ApiError e) {
            ctx.status(e.code.status);
            html(
                    ctx,
                    "chat.jte",
                    view(edition, form, question, List.of(), form.earlier(), e.code.title + " " + e.detail));
        }
    }

    private static List<Option> audiences(String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Zeg ik niet", chosen.isEmpty())));
        options.add(new Option("leerling", "Leerling", chosen.equals("leerling")));
        options.add(new Option("ouder", "Ouder", chosen.equals("ouder")));
        options.add(new Option("zijinstromer", "Zij-instromer", chosen.equals("zijinstromer")));
        options.add(new Option("decaan", "Decaan", chosen.equals("decaan")));
        return options;
    }

    private static Reply reply(String question, ChatJson answer) {
        List<SourceItem> sources =
                answer.citations().stream().map(PageRoutes::source).toList();
        ChatJson.Clarify clarify = answer.clarify();
        List<String> options = clarify == null ? List.of() : clarify.options();
        return new Reply(
                question,
                answer.outcome(),
                answer.understanding().corrected(),
                answer.answerHtml(),
                sources,
                answer.followUps(),
                options);
    }

    private static SourceItem source(Citation c) {
        return new SourceItem(
                c.n(),
                c.title(),
                c.section(),
                c.url(),
                c.quote(),
                c.source().name(),
                c.source().url(),
                c.source().date(),
                c.source().certainty().equals("redactie"));
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
                audiences,
                page.checkedOn(),
                page.certainty() == Certainty.REDACTIE,
                sections,
                sources,
                related);
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
        return p.source().title() + " (" + p.date()
                + (own.equals("redactie") && !p.source().id().equals("redactie") ? ", bewerkt door de redactie" : "")
                + ")";
    }
}
