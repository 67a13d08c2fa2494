package nl.techniekwijzer.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.techniekwijzer.catalogue.Trade.Way;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.tables.Tables.Occupation;
import nl.techniekwijzer.tables.Tables.Qualification;

/** Makes the beroepen of the catalogue. Pure. */
final class Trades {
    private static final List<String> RELATIONS = List.of("hoofdroute", "mogelijk", "opstap");

    private final Knowledge knowledge;
    private final Map<String, Qualification> byCrebo = new HashMap<>();
    private final Map<String, Programme> ofDossier = new HashMap<>();
    private final Map<String, Programme> ofStudy = new HashMap<>();

    private Trades(Knowledge knowledge, Catalogue catalogue) {
        this.knowledge = knowledge;
        knowledge.tables().qualifications().forEach(q -> byCrebo.put(q.crebo(), q));
        catalogue.programmes().forEach(p -> {
            p.qualifications().forEach(q -> ofDossier.putIfAbsent(q.dossier(), p));
            String study = p.page().links().get("studie");
            if (study != null) {
                ofStudy.put(p.levels().getFirst() + "/" + study, p);
            }
        });
    }

    static List<Trade> of(Knowledge knowledge, Catalogue catalogue) {
        Trades trades = new Trades(knowledge, catalogue);
        return knowledge.tables().occupations().stream()
                .flatMap(o -> trades.trade(o).stream())
                .sorted(Comparator.comparing((Trade t) -> Words.fold(t.name())))
                .toList();
    }

    private Optional<Trade> trade(Occupation occupation) {
        return knowledge.pages().stream()
                .filter(page -> occupation.name().equals(page.links().get("beroep")))
                .findFirst()
                .map(page -> new Trade(
                        Catalogued.slug(page),
                        occupation.name(),
                        occupation.sector(),
                        List.of(occupation.levels().split(";")),
                        what(page, occupation),
                        ways(occupation.name()),
                        page));
    }

    private static Fact what(Page page, Occupation occupation) {
        return Fact.about(page, Aspect.WAT, 1).stream()
                .findFirst()
                .orElseGet(() -> new Fact(occupation.what(), "", occupation.provenance()));
    }

    private List<Way> ways(String name) {
        List<Way> ways = new ArrayList<>();
        knowledge.tables().occupationQualifications().stream()
                .filter(row -> row.occupation().equals(name))
                .forEach(row -> {
                    Qualification q = byCrebo.get(row.crebo());
                    Programme programme = q == null ? null : ofDossier.get(q.dossier());
                    if (q != null && programme != null) {
                        String source = Fact.source(row.provenance());
                        ways.add(new Way(programme, q.name(), "niveau " + q.level(), row.relation(), source));
                    }
                });
        ways.sort(Comparator.comparingInt(way -> RELATIONS.indexOf(way.relation())));
        knowledge.tables().occupationStudies().stream()
                .filter(row -> row.occupation().equals(name))
                .forEach(row -> {
                    Programme programme = ofStudy.get(row.level() + "/" + row.study());
                    if (programme != null) {
                        String source = Fact.source(row.provenance());
                        ways.add(new Way(programme, row.study(), row.level(), "mogelijk", source));
                    }
                });
        return ways;
    }
}
