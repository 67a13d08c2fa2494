package nl.techniekwijzer.tables;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.tables.Tables.AdmissionRule;
import nl.techniekwijzer.tables.Tables.ProfileSubject;
import nl.techniekwijzer.tables.Tables.Progression;
import nl.techniekwijzer.tables.Tables.Study;

/** The tables of studies, admission and going on: the rules of education. */
final class RuleTables {
    private static final Set<String> PROFILES = Set.of("N&T", "N&G", "E&M", "C&M", "alle");

    private final CsvTable csv;

    RuleTables(CsvTable csv) {
        this.csv = csv;
    }

    List<Study> studies() throws IOException {
        return csv.read(
                "studies.csv",
                TablesLoader.columns("studie,niveau,zoeknamen,sector"),
                r -> new Study(
                        r.required("studie"),
                        r.oneOf("niveau", Set.of("hbo", "wo")),
                        r.list("zoeknamen"),
                        r.text("sector"),
                        r.provenance(),
                        r.text("opmerking")));
    }

    List<AdmissionRule> admission() throws IOException {
        return csv.read(
                "toelating.csv",
                TablesLoader.columns("studie,niveau,vooropleiding,profiel,regel,eis,advies,status"),
                r -> new AdmissionRule(
                        r.required("studie"),
                        r.oneOf("niveau", Set.of("hbo", "wo")),
                        r.oneOf("vooropleiding", Set.of("havo", "vwo", "mbo-4")),
                        r.oneOf("profiel", PROFILES),
                        r.oneOf("regel", Set.of("ja", "mits", "nee")),
                        r.text("eis"),
                        r.text("advies"),
                        r.oneOf("status", Set.of("bevestigd", "oud", "gewijzigd", "strijdig")),
                        r.provenance(),
                        r.text("opmerking")));
    }

    List<Progression> progression() throws IOException {
        return csv.read(
                "doorstroom.csv",
                TablesLoader.columns("van,naar,kracht,voorwaarde,zin"),
                r -> new Progression(
                        r.list("van"),
                        r.list("naar"),
                        r.required("kracht"),
                        r.text("voorwaarde"),
                        r.required("zin"),
                        r.provenance(),
                        r.text("opmerking")));
    }

    List<ProfileSubject> profileSubjects() throws IOException {
        return csv.read(
                "profielvakken.csv",
                TablesLoader.columns("niveau,profiel,deel,vak,plicht,aantal_te_kiezen"),
                r -> new ProfileSubject(
                        r.required("niveau"),
                        r.required("profiel"),
                        r.required("deel"),
                        r.required("vak"),
                        r.oneOf("plicht", Set.of("verplicht", "keuze")).equals("verplicht"),
                        r.text("aantal_te_kiezen"),
                        r.provenance()));
    }
}
