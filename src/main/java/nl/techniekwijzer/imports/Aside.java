package nl.techniekwijzer.imports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What of a publisher's file was not taken over, and why: counted by value, so that nothing is dropped in silence and a file of any size
 * gives a report that fits in memory. Not thread-safe.
 */
public final class Aside {
    /** More values of one kind than this are only counted together. */
    private static final int MAX_VALUES = 5_000;

    private final Map<Reason, Map<String, Seen>> kept = new TreeMap<>();

    /** Why a row was kept aside; the words stand in the report. */
    public enum Reason {
        ONBEKENDE_SCHOOL(
                "onbekende school", "Voeg de naam toe aan zoeknamen in instellingen.csv, of een nieuwe instelling."),
        ONBEKENDE_CODE("onbekende code in een dossier van ons", "Voeg de kwalificatie toe aan kwalificaties.csv."),
        ONBEKENDE_PLAATS("onbekende plaats", "Voeg de plaats toe aan plaatsen.csv."),
        DUBBELZINNIGE_PLAATS("plaats die vaker bestaat", "Voeg de postcodes toe aan postcodes.csv."),
        ONBEKENDE_WAARDE("waarde die we niet kennen", "Kijk in docs/actueel-houden.md wat de waarde betekent."),
        ONBEKENDE_PAGINA("geen pagina voor deze sleutel", "Verbeter de sleutel in de map, of maak de pagina."),
        SCHOOL_WEG("school niet meer in het bestand", "Kijk of de school anders heet of gefuseerd is."),
        NIET_IN_BESTAND("instelling van ons niet in het bestand", "Kijk of de instelling nog bestaat."),
        VERLOPEN("voorbij", "Niets: dit is niet meer te beginnen."),
        NOG_NIET("begint later", "Niets: het komt bij een volgende import, als het begonnen is."),
        ANDER_NIVEAU("ander niveau", "Niets: we tonen mbo 1 tot 4, ad en bachelor."),
        BUITEN_VAKGEBIED(
                "geen techniek",
                "Niets, tenzij het toch techniek is: voeg de code dan toe aan kwalificaties.csv of studies.csv.");

        private final String words;
        private final String mend;

        Reason(String words, String mend) {
            this.words = words;
            this.mend = mend;
        }

        /** Whether an editor may want to do something about it. */
        public boolean isForEditors() {
            return compareTo(VERLOPEN) < 0;
        }

        /** As the report calls it. */
        public String words() {
            return words;
        }
    }

    private record Seen(long count, long firstLine) {}

    void add(Reason reason, String value, long line) {
        Map<String, Seen> values = kept.computeIfAbsent(reason, r -> new TreeMap<>());
        String key = values.size() < MAX_VALUES || values.containsKey(value) ? value : "(andere)";
        values.merge(key, new Seen(1, line), (a, b) -> new Seen(a.count() + 1, a.firstLine()));
    }

    /** How many rows were kept aside for this reason. */
    public long count(Reason reason) {
        return kept.getOrDefault(reason, Map.of()).values().stream()
                .mapToLong(Seen::count)
                .sum();
    }

    /** The values that were kept aside for this reason, in order. */
    public List<String> values(Reason reason) {
        return List.copyOf(kept.getOrDefault(reason, Map.of()).keySet());
    }

    /** How many rows were kept aside for each reason. */
    public Map<Reason, Long> counts() {
        Map<Reason, Long> counts = new TreeMap<>();
        kept.keySet().forEach(reason -> counts.put(reason, count(reason)));
        return Collections.unmodifiableMap(counts);
    }

    /** Writes all of it as a table. */
    public void write(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("reden", "waarde", "aantal", "eerste_regel", "wat_te_doen");
            for (Map.Entry<Reason, Map<String, Seen>> reason : kept.entrySet()) {
                for (Map.Entry<String, Seen> value : reason.getValue().entrySet()) {
                    csv.printRecord(
                            reason.getKey().words,
                            value.getKey(),
                            value.getValue().count(),
                            value.getValue().firstLine(),
                            reason.getKey().mend);
                }
            }
        }
    }
}
