package nl.techniekwijzer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.web.ChatJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: one answer on the terminal. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "Answers one question on the terminal.")
final class AskCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VRAAG", description = "The question, in quotes.")
    private String question = "";

    @Option(names = "--audience", paramLabel = "A", description = "leerling, ouder, zijinstromer or decaan.")
    private String audience = "";

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "Place, gemeente, provincie, arbeidsmarktregio or landsdeel.")
    private String region = "";

    @Option(names = "--json", description = "Print the whole answer as JSON.")
    private boolean asJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JsonProcessingException {
        Optional<Audience> who = Audience.ofWord(audience);
        if (!audience.isEmpty() && who.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Unknown audience '" + audience + "': use leerling, ouder, zijinstromer or decaan.");
        }
        if (question.isBlank()) {
            throw new ParameterException(spec.commandLine(), "The question is empty.");
        }
        App app = App.load(Settings.from(System.getenv()));
        long start = System.nanoTime();
        Outcome outcome = app.answering().answer(new Turn(question, who, region, "", List.of()), Listener.NONE);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(json.writeValueAsString(
                    ChatJson.of(outcome, app.knowledge().version(), (System.nanoTime() - start) / 1_000_000)));
        } else {
            print(outcome, out);
        }
        out.flush();
        return 0;
    }

    private static void print(Outcome outcome, PrintWriter out) {
        if (!outcome.question().repaired().isEmpty()) {
            out.println("(gelezen als: " + outcome.question().corrected() + ")");
        }
        out.println(outcome.answer());
        if (outcome instanceof Outcome.NeedsClarification clarify) {
            clarify.options().forEach(option -> out.println("- " + option));
        }
        for (Citation c : outcome.citations()) {
            out.println();
            out.println(
                    "[" + c.n() + "] " + c.source().name() + " (" + c.source().date() + ") " + c.url());
        }
        if (!outcome.followUps().isEmpty()) {
            out.println();
            out.println("Verder vragen: " + String.join(" · ", outcome.followUps()));
        }
    }
}
