package nl.techniekwijzer.web.editors;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Explanation;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.insight.Likeness;
import nl.techniekwijzer.insight.Missed;
import nl.techniekwijzer.insight.StoreUnavailable;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Imports.Taken;
import nl.techniekwijzer.web.editors.EditorViews.Group;
import nl.techniekwijzer.web.editors.EditorViews.Pages;
import nl.techniekwijzer.web.editors.EditorViews.Stale;
import nl.techniekwijzer.web.editors.EditorViews.TestQuestion;
import nl.techniekwijzer.web.editors.EditorViews.Workbench;
import nl.techniekwijzer.web.editors.EditorViews.Worklist;
import nl.techniekwijzer.web.guard.EditorAccess;
import org.jspecify.annotations.Nullable;

/** {@code /redactie} and {@code /api/explain}. Thread-safe. */
public final class EditorRoutes {
    private static final int MAX_QUESTION = 1000;
    private static final int SHOWN_GROUPS = 200;
    private static final int SHOWN_LIKE = 5;
    private static final int SHOWN_STALE = 100;
    /** Half a school year. */
    private static final int STALE_DAYS = 182;

    private static final int BAD = 400;
    private static final int UNAVAILABLE = 503;
    private static final int SEE_OTHER = 303;

    private final EditorAccess access;
    private final Supplier<Edition> current;
    private final Insight insight;
    private final Pencil pencil;
    private final Clock clock;

    /** Renders a template below {@code web/templates}. */
    @FunctionalInterface
    public interface Pencil {
        /** Makes this view the answer to this request. */
        void draw(Context ctx, String template, @Nullable Object view);
    }

    /** The area of those whom {@code access} lets in. */
    public EditorRoutes(EditorAccess access, Supplier<Edition> current, Insight insight, Pencil pencil, Clock clock) {
        this.access = access;
        this.current = current;
        this.insight = insight;
        this.pencil = pencil;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/redactie", behind(this::worklist));
        routes.post("/redactie/afgehandeld", behind(this::done));
        routes.get("/redactie/werklijst.csv", behind(this::csv));
        routes.get("/redactie/paginas", behind(this::pages));
        routes.get("/redactie/werkbank", behind(ctx -> workbench(ctx, "")));
        routes.post("/redactie/werkbank", behind(this::tried));
        routes.post("/redactie/testvraag", behind(this::testQuestion));
        routes.get("/api/explain", behind(this::explain));
    }

    private Handler behind(Handler handler) {
        return ctx -> {
            access.require(ctx);
            try {
                handler.handle(ctx);
            } catch (StoreUnavailable e) {
                throw new HttpResponseException(UNAVAILABLE, "Store unavailable", Map.of());
            }
        };
    }

    private void worklist(Context ctx) {
        List<Missed> missed = insight.missed();
        List<Group> groups = Likeness.groups(missed, LocalDate.now(clock)).stream()
                .limit(SHOWN_GROUPS)
                .map(EditorRoutes::view)
                .toList();
        pencil.draw(
                ctx,
                "redactie/werklijst.jte",
                new Worklist(
                        groups, missed.size(), insight.isOn(), insight.retentionDays(), access.formToken(), old()));
    }

    /** What answers give with a warning, because its data is old. */
    private List<Taken> old() {
        Knowledge knowledge = current.get().knowledge();
        return knowledge.tables().imports().taken().stream()
                .filter(taken -> knowledge.freshness().isOld(taken.date()))
                .sorted(Comparator.comparing(Taken::date).thenComparing(Taken::file))
                .toList();
    }

    private static Group view(Likeness.Group group) {
        List<String> others = group.questions().stream()
                .map(Missed::question)
                .filter(question -> !question.equals(group.example().question()))
                .distinct()
                .limit(SHOWN_LIKE)
                .toList();
        String trend =
                group.trend() > 0 ? "meer dan vorige week" : group.trend() < 0 ? "minder dan vorige week" : "gelijk";
        String reasons = group.questions().stream()
                .collect(Collectors.groupingBy(Missed::reason, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getKey().replaceFirst("^fout:", "").replace('-', ' ') + " " + e.getValue())
                .collect(Collectors.joining(", "));
        String ids = group.questions().stream().map(Missed::id).collect(Collectors.joining(" "));
        return new Group(
                group.example().question(),
                others,
                group.questions().size(),
                group.thisWeek(),
                trend,
                Wording.date(group.last().toString()),
                reasons,
                ids);
    }

    private void done(Context ctx) {
        access.requireOwnForm(ctx);
        insight.done(Arrays.asList(field(ctx, "ids").split(" ")));
        ctx.redirect("/redactie", io.javalin.http.HttpStatus.forStatus(SEE_OTHER));
    }

    private void csv(Context ctx) {
        ctx.contentType("text/csv; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"werklijst.csv\"");
        boolean excel = "excel".equals(ctx.queryParam("voor"));
        ctx.result(excel ? Exports.csvForExcel(insight.missed()) : Exports.csv(insight.missed()));
    }

    private void pages(Context ctx) {
        LocalDate before = LocalDate.now(clock).minusDays(STALE_DAYS);
        Collection<Page> all = current.get().knowledge().pages();
        List<Page> written =
                all.stream().filter(page -> isDay(page.checkedOn())).toList();
        List<Page> stale = written.stream()
                .filter(page -> LocalDate.parse(page.checkedOn()).isBefore(before))
                .sorted(Comparator.comparing(Page::checkedOn).thenComparing(Page::id))
                .toList();
        List<Stale> shown = stale.stream()
                .limit(SHOWN_STALE)
                .map(page -> new Stale(page.title(), page.url(), Wording.date(page.checkedOn())))
                .toList();
        pencil.draw(
                ctx,
                "redactie/paginas.jte",
                new Pages(insight.pages(), shown, stale.size(), STALE_DAYS, all.size() - written.size()));
    }

    /** A page that was made from tables has no day on which somebody looked at it. */
    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void tried(Context ctx) {
        access.requireOwnForm(ctx);
        workbench(ctx, question(field(ctx, "vraag")));
    }

    private void workbench(Context ctx, String question) {
        Edition edition = current.get();
        if (question.isEmpty()) {
            pencil.draw(ctx, "redactie/werkbank.jte", new Workbench("", List.of(), "", "", access.formToken()));
            return;
        }
        Turn turn = Turn.of(question);
        Explanation explanation = edition.answering().explain(turn);
        Outcome outcome = edition.answering().answer(turn, Listener.NONE);
        pencil.draw(
                ctx,
                "redactie/werkbank.jte",
                new Workbench(question, List.of(explanation), outcome.code(), outcome.answer(), access.formToken()));
    }

    private void testQuestion(Context ctx) {
        access.requireOwnForm(ctx);
        String question = question(field(ctx, "vraag"));
        pencil.draw(
                ctx,
                "redactie/testvraag.jte",
                new TestQuestion(
                        question, Exports.evaluationCase(question), Exports.page(question, LocalDate.now(clock))));
    }

    private void explain(Context ctx) {
        Edition edition = current.get();
        Explanation e = edition.answering().explain(Turn.of(question(String.valueOf(ctx.queryParam("q")))));
        ctx.json(Map.of(
                "kind", e.kind(),
                "intent", e.question().intent().word(),
                "corrected", e.question().corrected(),
                "entities",
                        e.question().entities().stream()
                                .map(x -> Map.of(
                                        "kind", x.kind(), "ids", x.ids(), "text", x.text(), "negated", x.negated()))
                                .toList(),
                "expanded", e.expanded(),
                "tokens", e.tokens(),
                "hits", e.hits(),
                "selection", e.selection(),
                "sentences", e.sentences(),
                "indexVersion", edition.version()));
    }

    private static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    private static String question(String typed) {
        String cleaned = Words.clean(typed);
        if (cleaned.isEmpty() || cleaned.length() > MAX_QUESTION) {
            throw new HttpResponseException(BAD, "Bad question", Map.of());
        }
        return cleaned;
    }
}
