package nl.techniekwijzer.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.web.ChatRequest.Asked;
import nl.techniekwijzer.web.Views.Chat;
import nl.techniekwijzer.web.Views.Examples;
import nl.techniekwijzer.web.Views.Option;
import nl.techniekwijzer.web.Views.Reply;
import nl.techniekwijzer.web.Views.SourceItem;
import org.jspecify.annotations.Nullable;

/** The chat as a page that needs no JavaScript: reads the form or the address, answers, and shows it. Thread-safe. */
final class ChatPage {
    private static final int MAX_EARLIER = 10;
    private static final String CITED_IN_ENGLISH = "begrippen/in-english#";

    /** Each of these is answered; a test asks them all. */
    static final List<Examples> EXAMPLES = List.of(
            new Examples(
                    "Ik zit op het vmbo",
                    "leerling",
                    List.of(
                            "Wat doe je bij Mechatronica?",
                            "Wat is het verschil tussen bol en bbl?",
                            "Welke technische opleidingen zijn er in Twente?")),
            new Examples(
                    "Ik zit op de havo of het vwo",
                    "leerling",
                    List.of(
                            "Welk profiel heb ik nodig voor techniek?",
                            "Heb ik wiskunde B nodig voor werktuigbouwkunde op het hbo?",
                            "Wat kan ik met N&G in de techniek?")),
            new Examples(
                    "Ik ben ouder",
                    "ouder",
                    List.of(
                            "Is er werk met een technisch diploma?",
                            "Wat kost een mbo-opleiding?",
                            "Hoe help ik mijn kind kiezen?")),
            new Examples(
                    "Ik wil overstappen naar de techniek",
                    "zijinstromer",
                    List.of(
                            "Hoe stap ik over naar techniek?",
                            "Hoe word ik elektromonteur?",
                            "Bestaat het STAP-budget nog?")));

    private final ChatRoutes chat;
    private final Supplier<Edition> current;

    ChatPage(ChatRoutes chat, Supplier<Edition> current) {
        this.chat = chat;
        this.current = current;
    }

    /** The page for this request, with the answer when it holds a question; sets the status when the question is not usable. */
    Chat view(Context ctx) {
        Edition edition = current.get();
        Form form = Form.of(ctx);
        String question = form.question();
        if (question == null) {
            return page(edition, form, "", List.of(), form.earlier(), "");
        }
        try {
            List<Message> history = form.earlier().stream()
                    .map(text -> new Message(Role.USER, text))
                    .toList();
            Turn turn = ChatRequest.turn(question, form.audience(), form.region(), form.level(), history);
            Asked asked = ChatRequest.asked(turn, form.easier() ? "easy" : "", form.without());
            Reply reply = reply(
                    turn.withoutPersonalData().question(), form.easier(), chat.answer(edition, asked, Listener.NONE));
            List<String> all = new ArrayList<>(form.earlier());
            all.add(reply.question());
            return page(edition, form.as(asked.turn()), "", List.of(reply), all, "");
        } catch (ApiError e) {
            ctx.status(e.code.status);
            return page(edition, form, question, List.of(), form.earlier(), e.code.title + " " + e.detail);
        }
    }

    /** The fields of the form, or of an address that someone shared; {@code question} is null on the start screen. */
    private record Form(
            @Nullable String question,
            String region,
            String level,
            String audience,
            List<String> earlier,
            List<String> without,
            boolean easier) {
        /** A form may also be posted to an address that holds some of its fields. */
        static Form of(Context ctx) {
            String question = field(ctx, "vraag");
            List<String> earlier = fields(ctx, "eerder");
            boolean again = field(ctx, "opnieuw") != null;
            // What was crossed out stays out until it is named again.
            List<String> without = fields(ctx, "zonder").stream()
                    .filter(text -> !text.isBlank() && (again || question == null || !LeftOut.names(question, text)))
                    .distinct()
                    .limit(MAX_EARLIER)
                    .toList();
            return new Form(
                    question,
                    text(ctx, "regio"),
                    text(ctx, "niveau"),
                    text(ctx, "doelgroep"),
                    earlier.subList(Math.max(0, earlier.size() - MAX_EARLIER), earlier.size()),
                    without,
                    "makkelijk".equals(field(ctx, "uitleg")));
        }

        /** Without the region or level that the turn lost. */
        Form as(Turn turn) {
            return new Form(question, turn.region(), turn.level(), audience, earlier, without, easier);
        }

        private static @Nullable String field(Context ctx, String name) {
            String posted = ctx.formParam(name);
            return posted == null ? ctx.queryParam(name) : posted;
        }

        private static String text(Context ctx, String name) {
            String value = field(ctx, name);
            return value == null ? "" : value;
        }

        private static List<String> fields(Context ctx, String name) {
            List<String> posted = ctx.formParams(name);
            return posted.isEmpty() ? ctx.queryParams(name) : posted;
        }
    }

    private static Chat page(
            Edition edition, Form form, String question, List<Reply> reply, List<String> earlier, String error) {
        List<String> regions = edition.knowledge().tables().regions().stream()
                .map(r -> r.centre())
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
        return new Chat(
                question,
                form.region(),
                audiences(form.audience()),
                levels(form.level()),
                regions,
                EXAMPLES,
                reply,
                earlier,
                form.without(),
                error);
    }

    private static List<Option> audiences(String chosen) {
        return options(
                chosen,
                "",
                "Zeg ik niet",
                "leerling",
                "Leerling",
                "ouder",
                "Ouder",
                "zijinstromer",
                "Zij-instromer",
                "decaan",
                "Decaan");
    }

    private static List<Option> levels(String chosen) {
        return options(
                chosen,
                "",
                "Zeg ik niet",
                "vmbo-bb",
                "vmbo basis",
                "vmbo-kb",
                "vmbo kader",
                "vmbo-gl",
                "vmbo gemengd (gl)",
                "vmbo-tl",
                "vmbo theoretisch (mavo)",
                "havo",
                "havo",
                "vwo",
                "vwo",
                "mbo-1",
                "mbo niveau 1",
                "mbo-2",
                "mbo niveau 2",
                "mbo-3",
                "mbo niveau 3",
                "mbo-4",
                "mbo niveau 4");
    }

    /** Values and labels by turns. */
    private static List<Option> options(String chosen, String... words) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            options.add(new Option(words[i], words[i + 1], words[i].equals(chosen)));
        }
        return options;
    }

    private static Reply reply(String question, boolean easier, ChatJson answer) {
        ChatJson.Clarify clarify = answer.clarify();
        return new Reply(
                question,
                easier,
                answer.outcome(),
                answer.understanding().corrected(),
                answer.understanding().recognised(),
                answer.answerHtml(),
                answer.citations().stream().map(ChatPage::source).toList(),
                answer.followUps(),
                clarify == null ? List.of() : clarify.options(),
                answer.indexVersion(),
                answer.citations().stream().flatMap(ChatPage::cited).distinct().toList());
    }

    private static Stream<String> cited(Citation citation) {
        return Stream.of(citation.id().substring(0, citation.id().indexOf('#')));
    }

    private static SourceItem source(Citation c) {
        return new SourceItem(
                c.n(),
                c.title(),
                c.section(),
                c.url(),
                c.quote(),
                c.id().startsWith(CITED_IN_ENGLISH) ? "en" : "",
                c.source().name(),
                c.source().url(),
                c.source().date(),
                c.source().certainty().equals("redactie"));
    }
}
