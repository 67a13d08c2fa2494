package nl.techniekwijzer.question;

import java.util.List;
import java.util.Map;

/** Names that no table holds: levels of education, profiles, subjects and leerwegen, with the ways in which people write them. */
final class FixedNames {
    static final Map<String, List<String>> LEVELS = Map.ofEntries(
            Map.entry("vmbo", List.of("vmbo")),
            Map.entry(
                    "vmbo-bb",
                    List.of(
                            "vmbo-bb",
                            "vmbo bb",
                            "vmbo basis",
                            "vmbo-b",
                            "vmbo b",
                            "basis beroeps",
                            "basisberoepsgerichte leerweg",
                            "basisberoepsgericht",
                            "bb-diploma",
                            "bb leerling",
                            "vmbo basisberoeps")),
            Map.entry(
                    "vmbo-kb",
                    List.of(
                            "vmbo-kb",
                            "vmbo kb",
                            "vmbo kader",
                            "vmbo-k",
                            "vmbo k",
                            "kader",
                            "kaderberoepsgerichte leerweg",
                            "kb-diploma",
                            "kaderdiploma",
                            "vmbo-kader",
                            "kader diploma")),
            Map.entry(
                    "vmbo-gl",
                    List.of(
                            "vmbo-gl",
                            "vmbo gl",
                            "gemengde leerweg",
                            "vmbo-g",
                            "gl-diploma",
                            "vmbo gemengd",
                            "vmbo gl/tl",
                            "vmbo-gt",
                            "vmbo gt",
                            "vmbo-g/t")),
            Map.entry(
                    "vmbo-tl",
                    List.of(
                            "vmbo-tl",
                            "vmbo tl",
                            "vmbo-t",
                            "vmbo t",
                            "mavo",
                            "theoretische leerweg",
                            "tl-diploma",
                            "mavo diploma",
                            "vmbo theoretisch",
                            "tl")),
            Map.entry(
                    "havo",
                    List.of(
                            "havo",
                            "havodiploma",
                            "havo-diploma",
                            "havist",
                            "havo 3",
                            "havo 4",
                            "havo 5",
                            "3 havo",
                            "4 havo",
                            "5 havo",
                            "4havo",
                            "5havo",
                            "3havo",
                            "havo3",
                            "havo4",
                            "havo5",
                            "havoleerling")),
            Map.entry(
                    "vwo",
                    List.of(
                            "vwo",
                            "vwodiploma",
                            "vwo-diploma",
                            "gymnasium",
                            "atheneum",
                            "vwo'er",
                            "vwo 3",
                            "vwo 4",
                            "vwo 5",
                            "vwo 6",
                            "3 vwo",
                            "4 vwo",
                            "5 vwo",
                            "6 vwo",
                            "vwo4",
                            "vwo5",
                            "vwo6",
                            "4vwo",
                            "5vwo",
                            "6vwo")),
            Map.entry("mbo", List.of("mbo")),
            Map.entry("hbo", List.of("hbo", "hogeschool", "hogescholen")),
            Map.entry(
                    "wo",
                    List.of(
                            "wo",
                            "universiteit",
                            "universitair",
                            "universitaire",
                            "technische universiteit",
                            "de tu",
                            "tu")),
            Map.entry("ad", List.of("associate degree", "ad-opleiding", "ad opleiding", "ad-diploma")),
            Map.entry("geen-diploma", List.of("geen diploma", "zonder diploma", "diploma niet gehaald", "gezakt")));
    static final Map<String, List<String>> PROFILES = Map.of(
            "N&T",
                    List.of(
                            "N&T",
                            "N & T",
                            "NT",
                            "N en T",
                            "natuur en techniek",
                            "natuur & techniek",
                            "n-t",
                            "nt-profiel",
                            "n&t-profiel"),
            "N&G",
                    List.of(
                            "N&G",
                            "N & G",
                            "NG",
                            "N en G",
                            "natuur en gezondheid",
                            "natuur & gezondheid",
                            "ng-profiel",
                            "n&g-profiel"),
            "E&M",
                    List.of(
                            "E&M",
                            "E & M",
                            "EM",
                            "E en M",
                            "economie en maatschappij",
                            "economie & maatschappij",
                            "em-profiel",
                            "e&m-profiel"),
            "C&M",
                    List.of(
                            "C&M",
                            "C & M",
                            "CM",
                            "C en M",
                            "cultuur en maatschappij",
                            "cultuur & maatschappij",
                            "cm-profiel",
                            "c&m-profiel"));
    static final Map<String, List<String>> SUBJECTS = Map.ofEntries(
            Map.entry("wiskunde A", List.of("wiskunde a", "wisa", "wis a", "wi a")),
            Map.entry("wiskunde B", List.of("wiskunde b", "wisb", "wis b", "wi b", "wiskunde-b")),
            Map.entry("wiskunde C", List.of("wiskunde c", "wisc", "wis c")),
            Map.entry("wiskunde D", List.of("wiskunde d", "wisd", "wis d")),
            Map.entry("wiskunde", List.of("wiskunde", "wis")),
            Map.entry("natuurkunde", List.of("natuurkunde", "natk")),
            Map.entry("scheikunde", List.of("scheikunde")),
            Map.entry("biologie", List.of("biologie", "bio")),
            Map.entry("NLT", List.of("nlt")),
            Map.entry("nask1", List.of("nask1", "nask 1", "nask", "nsk1")),
            Map.entry("nask2", List.of("nask2", "nask 2", "nsk2")),
            Map.entry("informatica", List.of("informatica")),
            Map.entry("economie", List.of("economie")));
    static final Map<String, List<String>> LEERWEGEN = Map.of(
            "bol", List.of("bol", "beroepsopleidende leerweg", "voltijd mbo"),
            "bbl",
                    List.of(
                            "bbl",
                            "beroepsbegeleidende leerweg",
                            "werken en leren",
                            "leren en werken",
                            "leerwerkplek",
                            "leerbaan"));

    private FixedNames() {}
}
