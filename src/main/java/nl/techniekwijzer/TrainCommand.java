package nl.techniekwijzer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.evaluation.LabelledQuestions;
import nl.techniekwijzer.evaluation.LabelledQuestions.Labelled;
import nl.techniekwijzer.evaluation.LabelledQuestions.Talk;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.names.LexiconBuilder;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.ranking.Ranking;
import nl.techniekwijzer.ranking.RankingTraining;
import nl.techniekwijzer.ranking.Scene;
import nl.techniekwijzer.ranking.SectionRanker;
import nl.techniekwijzer.ranking.VectorExamples;
import nl.techniekwijzer.wordings.WordVectors;
import nl.techniekwijzer.wordings.WordVectorsTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: learns the word vectors and the weights of the ranking anew, and measures the ranking. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Learns anew what ranks the sections: word vectors from the wordings in ./knowledge, weights from labelled questions.")
final class TrainCommand implements Callable<Integer> {
    private static final Path RESOURCES = Path.of("src/main/resources/nl/techniekwijzer");
    private static final Path VECTORS = RESOURCES.resolve("wordings/word-vectors.bin");
    private static final Path WEIGHTS = RESOURCES.resolve("ranking/weights.txt");
    private static final int TOP = 3;

    @Option(
            names = "--vectors",
            description =
                    "Writes the word vectors anew; takes half a minute. Build and learn the weights anew after it.")
    private boolean vectors;

    @Option(names = "--weights", description = "Writes the weights anew.")
    private boolean weights;

    @Option(
            names = "--questions",
            paramLabel = "DIR",
            description = "The labelled questions; evaluation/sections unless told.")
    private Path questions = Path.of("evaluation", "sections");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A labelled question with what its sections are measured against and what the service cites first. */
    private record Asked(String file, boolean first, Labelled labelled, Scene scene, String cited) {}

    /** What was measured: how many questions, and of how many a right section came first, or among the first three, or was cited. */
    private static final class Figures {
        private int all;
        private int first;
        private int three;
        private int cited;

        void add(Asked asked, Ranking ranking) {
            Set<String> right = asked.labelled().sections();
            if (right.isEmpty()) {
                return;
            }
            all++;
            first += found(ranking, right, 1);
            three += found(ranking, right, TOP);
            cited += right.contains(asked.cited()) ? 1 : 0;
        }

        private static int found(Ranking ranking, Set<String> right, int limit) {
            return ranking.sections().stream()
                            .limit(limit)
                            .anyMatch(
                                    section -> right.contains(section.passage().sectionId()))
                    ? 1
                    : 0;
        }

        @Override
        public String toString() {
            return String.format("%5d %6d %6d %6d", all, first, three, cited);
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (vectors) {
            Knowledge knowledge = App.knowledge("").knowledge();
            var names = new LexiconBuilder(knowledge, WordFilter.load()).build();
            WordVectors learned = WordVectorsTraining.trained(VectorExamples.of(knowledge, names), out::println);
            try (OutputStream file = Files.newOutputStream(VECTORS)) {
                learned.write(file);
            }
            out.println("Written: " + VECTORS);
            return 0;
        }
        App app = App.load("");
        List<Asked> asked = asked(app.answering(), LabelledQuestions.load(questions));
        SectionRanker ranker = app.edition().ranker();
        measure(asked, ranker, out);
        if (weights) {
            RankingTraining training = new RankingTraining(ranker);
            asked.forEach(one -> training.add(one.scene(), one.labelled().sections()));
            List<String> lines = new ArrayList<>(
                    List.of("# What each feature weighs in the ranking of sections; written by train --weights from "
                            + training.size() + " questions."));
            lines.addAll(training.lines());
            Files.write(WEIGHTS, lines);
            out.println("Written: " + WEIGHTS);
        }
        out.flush();
        return 0;
    }

    /** Every question that a section answers, asked in its conversation. */
    private static List<Asked> asked(Answering answering, List<Talk> talks) {
        List<Asked> asked = new ArrayList<>();
        for (Talk talk : talks) {
            List<Message> history = new ArrayList<>();
            for (Labelled labelled : talk.turns()) {
                Turn turn = new Turn(labelled.question(), Optional.of(talk.audience()), "", "", history);
                Outcome outcome = answering.answer(turn, Listener.NONE);
                if (!labelled.byTable()) {
                    asked.add(new Asked(
                            talk.file(), history.isEmpty(), labelled, answering.scene(turn), firstCited(outcome)));
                }
                history.add(new Message(Role.USER, labelled.question()));
                history.add(new Message(Role.ASSISTANT, outcome.answer()));
            }
        }
        return asked;
    }

    /** The section that an answer cites first, as {@code type/slug#anchor}; empty when it cites none. */
    private static String firstCited(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered
                        && !answered.citations().isEmpty()
                ? answered.citations().getFirst().id()
                : "";
    }

    /** Each file with weights that were learned from the others. */
    private static void measure(List<Asked> asked, SectionRanker ranker, PrintWriter out) {
        out.println("file                              questions  first  of 3  cited");
        Map<String, Figures> total = new LinkedHashMap<>();
        for (String file : asked.stream().map(Asked::file).distinct().toList()) {
            RankingTraining training = new RankingTraining(ranker);
            asked.stream()
                    .filter(one -> !one.file().equals(file))
                    .forEach(one -> training.add(one.scene(), one.labelled().sections()));
            SectionRanker learned = training.trained();
            for (Asked one : asked.stream().filter(a -> a.file().equals(file)).toList()) {
                Ranking ranking = learned.rank(one.scene(), passage -> true);
                for (String row : List.of(file, one.first() ? "all, first turns" : "all, later turns")) {
                    total.computeIfAbsent(row, r -> new Figures()).add(one, ranking);
                }
            }
        }
        total.forEach((row, figures) -> out.printf("%-36s %s%n", row, figures));
        out.flush();
    }
}
