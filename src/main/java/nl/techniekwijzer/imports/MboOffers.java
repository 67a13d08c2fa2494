package nl.techniekwijzer.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.imports.OfferRows.Offer;
import nl.techniekwijzer.tables.ImportedTables;
import nl.techniekwijzer.tables.Tables.Dossier;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Qualification;

/** DUO's MBO Opleidingsaanbod: which mbo school offers which qualification, where and in which leerweg. Stateless. */
final class MboOffers implements OpenData {
    private static final String DATASET =
            "https://onderwijsdata.duo.nl/dataset/894ebe77-15e7-48e6-9daf-c93da08b1ab9/resource/";

    @Override
    public String name() {
        return "mbo-aanbod";
    }

    @Override
    public String source() {
        return "duo-mbo-aanbod";
    }

    @Override
    public List<String> addresses() {
        return List.of(
                DATASET + "5776abd4-d34b-4489-9b1b-fd639b05acdb/download/mbo_opleidingsaanbod.csv",
                DATASET + "ac441b5c-f2a3-45f2-b8d1-a06a71a2a009/download/mbo_opleidingsaanbod_cohorten.csv");
    }

    @Override
    public List<String> columns() {
        return ImportedTables.OFFERS;
    }

    @Override
    public List<String> key() {
        return OfferRows.KEY;
    }

    @Override
    public ImportTable read(List<Work.Input> files, Work work) throws IOException {
        OfferRows rows = new OfferRows(work.origin());
        Programmes programmes = new Programmes(work);
        List<SourceTable> offers = new ArrayList<>();
        List<SourceTable> cohorts = new ArrayList<>();
        for (Work.Input input : files) {
            SourceTable table = SourceTable.open(input.file(), input.name());
            (isCohorts(table) ? cohorts : offers).add(table);
        }
        Set<String> offered =
                new HashSet<>(); // Only asked for when there are cohorts, because a file may have very many.
        for (SourceTable table : offers) {
            table.require(
                    "ERKENDEOPLEIDINGSCODE",
                    "OPLEIDINGSEENHEID_NAAM",
                    "KWALIFICATIEDOSSIER",
                    "NAAM",
                    "KVK_NUMMER",
                    "POSTCODE",
                    "PLAATSNAAM",
                    "AANGEBODEN_OPLEIDINGCODE",
                    "LEERTRAJECT",
                    "EIGENNAAM",
                    "WEBSITE");
            table.read(
                    row -> programmes.offer(row).ifPresent(offer -> {
                        if (!cohorts.isEmpty()) {
                            offered.add(row.get("AANGEBODEN_OPLEIDINGCODE"));
                        }
                        rows.offered(offer);
                    }),
                    work.progress());
        }
        cohorts(cohorts, offered, work);
        return rows.table();
    }

    /** The file with cohorts names an offer and has no leerweg. */
    private static boolean isCohorts(SourceTable table) {
        return table.has("AANGEBODEN_OPLEIDINGCODE")
                && !table.has("LEERTRAJECT")
                && !table.has("ERKENDEOPLEIDINGSCODE");
    }

    /** Tells for how many of the offers one can apply now. Which columns the file has besides the code is not known for certain. */
    private static void cohorts(List<SourceTable> cohorts, Set<String> offered, Work work) throws IOException {
        Set<String> open = new HashSet<>();
        for (SourceTable table : cohorts) {
            table.read(
                    row -> {
                        String code = row.get("AANGEBODEN_OPLEIDINGCODE");
                        if (offered.contains(code)) {
                            open.add(code);
                        }
                    },
                    work.progress());
        }
        if (!cohorts.isEmpty()) {
            work.progress()
                    .accept("Van " + offered.size() + " aangeboden technische opleidingen staat bij " + open.size()
                            + " de aanmelding open.");
        }
    }

    /** Turns rows of the register into offers of what we know. */
    static final class Programmes {
        private final Work work;
        private final Map<String, Qualification> byCrebo = new HashMap<>();
        private final Set<String> dossiers = new HashSet<>();

        Programmes(Work work) {
            this.work = work;
            work.knowledge().tables().qualifications().forEach(q -> byCrebo.put(q.crebo(), q));
            work.knowledge().tables().dossiers().stream().map(Dossier::code).forEach(dossiers::add);
        }

        private Optional<Offer> offer(SourceTable.Row row) {
            return offer(
                    new Listed(
                            Cells.code(row.get("ERKENDEOPLEIDINGSCODE")),
                            row.get("OPLEIDINGSEENHEID_NAAM"),
                            row.get("KWALIFICATIEDOSSIER"),
                            row.get("LEERTRAJECT"),
                            row.get("EIGENNAAM"),
                            row.get("WEBSITE"),
                            row.get("PLAATSNAAM"),
                            row.get("POSTCODE")),
                    school(row),
                    row.get("NAAM"),
                    row.line());
        }

        private Optional<Institution> school(SourceTable.Row row) {
            return work.schools()
                    .byName(row.get("NAAM"))
                    .or(() -> work.schools().byKvk(row.get("KVK_NUMMER")));
        }

        /** An offer as a register words it. */
        record Listed(
                String crebo,
                String name,
                String dossier,
                String leertraject,
                String own,
                String website,
                String place,
                String postcode) {}

        /** The offer in our words; kept aside, and empty, when something of it is not known. */
        Optional<Offer> offer(Listed listed, Optional<Institution> school, String schoolName, long line) {
            Qualification q = byCrebo.get(listed.crebo());
            if (q == null) {
                boolean ours = dossiers.stream().anyMatch(listed.dossier()::contains);
                work.aside()
                        .add(
                                ours ? Reason.ONBEKENDE_CODE : Reason.BUITEN_VAKGEBIED,
                                listed.crebo() + " " + listed.name(),
                                line);
                return Optional.empty();
            }
            if (school.isEmpty()) {
                work.aside().add(Reason.ONBEKENDE_SCHOOL, schoolName, line);
                return Optional.empty();
            }
            Optional<String> form = form(listed.leertraject());
            if (form.isEmpty()) {
                work.aside().add(Reason.ONBEKENDE_WAARDE, "leertraject " + listed.leertraject(), line);
                return Optional.empty();
            }
            List<String> place = work.place(listed.place(), listed.postcode(), school.get(), line);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Offer(
                    school.get().id(),
                    q.crebo(),
                    q.name(),
                    listed.own(),
                    String.valueOf(q.level()),
                    form.get(),
                    place.getFirst(),
                    place.getLast(),
                    site(listed.website())));
        }
    }

    /** The leerweg as we call it; BOL_DT is the part-time bol. Combinations and examinations only are not offered as a leerweg here. */
    static Optional<String> form(String leertraject) {
        return switch (leertraject.toUpperCase(Locale.ROOT).replaceAll("[ _-]", "")) {
            case "BOL", "BOLVT", "BOLDT", "BEROEPSOPLEIDENDELEERWEG" -> Optional.of("bol");
            case "BBL", "BEROEPSBEGELEIDENDELEERWEG" -> Optional.of("bbl");
            default -> Optional.empty();
        };
    }

    /** An address that may be shown; anything else than a web page is left out. */
    static String site(String website) {
        String site = website.strip();
        if (site.matches("(?i)www\\.\\S+\\.\\S+")) {
            site = "https://" + site;
        }
        return site.matches("(?i)https?://[^\\s\"<>]{4,300}") ? site : "";
    }
}
