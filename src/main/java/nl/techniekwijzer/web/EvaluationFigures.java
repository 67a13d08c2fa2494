package nl.techniekwijzer.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import nl.techniekwijzer.web.Views.Figures;

/** The figures that {@code evaluate --record} wrote when they were last published; they come with the program. Stateless. */
final class EvaluationFigures {
    private EvaluationFigures() {}

    /** Empty when none were published. */
    static Optional<Figures> published() {
        try (InputStream in = EvaluationFigures.class.getResourceAsStream("evaluation.properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties read = new Properties();
            read.load(in);
            return Optional.of(new Figures(
                    read.getProperty("date", ""),
                    Integer.parseInt(read.getProperty("questions", "0")),
                    (int) Math.floor(Double.parseDouble(read.getProperty("passed", "0")) * 100),
                    Integer.parseInt(read.getProperty("forbidden", "0"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
