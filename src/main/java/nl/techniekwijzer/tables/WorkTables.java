package nl.techniekwijzer.tables;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.tables.Tables.Figure;
import nl.techniekwijzer.tables.Tables.Occupation;
import nl.techniekwijzer.tables.Tables.OccupationQualification;
import nl.techniekwijzer.tables.Tables.OccupationStudy;
import nl.techniekwijzer.tables.Tables.Scheme;
import nl.techniekwijzer.tables.Tables.Wage;

/** The tables of beroepen, schemes, figures and wages: the world of work. */
final class WorkTables {
    private final CsvTable csv;

    WorkTables(CsvTable csv) {
        this.csv = csv;
    }

    List<Occupation> occupations() throws IOException {
        return csv.read(
                "beroepen.csv",
                TablesLoader.columns("beroep,slug,sector,niveaus,isco,wat,zoeknamen"),
                r -> new Occupation(
                        r.required("beroep"),
                        r.required("slug"),
                        r.required("sector"),
                        r.text("niveaus"),
                        r.required("wat"),
                        r.list("zoeknamen"),
                        r.provenance(),
                        r.text("opmerking")));
    }

    List<OccupationQualification> occupationQualifications() throws IOException {
        return csv.read(
                "beroep_opleiding.csv",
                TablesLoader.columns("beroep,crebo,relatie"),
                r -> new OccupationQualification(
                        r.required("beroep"),
                        r.required("crebo"),
                        r.oneOf("relatie", Set.of("hoofdroute", "mogelijk", "opstap")),
                        r.provenance()));
    }

    List<OccupationStudy> occupationStudies() throws IOException {
        return csv.read(
                "beroep_studie.csv",
                TablesLoader.columns("beroep,studie,niveau"),
                r -> new OccupationStudy(
                        r.required("beroep"), r.required("studie"), r.required("niveau"), r.provenance()));
    }

    List<Scheme> schemes() throws IOException {
        return csv.read(
                "routes.csv",
                TablesLoader.columns(
                        "route,slug,zoeknamen,doelgroep,status,status_zin,wat,voorwaarden,kosten,vraag_bij"),
                r -> new Scheme(
                        r.required("route"),
                        r.required("slug"),
                        r.list("zoeknamen"),
                        r.text("doelgroep"),
                        r.oneOf("status", Set.of("loopt", "gestopt", "onbevestigd", "gepland")),
                        r.required("status_zin"),
                        r.required("wat"),
                        r.text("voorwaarden"),
                        r.text("kosten"),
                        r.text("vraag_bij"),
                        r.provenance(),
                        r.text("opmerking")));
    }

    List<Figure> figures() throws IOException {
        return csv.read(
                "cijfers.csv",
                TablesLoader.columns("id,pagina,onderwerp,gebied,waarde,eenheid,jaar,zin"),
                r -> new Figure(
                        r.required("id"),
                        r.required("pagina"),
                        r.required("onderwerp"),
                        r.text("gebied"),
                        r.text("waarde"),
                        r.text("eenheid"),
                        r.text("jaar"),
                        r.required("zin"),
                        r.provenance(),
                        r.text("opmerking")));
    }

    List<Wage> wages() throws IOException {
        return csv.read(
                "lonen.csv",
                TablesLoader.columns("id,pagina,onderwerp,soort,niveau,laag,midden,hoog,eenheid,jaar,zin"),
                r -> new Wage(
                        r.required("id"),
                        r.required("pagina"),
                        r.required("onderwerp"),
                        r.required("soort"),
                        r.text("niveau"),
                        r.text("laag"),
                        r.text("midden"),
                        r.text("hoog"),
                        r.text("eenheid"),
                        r.text("jaar"),
                        r.required("zin"),
                        r.provenance(),
                        r.text("opmerking")));
    }
}
