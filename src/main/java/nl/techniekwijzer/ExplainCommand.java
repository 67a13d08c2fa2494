package nl.techniekwijzer;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.techniekwijzer.chat.Explanation;
import nl.techniekwijzer.question.Turn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: how a question is understood, what is found and why, and the verdict per sentence. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows how a question is understood, found and answered.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VRAAG", description = "The question, in quotes.")
    private String question = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        App app = App.load(Settings.from(System.getenv()));
        print(app.answering().explain(Turn.of(question)), spec.commandLine().getOut());
        return 0;
    }

    private static void print(Explanation e, PrintWriter out) {
        out.println("UNDERSTOOD  " + e.kind() + ", intent "
                + e.question().intent().word() + ", language " + e.question().language());
        e.question().repaired().forEach(r -> out.println("  repaired  " + r.from() + " → " + r.to()));
        e.question()
                .entities()
                .forEach(x -> out.println("  entity    " + x.kind() + " " + x.ids() + " '" + x.text() + "'"
                        + (x.negated() ? " NOT" : "")));
        out.println("  terms     " + e.question().terms()
                + (e.question().strange().isEmpty()
                        ? ""
                        : ", strange " + e.question().strange()));
        e.expanded().forEach(more -> out.println("  expanded  " + more));
        out.println("TOKENS");
        e.tokens().forEach((field, tokens) -> out.printf("  %-8s %s%n", field, tokens));
        out.println("HITS");
        e.hits().forEach(hit -> {
            out.printf("  %6.2f  %s%n", hit.score(), hit.passage());
            hit.parts()
                    .forEach(part ->
                            out.printf("            %-8s %5.2f %s%n", part.field(), part.score(), part.terms()));
        });
        out.println("SELECTED  " + e.selection());
        e.evidence().forEach(unit -> out.println("  " + unit));
        out.println("SENTENCES");
        e.sentences().forEach(s -> out.println("  " + s.verdict() + ": " + s.sentence()));
        out.flush();
    }
}
