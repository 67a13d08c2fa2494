package nl.techniekwijzer.ranking;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.names.Lexicon;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.wordings.IntentModel;
import nl.techniekwijzer.wordings.WordVectors;

/**
 * Where the sections of a knowledge base lie in the space of {@link WordVectors}. Made from the knowledge as it is, so an edited section
 * lies in its new place at once. Immutable and thread-safe.
 */
public final class SectionVectors {
    /** Where the sections of the knowledge in the jar lie, made when the jar was; elsewhere it is not there. */
    private static final String PREPARED = "/prepared.places";

    private final QuestionFeatures features;
    private final WordVectors words;
    private final Map<String, Place> places = new HashMap<>();
    /** Sections that people ask for without naming a trade or opleiding, with where they are asked row by row. */
    private final List<Passage> general = new ArrayList<>();

    private final float[] askedOfGeneral;
    private final Map<Aspect, List<float[]>> aspects = new EnumMap<>(Aspect.class);

    /** Where a section lies; each of length 1, or all zeros where nothing is known. */
    static final class Place {
        private final float[] asked;
        private final float[] heading;

        Place(float[] asked, float[] heading) {
            this.asked = asked;
            this.heading = heading;
        }

        /** How near a question is to the mean of its heading and of the wordings in which people ask for it; -1 to 1. */
        double toAsked(float[] question) {
            return WordVectors.likeness(question, asked);
        }

        /** How near a question is to its heading; -1 to 1. */
        double toHeading(float[] question) {
            return WordVectors.likeness(question, heading);
        }
    }

    /** Places every written section; takes about a second for five thousand of them. */
    public SectionVectors(Knowledge knowledge, Lexicon names, WordVectors words) {
        this(knowledge, names, words, Optional.empty());
    }

    private SectionVectors(Knowledge knowledge, Lexicon names, WordVectors words, Optional<List<Place>> prepared) {
        this.features = new QuestionFeatures(names);
        this.words = words;
        List<Passage> sections = sections(knowledge);
        List<Place> placed = prepared.orElseGet(() -> sections.stream()
                .map(passage -> place(passage.section(), knowledge.wordings(passage.sectionId())))
                .toList());
        for (int i = 0; i < sections.size(); i++) {
            places.put(sections.get(i).sectionId(), placed.get(i));
            if (!isOfTrade(sections.get(i).page())) {
                general.add(sections.get(i));
            }
        }
        askedOfGeneral = new float[general.size() * words.dimensions()];
        for (int i = 0; i < general.size(); i++) {
            float[] asked = at(general.get(i)).asked;
            System.arraycopy(asked, 0, askedOfGeneral, i * asked.length, asked.length);
        }
        IntentModel.wordings()
                .forEach((intent, wordings) -> intent.aspects().stream()
                        .findFirst()
                        .ifPresent(aspect -> aspects.computeIfAbsent(aspect, a -> new ArrayList<>())
                                .add(mean(wordings.stream()
                                        .map(wording -> words.of(features.ofSlotted(wording)))
                                        .toList()))));
    }

    /** The places that were prepared for this program, when its knowledge is still the same, or else those made now. */
    public static SectionVectors load(Knowledge knowledge, Lexicon names, WordVectors words) {
        try (InputStream prepared = SectionVectors.class.getResourceAsStream(PREPARED)) {
            return new SectionVectors(
                    knowledge, names, words, prepared == null ? Optional.empty() : read(knowledge, words, prepared));
        } catch (IOException e) {
            throw new UncheckedIOException("the prepared section vectors cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<List<Place>> read(Knowledge knowledge, WordVectors words, InputStream stream)
            throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readLong() != fingerprint(knowledge, words)) {
            return Optional.empty();
        }
        List<Place> places = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            places.add(new Place(vector(in, words.dimensions()), vector(in, words.dimensions())));
        }
        return Optional.of(places);
    }

    private static float[] vector(DataInputStream in, int dimensions) throws IOException {
        byte[] bytes = new byte[dimensions * Float.BYTES];
        in.readFully(bytes);
        float[] vector = new float[dimensions];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    /** Writes down what {@link #load} reads, for this knowledge. */
    public void write(Knowledge knowledge, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        List<Passage> sections = sections(knowledge);
        out.writeLong(fingerprint(knowledge, words));
        out.writeInt(sections.size());
        for (Passage passage : sections) {
            Place place = at(passage);
            for (float[] vector : List.of(place.asked, place.heading)) {
                ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
                bytes.asFloatBuffer().put(vector);
                out.write(bytes.array());
            }
        }
        out.flush();
    }

    /** What the places are made of: the sections with their wordings, the names that stand for any of their kind, and the words. */
    private static long fingerprint(Knowledge knowledge, WordVectors words) {
        long print = 31L * words.size() + words.dimensions();
        for (Passage passage : sections(knowledge)) {
            print = 31 * print + passage.sectionId().hashCode();
            print = 31 * print + passage.section().heading().hashCode();
            print = 31 * print + passage.page().title().hashCode();
            print = 31 * print + passage.page().names().hashCode();
            print = 31 * print + knowledge.wordings(passage.sectionId()).hashCode();
        }
        return print;
    }

    private static List<Passage> sections(Knowledge knowledge) {
        return knowledge.pages().stream()
                .flatMap(page -> page.sections().stream()
                        .filter(section -> isRanked(page, section))
                        .map(section -> Passage.of(page, section)))
                .toList();
    }

    /** What is written, and of the tables how schemes stand now; the others have their own rules. */
    static boolean isRanked(Page page, Section section) {
        return !section.fromTable() || page.type() == PageType.OMSCHOLEN;
    }

    static boolean isOfTrade(Page page) {
        return switch (page.type()) {
            case BEROEPEN, OPLEIDINGEN -> true;
            default -> false;
        };
    }

    private Place place(Section section, List<String> wordings) {
        float[] heading = of(section.heading());
        List<float[]> asked = new ArrayList<>(List.of(heading));
        wordings.forEach(wording -> asked.add(of(wording)));
        return new Place(mean(asked), heading);
    }

    private float[] of(String text) {
        return words.of(features.of(text));
    }

    /** Their mean, made of length 1. */
    private float[] mean(List<float[]> vectors) {
        float[] mean = new float[words.dimensions()];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        double squares = 0;
        for (float value : mean) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < mean.length && length > 0; i++) {
            mean[i] /= length;
        }
        return mean;
    }

    /** Where a question lies. */
    float[] of(Question question) {
        return words.of(features.of(question));
    }

    /** Where a section lies; all zeros for one that is not of this knowledge base. */
    Place at(Passage passage) {
        Place place = places.get(passage.sectionId());
        float[] nowhere = new float[words.dimensions()];
        return place == null ? new Place(nowhere, nowhere) : place;
    }

    /** How near a question lies to what people ask who want to know this of a trade; 0 where nobody asks for it. */
    double nearAspect(float[] question, Aspect aspect) {
        double most = 0;
        for (float[] asked : aspects.getOrDefault(aspect, List.of())) {
            most = Math.max(most, WordVectors.likeness(question, asked));
        }
        return most;
    }

    /** The sections on no trade or opleiding that are asked for most like this question, nearest first. */
    List<Passage> nearest(float[] question, int limit, Predicate<Passage> allowed) {
        long[] order = new long[general.size()];
        int found = 0;
        for (int i = 0; i < order.length; i++) {
            float likeness = 0;
            for (int k = 0; k < question.length; k++) {
                likeness += question[k] * askedOfGeneral[i * question.length + k];
            }
            if (likeness > 0 && allowed.test(general.get(i))) {
                order[found++] =
                        (long) Float.floatToIntBits(likeness) << Integer.SIZE | i; // By likeness, all of them positive.
            }
        }
        Arrays.sort(order, 0, found);
        List<Passage> nearest = new ArrayList<>();
        for (int at = found - 1; at >= Math.max(0, found - limit); at--) {
            nearest.add(general.get((int) order[at]));
        }
        return nearest;
    }
}
