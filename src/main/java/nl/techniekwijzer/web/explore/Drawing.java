package nl.techniekwijzer.web.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Routes.Route;
import nl.techniekwijzer.catalogue.Routes.Stop;

/**
 * The route of an opleiding as a drawing from top to bottom, narrow enough for a phone. Sizes are in units of the view box, about a pixel
 * on a phone.
 *
 * @param height of the view box; its width is {@link #WIDTH}
 * @param boxes what is drawn, top to bottom
 * @param arrows heights at which an arrow points down
 * @param captions words above a band of boxes
 * @param text the same in words
 */
public record Drawing(int height, List<Box> boxes, List<Integer> arrows, List<Line> captions, String text) {
    /** Width of the view box. */
    public static final int WIDTH = 320;

    private static final int HALF = 154;
    private static final int GAP = 12;
    private static final int LINE = 16;
    private static final int PADDING = 8;
    private static final int ARROW = 30;
    private static final int CAPTION = 22;
    /** Characters that fit a box of half and of full width. */
    private static final int SHORT = 20;

    private static final int LONG = 44;

    public Drawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        captions = List.copyOf(captions);
    }

    /** A line of text at its base line. */
    public record Line(int x, int y, String text) {}

    /** A box with its text; {@code main} for the opleiding itself. */
    public record Box(int x, int y, int width, int height, boolean main, List<Line> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    static Drawing of(Programme programme, Route route) {
        Pen pen = new Pen();
        if (!route.before().isEmpty()) {
            pen.band("Hiermee mag je erheen", labels(route.before()));
            pen.arrow();
        }
        String levels = route.levels().stream().map(Stop::label).collect(Collectors.joining(" · "));
        pen.main(programme.title(), levels);
        List<Stop> after = route.after();
        if (!after.isEmpty()) {
            pen.arrow();
            pen.band("Verder leren", labels(after));
        }
        if (!route.jobs().isEmpty()) {
            pen.arrow();
            pen.band("Werk", labels(route.jobs()));
        }
        return new Drawing(pen.y + PADDING, pen.boxes, pen.arrows, pen.captions, text(programme, route));
    }

    private static List<String> labels(List<Stop> column) {
        List<String> labels =
                new ArrayList<>(Route.drawn(column).stream().map(Stop::label).toList());
        int left = Route.left(column);
        if (left > 0) {
            labels.add("en nog " + left);
        }
        return labels;
    }

    private static String text(Programme programme, Route route) {
        StringBuilder text = new StringBuilder();
        if (!route.before().isEmpty()) {
            text.append("Ervoor: ").append(names(route.before())).append(". ");
        }
        text.append("Dan ")
                .append(programme.title())
                .append(", ")
                .append(names(route.levels()))
                .append(". ");
        if (!route.after().isEmpty()) {
            text.append("Verder leren: ").append(names(route.after())).append(". ");
        }
        if (!route.jobs().isEmpty()) {
            text.append("Werk: ").append(names(route.jobs())).append(".");
        }
        return text.toString().strip();
    }

    private static String names(List<Stop> stops) {
        return stops.stream().map(Stop::label).collect(Collectors.joining(", "));
    }

    /** Draws from top to bottom. */
    private static final class Pen {
        private final List<Box> boxes = new ArrayList<>();
        private final List<Integer> arrows = new ArrayList<>();
        private final List<Line> captions = new ArrayList<>();
        private int y;

        void band(String caption, List<String> labels) {
            y += CAPTION;
            captions.add(new Line(0, y - PADDING, caption));
            int step;
            for (int i = 0; i < labels.size(); i += step) {
                boolean alone = i + 1 == labels.size() || isLong(labels.get(i)) || isLong(labels.get(i + 1));
                step = alone ? 1 : 2;
                List<String> left = wrapped(labels.get(i), alone ? LONG : SHORT);
                List<String> right = alone ? List.of() : wrapped(labels.get(i + 1), SHORT);
                int height = Math.max(left.size(), right.size()) * LINE + 2 * PADDING - 2;
                boxes.add(box(0, alone ? WIDTH : HALF, height, false, left));
                if (!alone) {
                    boxes.add(box(WIDTH - HALF, HALF, height, false, right));
                }
                y += height + (i + step < labels.size() ? GAP - 4 : 0);
            }
        }

        /** Whether a word is too long for a box of half width. */
        private static boolean isLong(String label) {
            return Stream.of(label.split(" ")).anyMatch(word -> word.length() > SHORT - 4);
        }

        void main(String title, String levels) {
            List<String> lines = new ArrayList<>(wrapped(title, LONG - 6));
            lines.addAll(wrapped(levels, LONG));
            int height = lines.size() * LINE + 2 * PADDING;
            boxes.add(box(0, WIDTH, height, true, lines));
            y += height;
        }

        void arrow() {
            arrows.add(y + 4);
            y += ARROW;
        }

        private Box box(int x, int width, int height, boolean main, List<String> texts) {
            int top = y + (height - texts.size() * LINE) / 2 + 12;
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                lines.add(new Line(x + width / 2, top + i * LINE, texts.get(i)));
            }
            return new Box(x, y, width, height, main, lines);
        }

        /** Cuts between words; a longer word stays whole. */
        private static List<String> wrapped(String text, int limit) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > limit) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
            return lines;
        }
    }
}
