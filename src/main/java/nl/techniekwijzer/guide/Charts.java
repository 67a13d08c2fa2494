package nl.techniekwijzer.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.CueFile;

/**
 * Figures that are drawn together. Which ones is written in {@code charts.txt}; every value comes from the tables, with its year and
 * source. Immutable and thread-safe.
 */
public final class Charts {
    private static final String RESOURCE = "charts.txt";

    private final List<Chart> charts;

    Charts(Knowledge knowledge) {
        this.charts = read(points(knowledge));
    }

    /**
     * A value in a chart.
     *
     * @param label what it is of
     * @param low start of a range; equal to {@code value} when there is none
     * @param value the value
     * @param high end of a range; equal to {@code value} when there is none
     * @param shown the value as the table writes it, without unit
     * @param unit its unit
     * @param year year of the value
     * @param fact the sentence with its source
     * @param note a remark for the reader, or empty
     */
    public record Point(
            String label,
            double low,
            double value,
            double high,
            String shown,
            String unit,
            String year,
            Fact fact,
            String note) {

        /** Whether it is a range rather than one number. */
        public boolean isRange() {
            return low < high;
        }

        Point called(String name) {
            return new Point(name, low, value, high, shown, unit, year, fact, note);
        }
    }

    /** A chart; {@code lead} is what to know before reading it. */
    public record Chart(String id, String title, String lead, List<Point> points) {
        public Chart {
            points = List.copyOf(points);
        }

        /** The highest value that is drawn. */
        public double max() {
            return points.stream().mapToDouble(Point::high).max().orElse(1);
        }

        /** The unit of all its values. */
        public String unit() {
            return points.getFirst().unit();
        }
    }

    /** Every chart that has something to draw. */
    public List<Chart> all() {
        return charts;
    }

    private static Map<String, Point> points(Knowledge knowledge) {
        Map<String, Point> points = new HashMap<>();
        knowledge
                .tables()
                .figures()
                .forEach(f -> number(f.value()).ifPresent(value -> {
                    Fact fact = new Fact(f.sentence(), "/kennis/" + f.page(), f.provenance());
                    points.put(
                            f.id(),
                            new Point(f.subject(), value, value, value, f.value(), f.unit(), f.year(), fact, f.note()));
                }));
        knowledge
                .tables()
                .wages()
                .forEach(w -> number(w.middle()).ifPresent(value -> {
                    Fact fact = new Fact(w.sentence(), "/kennis/" + w.page(), w.provenance());
                    double low = number(w.low()).orElse(value);
                    double high = number(w.high()).orElse(value);
                    String shown = low < high ? w.middle() + " (" + w.low() + " tot " + w.high() + ")" : w.middle();
                    points.put(
                            w.id(),
                            new Point(w.subject(), low, value, high, shown, w.unit(), w.year(), fact, w.note()));
                }));
        return points;
    }

    private static List<Chart> read(Map<String, Point> points) {
        List<Chart> charts = new ArrayList<>();
        String[] head = {};
        List<Point> own = new ArrayList<>();
        for (String line : CueFile.lines(Charts.class, RESOURCE)) {
            String[] parts = line.strip().split(" \\| ", -1);
            if (line.startsWith(" ")) {
                Point point = points.get(parts[0]);
                if (point != null) {
                    own.add(point.called(parts[1]));
                }
            } else {
                close(charts, head, own);
                head = parts;
            }
        }
        close(charts, head, own);
        return List.copyOf(charts);
    }

    private static void close(List<Chart> charts, String[] head, List<Point> own) {
        if (!own.isEmpty()) {
            charts.add(new Chart(head[0], head[1], head[2], own));
            own.clear();
        }
    }

    /** A number as Dutch writes it: {@code 46.800}, {@code 4,32}; empty for words and for several values. */
    static Optional<Double> number(String text) {
        return text.matches("\\d{1,3}(\\.\\d{3})*(,\\d+)?|\\d+(,\\d+)?")
                ? Optional.of(Double.valueOf(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }
}
